/**
 * What the office should look at again before it signs: figures that contradict each other, rows written twice, communes
 * recognised and no longer meeting the criteria, communes without a sheet. For the office, not part of the text.
 */
import { contradictions, type Contradiction } from '#domain/figures/contradictions';
import { rowsAlike } from '#domain/form/rows-alike';
import { REGISTERS } from '#domain/form/registers';
import { recognisedOn } from '#domain/lists/recognition';
import { requirePeriod } from '#domain/periods/period';
import { formatVi } from '#domain/values/format';
import { catalogueOf, reportFigure, type ReportFigure } from '../figures/report-figure.ts';
import type { ReportData } from '../report-data.ts';
import { rowsOf } from '../tables/register-tables.ts';
import { REVIEW_WORDS } from './words.ts';

export interface ReviewItem {
  /** What it is about: a figure, a register, a commune. */
  readonly about: string;
  readonly text: string;
}

export function reviewOf(data: ReportData): readonly ReviewItem[] {
  return [
    ...contradicting(data),
    ...rowsTwice(data),
    ...recognisedWithout(data),
    ...withoutSheet(data),
  ];
}

function contradicting(data: ReportData): readonly ReviewItem[] {
  const figure = (name: string) => reportFigure(data, name)!;
  const valueOf = (name: string) => reportFigure(data, name)?.value ?? null;
  return contradictions(catalogueOf(data.pack), valueOf).map((found) => ({
    about: coded(figure(aboutOf(found))),
    text: contradictionText(found, figure),
  }));
}

function aboutOf(found: Contradiction): string {
  return found.kind === 'overHundred' ? found.figure : found.whole;
}

function contradictionText(found: Contradiction, figure: (name: string) => ReportFigure): string {
  switch (found.kind) {
    case 'partOverWhole':
      return REVIEW_WORDS.partOverWhole(figure(found.part), figure(found.whole));
    case 'sum':
      return REVIEW_WORDS.sum(found.parts.map(figure), figure(found.whole), formatVi(found.sum));
    case 'overHundred':
      return REVIEW_WORDS.overHundred(figure(found.figure));
  }
}

/** Of one commune: two communes may well build what is called alike. */
function rowsTwice(data: ReportData): readonly ReviewItem[] {
  return REGISTERS.flatMap((register) => {
    const rows = rowsOf(data, register.id);
    return data.communes.flatMap(({ unit }) => {
      const own = rows.filter((row) => row.unit === unit);
      const fields = own.map((row) => ({ id: null, fields: row.fields }));
      return rowsAlike(register, fields).map(([first, second]) => ({
        about: `${register.text.vi}, ${unit.name}`,
        text: REVIEW_WORDS.rowTwice(own[second]!.fields['name'] ?? '', first + 1, second + 1),
      }));
    });
  });
}

/** Recognised by a decision, and now short of a criterion: a case for the rules of revocation. */
function recognisedWithout({ recognitions, communes, pack, period }: ReportData) {
  const recognised = recognisedOn(recognitions ?? [], requirePeriod(period).end);
  const all = pack.criteria.length;
  return communes
    .filter(({ unit, met }) => recognised.has(unit.key) && met !== null && met < all)
    .map(({ unit, met }) => ({ about: unit.name, text: REVIEW_WORDS.recognised(met!, all) }));
}

function withoutSheet({ tally }: ReportData): readonly ReviewItem[] {
  const missing = tally.expected - tally.reported;
  return missing === 0
    ? []
    : [{ about: REVIEW_WORDS.sheets, text: REVIEW_WORDS.missing(missing, tally.expected) }];
}

function coded({ code, label }: ReportFigure): string {
  return `${label} (mã ${code})`;
}
