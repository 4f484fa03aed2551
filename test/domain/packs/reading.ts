// How the tests look at a threshold table: without the resolver that they are there to check.
import type { Indicator, Threshold } from '#domain/packs/schema';

/** The national rows of a part that hold in a region. */
export function regionalRows(
  { thresholds }: Indicator,
  region: string,
  part: string,
): readonly Threshold[] {
  return thresholds.filter(
    (row) => (row.part ?? '') === part && (row.region === undefined || row.region === region),
  );
}

/** ">= 95", "assessed", "unknown"; "none" where no row applies. */
export function standardText(row: Threshold | null | undefined): string {
  if (!row) return 'none';
  return row.value === undefined ? row.op : `${row.op} ${row.value}`;
}
