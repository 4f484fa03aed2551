/**
 * What became of each row of a register, and when: every revision stays, and rows keep their ids, so that the dates of
 * a status need not be typed. They are the days on which it was handed in.
 */
import type { PeriodId, RegisterRow } from '#domain/sheet/sheet';
import { rowsOf, type Content } from './content.ts';

/** One revision that became the sheet; the earliest first. */
export interface RegisterVersion {
  readonly period: PeriodId;
  readonly rev: number;
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
  readonly content: Pick<Content, 'entries' | 'notes' | 'registers'>;
}

export interface StatusChange extends Omit<RegisterVersion, 'content'> {
  /** As typed, "" where the row says none; null: the row was taken out. */
  readonly status: string | null;
}

export interface RowHistory {
  readonly id: string;
  /** As it was last called. */
  readonly name: string;
  readonly changes: readonly StatusChange[];
}

export function registerHistory(
  register: string,
  versions: readonly RegisterVersion[],
): readonly RowHistory[] {
  const rows = new Map<string, { name: string; changes: StatusChange[] }>();
  for (const { content, ...of } of versions) {
    const standing = new Map(rowsOf(content, register).map((row) => [row.id ?? '', row]));
    for (const [id, row] of standing) {
      const known = rows.get(id) ?? { name: '', changes: [] };
      rows.set(id, known);
      known.name = row.fields['name'] ?? '';
      note(known.changes, { ...of, status: statusOf(row) });
    }
    for (const [id, { changes }] of rows) {
      if (!standing.has(id)) note(changes, { ...of, status: null });
    }
  }
  return [...rows].map(([id, row]) => ({ id, ...row }));
}

function note(changes: StatusChange[], next: StatusChange): void {
  if (changes.at(-1)?.status !== next.status) changes.push(next);
}

function statusOf({ fields }: RegisterRow): string {
  return fields['status'] ?? '';
}
