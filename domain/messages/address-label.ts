/** What a cell is called where a sentence speaks of it: "chỉ tiêu 17.1a, tử số", "Thông tin xã: Tổng số hộ của xã". */
import { COMMUNE_CONTACTS, COMMUNE_FACTS } from '#domain/form/commune-facts';
import { REGISTERS } from '#domain/form/registers';
import { COMMUNITY_ITEMS, MONEY_ITEMS } from '#domain/form/resources';
import { STATISTICS } from '#domain/form/statistics';
import type { Pack } from '#domain/packs/schema';
import type { Address } from '#domain/sheet/sheet';
import type { Language } from './language.ts';
import { WORDS, type CellKind, type Words } from './words.ts';

/** Without a pack the number of an indicator that only counts is called a numerator too. */
export function addressLabel(address: Address, language: Language, pack?: Pack): string {
  const words = WORDS[language];
  return (
    FORM_LABELS[language].get(address) ??
    registerLabel(address, language) ??
    cellLabel(address, language, pack) ??
    (address === 'sheet' ? words.wholeSheet : address)
  );
}

const FORM_LABELS: Readonly<Record<Language, ReadonlyMap<Address, string>>> = {
  vi: formLabels('vi'),
  en: formLabels('en'),
};

function formLabels(language: Language): ReadonlyMap<Address, string> {
  const { section, column } = WORDS[language];
  const inSection = (name: keyof Words['section']) => (item: { address: Address; text: Text }) =>
    [item.address, `${section[name]}: ${item.text[language]}`] as const;
  return new Map([
    ...COMMUNE_FACTS.map(inSection('info')),
    ...COMMUNE_CONTACTS.map(({ note, text }) => inSection('info')({ address: note, text })),
    ...STATISTICS.map(inSection('stat')),
    ...MONEY_ITEMS.map((item) => {
      const [address, label] = inSection('res')(item);
      return [address, `${label}, ${column[item.column]}`] as const;
    }),
    ...COMMUNITY_ITEMS.map(inSection('res')),
  ]);
}

interface Text {
  readonly vi: string;
  readonly en: string;
}

/** "reg.works.3.progress": rows are counted from 0 in addresses, from 1 by people. */
function registerLabel(address: Address, language: Language): string | undefined {
  const [head, id, row, columnId] = address.split('.');
  if (head !== 'reg') return undefined;
  const register = REGISTERS.find((candidate) => candidate.id === id);
  const column = register?.columns.find((candidate) => candidate.id === columnId);
  if (!register || !column) return register?.text[language];
  const name = register.text[language];
  return WORDS[language].registerRow(name, Number(row) + 1, column.text[language]);
}

/** A cell of an indicator, or the explanation of anything else. */
function cellLabel(address: Address, language: Language, pack?: Pack): string | undefined {
  const { cell, indicator } = WORDS[language];
  const point = address.lastIndexOf('.');
  const kind = address.slice(point + 1);
  if (!isCellKind(kind, cell)) return undefined;
  const head = address.slice(0, point);
  if (!startsWithDigit(head)) return `${addressLabel(head, language)}, ${cell[kind]}`;
  const counts = pack?.indicators.find(({ id }) => id === head)?.measure.kind === 'count';
  return kind === 'num' && counts ? indicator(head) : `${indicator(head)}, ${cell[kind]}`;
}

function isCellKind(kind: string, cell: Words['cell']): kind is CellKind {
  return Object.hasOwn(cell, kind);
}

function startsWithDigit(text: string): boolean {
  return text >= '0' && text < ':';
}
