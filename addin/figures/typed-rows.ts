/** The figures that only the province knows, section by section, with what stands, what stood a period ago, and what is typed. */
import { figureCatalogue } from '#domain/figures/catalogue';
import type { FigureQualifier } from '#domain/figures/definition';
import type { Pack } from '#domain/packs/schema';
import type { Reply } from '#domain/routes/client';
import { formatVi } from '#domain/values/format';
import { typedNumber } from './standard-rows.ts';

type Kept = Reply<'readTyped'>['rows'][number];

export interface TypedRow {
  readonly concept: string;
  readonly text: { readonly vi: string; readonly en: string };
  readonly measure: string;
  readonly kept: Kept | null;
  /** Of the period before; null where nobody typed it. */
  readonly before: string | null;
}

export interface TypedSection {
  readonly no: string;
  readonly rows: readonly TypedRow[];
}

/** What a person has typed and not saved. */
export interface Draft {
  readonly text: string;
  readonly pending: boolean;
  readonly qualifier: FigureQualifier | '';
  /** The version that was looked at when it was typed. */
  readonly version: number;
}

export function typedSections(
  pack: Pack,
  rows: readonly Kept[],
  before: readonly Kept[],
): readonly TypedSection[] {
  const kept = new Map(rows.map((row) => [row.id, row]));
  const stood = new Map(before.map((row) => [row.id, valueOf(row)]));
  const sections = new Map<string, TypedRow[]>();
  for (const { concept, text, measure, home, section } of figureCatalogue(pack).values()) {
    if (home.kind !== 'typed') continue;
    const row = {
      ...{ concept, text, measure },
      kept: kept.get(concept) ?? null,
      before: stood.get(concept) ?? null,
    };
    sections.set(section, [...(sections.get(section) ?? []), row]);
  }
  return [...sections]
    .map(([no, own]) => ({ no, rows: own }))
    .sort((a, b) => (a.no < b.no ? -1 : 1));
}

export function draftOf({ kept }: Pick<TypedRow, 'kept'>): Draft {
  const value = kept?.value ?? null;
  return {
    text: value?.state === 'value' ? formatVi(value.value) : '',
    pending: value?.state === 'pending',
    qualifier: value?.state === 'value' ? (value.qualifier ?? '') : '',
    version: kept?.version ?? 0,
  };
}

/** "trên 800" is for reports: here the number alone, null where there is none. */
export function valueOf({ value }: Kept): string | null {
  return value?.state === 'value' ? value.value : null;
}

export function isWrong({ text, pending }: Draft): boolean {
  return !pending && text.trim() !== '' && typedNumber(text) === null;
}

/** What saving would write; a draft that says what stands is no change. */
export function changesIn(rows: readonly TypedRow[], drafts: ReadonlyMap<string, Draft>) {
  return rows.flatMap((row) => {
    const draft = drafts.get(row.concept);
    if (!draft || isWrong(draft) || says(draft, draftOf(row))) return [];
    const source = row.kept?.value?.source;
    const from = source === undefined ? {} : { source };
    const number = typedNumber(draft.text);
    const value = draft.pending
      ? ({ state: 'pending', ...from } as const)
      : number === null
        ? null
        : ({
            state: 'value',
            value: number,
            ...(draft.qualifier !== '' && { qualifier: draft.qualifier }),
            ...from,
          } as const);
    // What stands is on the screen beside the draft: whoever saves has seen it.
    return [{ id: row.concept, version: row.kept?.version ?? 0, value }];
  });
}

function says(a: Draft, b: Draft): boolean {
  const number = ({ pending, text }: Draft) => (pending ? 'pending' : typedNumber(text));
  return number(a) === number(b) && (a.pending || a.qualifier === b.qualifier);
}
