/**
 * From the short code that a report prints to everything behind the figure: what it is now and was when the figures
 * were closed, the communes with their revisions and approvals, who typed it, what it is made of.
 */
import { nameOfCode, readFigureName } from '#domain/figures/figure-name';
import type { FigureDefinition } from '#domain/figures/definition';
import { entriesOf, parseConcept } from '#domain/figures/concept';
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import type { Reply } from '#domain/routes/client';
import { catalogueOf, reportFigure } from '#report/figures/report-figure';
import type { ReportData } from '#report/report-data';
import { definedName } from '#workbook/names';
import { currentPack, type Place, type Services } from './context.ts';
import { periodState } from './office.ts';
import { communesBehind } from './origin-communes.ts';
import { decisionsBehind, partsBehind, versionsBehind } from './origin-parts.ts';
import { reportOf, standing, type Standing } from './report.ts';

export type Origin = Reply<'traceCode'>;

/** `closing`: its number; undefined: the last one. Throws Problem. */
export async function traceCode(
  services: Services,
  place: Place,
  code: string,
  closing?: number,
): Promise<Origin> {
  const key = { unit: place.unit.key, period: place.period.id };
  const pack = await currentPack(services, key.period);
  const name = nameOfCode(catalogueOf(pack), code, key.unit, key.period);
  if (name === null) throw new Problem('figure.noCode', { code, ...key });
  const { concept, nature } = readFigureName(name);
  const definition = catalogueOf(pack).get(concept)!;
  const home = nature === 'plan' && definition.home.kind !== 'standard' ? TARGET : definition.home;
  const no = closing ?? (await periodState(services, key)).closings;
  const dataOf = async (at: Standing): Promise<Dated> => ({
    ...at,
    data: await reportOf(services, place, at),
  });
  const [now, then] = await Promise.all([
    standing(services, place, undefined).then(dataOf),
    no === 0 ? null : standing(services, place, no).then(dataOf),
  ]);
  const { label, measure, printed, value, basis, code: exact } = reportFigure(now.data, name)!;
  return {
    ...{ code: exact, name, concept, nature, ...key, label, measure, printed, value, basis },
    home: home.kind,
    closing: then && closingOf(then, no, name, printed),
    cells: home.kind === 'tally' ? cellsOf(pack, concept) : [],
    communes: await communesBehind(services, place, { concept, home }, now, then),
    versions: await versionsBehind(services, place, concept, home),
    parts: partsBehind(now.data, home),
    decisions: decisionsBehind(now.data, home),
  };
}

const TARGET: FigureDefinition['home'] = { kind: 'target' };

/** One moment: the sheets that count, and the report they make. */
export interface Dated extends Standing {
  readonly data: ReportData;
}

function closingOf({ data, until }: Dated, no: number, name: string, now: string) {
  // Under a pack that has no such figure nothing of it was printed.
  const printed = reportFigure(data, name)?.printed ?? '';
  return { no, at: until ?? '', printed, changed: printed !== now };
}

function cellsOf(pack: Pack, concept: string): Origin['cells'] {
  const parsed = parseConcept(concept, pack);
  const addresses = parsed ? entriesOf(parsed, pack) : [];
  return addresses.map((address) => ({ address, cell: definedName(address) }));
}
