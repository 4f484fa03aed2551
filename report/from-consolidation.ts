/** What was consolidated, and the sheets it was made of, as what a report is made from. */
import type { Evaluation } from '#domain/evaluation/results';
import { REGISTERS } from '#domain/form/registers';
import type { Pack } from '#domain/packs/schema';
import type { Sheet } from '#domain/sheet/sheet';
import type { Consolidation } from '#domain/tally/consolidate';
import { pathOf, type Path } from '#domain/targets/shortest-paths';
import type { UnitTree } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';
import type { CommuneResult, RegisteredRow, ReportData } from './report-data.ts';

export interface JudgedSheet {
  readonly sheet: Pick<Sheet, 'unit' | 'registers'>;
  readonly evaluation: Evaluation;
}

export interface Consolidated extends Pick<
  ReportData,
  | 'source'
  | 'printed'
  | 'approved'
  | 'drafts'
  | 'groups'
  | 'recognitions'
  | 'typed'
  | 'groupTargets'
> {
  readonly pack: Pack;
  readonly tree: UnitTree;
  readonly consolidation: Omit<Consolidation, 'findings'>;
  /** Of the communes that are counted there. */
  readonly sheets: readonly JudgedSheet[];
}

export function reportData({ consolidation, sheets, ...rest }: Consolidated): ReportData {
  const { tree, pack } = rest;
  const { unit, period, tally, children, communes } = consolidation;
  const evaluations = new Map(sheets.map(({ sheet, evaluation }) => [sheet.unit, evaluation]));
  return {
    ...rest,
    unit,
    period,
    tally,
    children,
    communes: communes.map((commune): CommuneResult => ({
      unit: commune.unit,
      parent: districtOf(tree, commune.unit),
      tally: commune.tally,
      met: commune.tally.reported > 0 ? commune.tally.sum.count : null,
      path: pathIn(pack, evaluations.get(commune.unit.key)),
    })),
    sheets: sheets.map(({ sheet }) => sheet),
    registers: sheets.flatMap(({ sheet }) => rowsIn(tree, sheet)),
  };
}

/** In the order of the form, whatever order the registers of a sheet stand in. */
function rowsIn(
  tree: UnitTree,
  { unit: key, registers }: Pick<Sheet, 'unit' | 'registers'>,
): readonly RegisteredRow[] {
  const unit = tree.units.get(key);
  if (!unit) return [];
  const parent = districtOf(tree, unit);
  return REGISTERS.flatMap(({ id }) =>
    (registers[id] ?? []).map(({ fields }) => ({ unit, parent, register: id, fields })),
  );
}

function pathIn(pack: Pack, evaluation: Evaluation | undefined): Path | null {
  return evaluation ? pathOf(pack, evaluation) : null;
}

/** Null where there is none between commune and province. */
export function districtOf(tree: UnitTree, { parent }: Unit): Unit | null {
  const above = parent === null ? undefined : tree.units.get(parent);
  return above?.level === 'district' ? above : null;
}
