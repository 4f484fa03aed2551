/** What a report is made from, out of the store: as things stand, or as they stood when the figures were closed. */
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import type { Consolidation } from '#domain/tally/consolidate';
import type { SheetSummary } from '#domain/tally/summary';
import { communeTally } from '#domain/tally/tally';
import { childrenOf, ruralCommunesUnder } from '#domain/units/tree';
import type { UnitKey } from '#domain/sheet/sheet';
import type { Status } from '#domain/workflow/status';
import { reportData, type JudgedSheet } from '#report/from-consolidation';
import type { ReportData } from '#report/report-data';
import { eachAtOnce } from './at-once.ts';
import { readClosing } from './closings.ts';
import { currentPack, type Place, type Services } from './context.ts';
import { judge } from './judge.ts';
import { fromRows } from './roll-up.ts';
import { rowsUnder } from './rows.ts';
import { officeLists } from './office-lists.ts';
import { plannedValues, readTargets } from './targets.ts';

/** One commune that is counted: where it stood and what it gave. */
export interface Counted {
  readonly unit: UnitKey;
  readonly rev: number;
  readonly status: Status;
  readonly summary: SheetSummary;
}

/** The sheets that are counted, of one moment, and what judges them. */
export interface Standing {
  readonly pack: Pack;
  readonly source: ReportData['source'];
  /** When the figures were closed; undefined: they are not. */
  readonly until?: string;
  readonly rows: readonly Counted[];
}

/** `closing`: its number; undefined: as things stand. Throws Problem. */
export async function reportSource(
  services: Services,
  place: Place,
  closing: number | undefined,
): Promise<ReportData> {
  return reportOf(services, place, await standing(services, place, closing));
}

export async function standing(
  services: Services,
  place: Place,
  closing: number | undefined,
): Promise<Standing> {
  return closing === undefined ? live(services, place) : closed(services, place, closing);
}

export async function reportOf(
  services: Services,
  place: Place,
  { pack, source, until, rows }: Standing,
): Promise<ReportData> {
  const { unit, period, tree } = place;
  const communes = ruralCommunesUnder(tree, unit.key);
  const summaries = new Map(rows.map((row) => [row.unit, row.summary]));
  const { all, appraised } = fromRows(pack, communes, rows);
  const consolidation: Omit<Consolidation, 'findings'> = {
    unit,
    period: period.id,
    tally: all,
    children: childrenOf(tree, unit.key)
      .filter(({ level }) => level !== 'commune')
      .map((child) => ({
        unit: child,
        tally: fromRows(pack, ruralCommunesUnder(tree, child.key), rows).all,
      })),
    communes: communes.map((commune) => ({
      unit: commune,
      tally: communeTally(pack, commune.key, summaries.get(commune.key) ?? null),
    })),
  };
  const [sheets, targets, lists] = await Promise.all([
    sheetsOf(services, pack, place, rows),
    readTargets(services, place),
    officeLists(services, place, until),
  ]);
  return reportData({
    ...{ pack, tree, consolidation, sheets, source },
    printed: services.now().slice(0, 10),
    approved: appraised,
    drafts: rows.filter(({ status }) => status === 'draft').length,
    groups: lists.groups,
    recognitions: lists.recognitions,
    typed: [...plannedValues(targets), ...lists.typed],
    groupTargets: targets.values.filter(({ group }) => group !== null),
  });
}

async function live(services: Services, place: Place): Promise<Standing> {
  const pack = await currentPack(services, place.period.id);
  const { rowOf } = await rowsUnder(services, place);
  // Rows that another pack judged count again as soon as they have been judged anew.
  const rows = [...rowOf.values()].filter(({ summary }) => summary.packHash === pack.hash);
  return { pack, source: { kind: 'store' }, rows };
}

async function closed(services: Services, place: Place, no: number): Promise<Standing> {
  const closing = await readClosing(services, place, no);
  const pack = await services.packs.byHash(closing.packHash);
  if (!pack) throw new Problem('pack.notFound', { hash: closing.packHash });
  const source = { kind: 'closing', no, closedOn: closing.at.slice(0, 10) } as const;
  return { pack, source, until: closing.at, rows: closing.sheets };
}

async function sheetsOf(
  { store }: Services,
  pack: Pack,
  { period }: Place,
  rows: readonly Counted[],
): Promise<readonly JudgedSheet[]> {
  return eachAtOnce(rows, async ({ unit, rev }) => {
    const key = { unit, period: period.id };
    const { sheet, counted } = judge(pack, key, (await store.revision(key, rev))!.content);
    return { sheet, evaluation: counted };
  });
}
