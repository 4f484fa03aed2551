/**
 * What each function does with the table, by the first word of the partition key (functions/store/keys.ts). Nobody
 * scans, nobody deletes the table, and only what delivers the outbox removes anything.
 */
import type { BundleName } from './bundles.ts';

export type Partition = 'SHEET' | 'SUBMISSION' | 'TREE' | 'ROLLUP' | 'OUTBOX';

export interface TableAccess {
  readonly read: readonly Partition[];
  readonly write: readonly Partition[];
  readonly remove: readonly Partition[];
}

export const TABLE_ACCESS: Readonly<Record<BundleName, TableAccess>> = {
  sheets: {
    read: ['SHEET', 'SUBMISSION', 'TREE'],
    write: ['SHEET', 'SUBMISSION', 'TREE', 'OUTBOX'],
    remove: [],
  },
  figures: { read: ['TREE', 'ROLLUP'], write: [], remove: [] },
  reference: { read: [], write: [], remove: [] },
  rollUp: { read: ['TREE', 'ROLLUP'], write: ['ROLLUP'], remove: ['OUTBOX'] },
  sweep: { read: ['TREE', 'ROLLUP', 'OUTBOX'], write: ['ROLLUP'], remove: ['OUTBOX'] },
  claims: { read: [], write: [], remove: [] },
};
