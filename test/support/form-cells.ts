// Looks at the computed cells of a form, whatever program computed them.
import { openWorkbook, type OpenedWorkbook, type Place } from '#workbook/reader/opened';
import type { Pack } from '#domain/packs/schema';
import { criterionName, SUMMARY_NAMES } from '#workbook/names';
import { COLUMN, computedName } from '#workbook/template/criteria-columns';

export interface ComputedCells {
  /** By indicator, and by indicator and part where it has parts. */
  readonly verdicts: Readonly<Record<string, string>>;
  readonly criteria: Readonly<Record<number, string>>;
  /** The column Kiểm tra of the criteria page, by the row's id. */
  readonly checks: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<keyof typeof SUMMARY_NAMES, string>>;
}

export async function computedCells(bytes: Uint8Array, pack: Pack): Promise<ComputedCells> {
  const opened = await openWorkbook(bytes);
  if ('problem' in opened) throw new Error(opened.problem.code);
  const { workbook } = opened;
  const rows = pack.indicators.flatMap(({ id, measure }) => {
    const parts = 'parts' in measure && measure.parts.length > 1 ? measure.parts : [];
    return [
      { id, verdict: named(workbook, computedName(id)) },
      ...parts.map((part) => ({
        id: id + part.id,
        verdict: named(workbook, computedName(id, part.id)),
      })),
    ];
  });
  return {
    verdicts: Object.fromEntries(rows.map(({ id, verdict }) => [id, workbook.text(verdict)])),
    criteria: Object.fromEntries(
      pack.criteria.map(({ no }) => [no, workbook.text(named(workbook, criterionName(no)))]),
    ),
    checks: Object.fromEntries(
      rows.map(({ id, verdict }) => [
        id,
        workbook.text({ ...verdict, column: verdict.column + COLUMN.check - COLUMN.computed }),
      ]),
    ),
    counts: Object.fromEntries(
      Object.entries(SUMMARY_NAMES).map(([key, name]) => [
        key,
        workbook.text(named(workbook, name)),
      ]),
    ) as ComputedCells['counts'],
  };
}

function named(workbook: OpenedWorkbook, name: string): Place {
  const place = workbook.named(name);
  if (!place) throw new Error(`No cell named ${name}`);
  return place;
}
