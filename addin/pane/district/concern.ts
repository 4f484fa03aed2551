/** What a sheet asks of the district. The order of the list: what needs a person stands first. */
import type { Reply } from '#domain/routes/client';

export type SheetList = Reply<'listSheets'>;
export type ListedSheet = SheetList['sheets'][number];

export const CONCERNS = [
  'conflict',
  'errors',
  'queries',
  'clean',
  'draft',
  'returned',
  'done',
] as const;

export type Concern = (typeof CONCERNS)[number];

export function concernOf({ openConflicts, status, findings }: ListedSheet): Concern {
  if (openConflicts > 0) return 'conflict';
  if (status === 'examined' || status === 'appraised') return 'done';
  if (status === 'returned') return 'returned';
  if (findings.error > 0) return 'errors';
  if (status === 'draft') return 'draft';
  return findings.query > 0 ? 'queries' : 'clean';
}

export interface ConcernGroup {
  readonly concern: Concern;
  readonly sheets: readonly ListedSheet[];
}

/** Groups without sheets are left out; within one the order of the list stays. */
export function byConcern(sheets: readonly ListedSheet[]): readonly ConcernGroup[] {
  return CONCERNS.map((concern) => ({
    concern,
    sheets: sheets.filter((sheet) => concernOf(sheet) === concern),
  })).filter((group) => group.sheets.length > 0);
}

/** Those that one confirmed step may examine. */
export function cleanSheets(sheets: readonly ListedSheet[]): readonly ListedSheet[] {
  return sheets.filter((sheet) => sheet.current && concernOf(sheet) === 'clean');
}
