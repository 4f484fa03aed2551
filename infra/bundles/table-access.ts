/**
 * What each function does with the table, by the first word of the partition key (functions/store/keys.ts). Nobody
 * scans, nobody deletes the table, and only what delivers the outbox removes anything.
 */
import type { BundleName } from './bundles.ts';

export type Partition =
  | 'SHEET'
  | 'SUBMISSION'
  | 'TREE'
  | 'ROLLUP'
  | 'OUTBOX'
  | 'PERIOD'
  | 'CLOSING'
  | 'TARGET'
  | 'PACK'
  | 'PACKS'
  | 'DEVICE';

export interface TableAccess {
  readonly read: readonly Partition[];
  readonly write: readonly Partition[];
  readonly remove: readonly Partition[];
}

/** Which pack judges a period, and whether it is open. */
const IN_FORCE: readonly Partition[] = ['PERIOD', 'PACK', 'PACKS'];

/** A sheet that another pack judged is judged anew by whoever comes upon it. */
const JUDGED: readonly Partition[] = ['SHEET', 'TREE', 'OUTBOX'];

export const TABLE_ACCESS: Readonly<Record<BundleName, TableAccess>> = {
  sheets: {
    read: ['SHEET', 'SUBMISSION', 'TREE', 'DEVICE', ...IN_FORCE],
    write: ['SUBMISSION', 'DEVICE', ...JUDGED],
    remove: [],
  },
  figures: { read: ['SHEET', 'TREE', 'ROLLUP', 'TARGET', ...IN_FORCE], write: [], remove: [] },
  offices: {
    read: ['SHEET', 'TREE', 'ROLLUP', 'CLOSING', 'TARGET', 'DEVICE', ...IN_FORCE],
    write: ['CLOSING', 'TARGET', 'DEVICE', ...IN_FORCE, ...JUDGED],
    remove: [],
  },
  devices: { read: ['DEVICE'], write: ['DEVICE'], remove: [] },
  reference: { read: ['PACK'], write: [], remove: [] },
  rollUp: {
    read: ['SHEET', 'TREE', 'ROLLUP', ...IN_FORCE],
    write: ['ROLLUP', ...JUDGED],
    remove: ['OUTBOX'],
  },
  sweep: {
    read: ['SHEET', 'TREE', 'ROLLUP', 'OUTBOX', ...IN_FORCE],
    write: ['ROLLUP', ...JUDGED],
    remove: ['OUTBOX'],
  },
  claims: { read: [], write: [], remove: [] },
};
