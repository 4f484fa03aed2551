/** A table of a report: rows of printed texts by the names that its template row uses. */
import type { ReportData } from '../report-data.ts';

export type Row = Readonly<Record<string, string>>;

export interface TableKind {
  /** The fields a template row may name: "{{criteria.share}}". */
  readonly fields: readonly string[];
  rows(data: ReportData): readonly Row[];
}

/** Keeps the names of the fields and those of the rows the same. */
export function tableKind<const F extends string>(
  fields: readonly F[],
  rows: (data: ReportData) => readonly Readonly<Record<F, string>>[],
): TableKind {
  return { fields, rows };
}
