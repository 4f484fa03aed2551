/** What a figure is called, in a table, a footnote or a trace. */
import { COMMUNE_FACTS } from '#domain/form/commune-facts';
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { DERIVED_STATISTICS, STATISTICS } from '#domain/form/statistics';
import type { Language } from '#domain/messages/language';
import type { Pack } from '#domain/packs/schema';
import type { Concept } from './concept.ts';

interface Text {
  readonly vi: string;
  readonly en?: string | undefined;
}

const COUNTS = {
  expected: { vi: 'Số xã phải có phiếu', en: 'Communes that owe a sheet' },
  reported: { vi: 'Số xã đã có phiếu', en: 'Communes that reported' },
  met: { vi: 'Tổng số tiêu chí đạt', en: 'Criteria met, in all' },
  mean: { vi: 'Bình quân tiêu chí đạt/xã', en: 'Mean number of criteria met' },
} as const satisfies Readonly<Record<string, Text>>;

/** A commune answers these with yes or no; above it they count communes. */
const COUNTED: Readonly<Record<string, Text>> = {
  marketPlanned: { vi: 'Số xã có quy hoạch chợ', en: 'Communes with a market planned' },
  newspaperSameDay: {
    vi: 'Số xã có báo đến trong ngày',
    en: 'Communes with newspapers on the same day',
  },
};

export function conceptLabel(concept: Concept, pack: Pack, language: Language): string {
  switch (concept.kind) {
    case 'band':
      return language === 'vi'
        ? `Số xã đạt ${bandWords(concept.label)} tiêu chí`
        : `Communes that meet ${concept.label} criteria`;
    case 'criterion': {
      const name = inLanguage(pack.criteria.find(({ no }) => no === concept.no)!.name, language);
      return language === 'vi'
        ? `Số xã đạt tiêu chí ${concept.no}. ${name}`
        : `Communes that meet criterion ${concept.no}, ${name}`;
    }
    case 'resource':
      return textOf(RESOURCE_SOURCES, concept.source, language);
    case 'statistic':
      if (Object.hasOwn(COUNTED, concept.id)) return inLanguage(COUNTED[concept.id]!, language);
      return textOf([...STATISTICS, ...COMMUNE_FACTS], concept.id, language);
    case 'ratio':
      return DERIVED_STATISTICS.some(({ id }) => id === concept.id)
        ? textOf(DERIVED_STATISTICS, concept.id, language)
        : partLabel(pack, concept.id, language);
    default:
      return COUNTS[concept.kind][language];
  }
}

/** "<5" is a sign; people read "dưới 5". */
export function bandWords(label: string): string {
  return label.replace(/^<\s*/, 'dưới ');
}

function textOf(
  items: readonly { readonly id: string; readonly text: Text }[],
  id: string,
  language: Language,
): string {
  return inLanguage(items.find((item) => item.id === id)!.text, language);
}

function partLabel(pack: Pack, id: string, language: Language): string {
  const indicator = pack.indicators.find(
    ({ id: own, measure }) =>
      'parts' in measure && measure.parts.some((part) => own + part.id === id),
  );
  return indicator ? `${id} ${inLanguage(indicator.text, language)}` : id;
}

/** The texts of decisions are Vietnamese; some have no other. */
function inLanguage({ vi, en }: Text, language: Language): string {
  return language === 'en' ? (en ?? vi) : vi;
}
