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

/** Which pack judges a period: every function that judges anything asks. */
const IN_FORCE = ['PERIOD', 'PACKS', 'PACK'] as const;

/** Rejudging a sheet that met a new pack half way. */
const REJUDGE = ['SHEET', 'TREE', 'OUTBOX'] as const;

export const TABLE_ACCESS: Readonly<Record<BundleName, TableAccess>> = {
  sheets: {
    read: ['SHEET', 'SUBMISSION', 'TREE', 'DEVICE', ...IN_FORCE],
    write: ['SHEET', 'SUBMISSION', 'TREE', 'OUTBOX', 'DEVICE'],
    remove: [],
  },
  figures: { read: ['SHEET', 'TREE', 'ROLLUP', 'TARGET', ...IN_FORCE], write: [], remove: [] },
  offices: {
    read: ['SHEET', 'TREE', 'ROLLUP', 'CLOSING', 'TARGET', 'DEVICE', ...IN_FORCE],
    write: ['CLOSING', 'TARGET', 'DEVICE', ...IN_FORCE, ...REJUDGE],
    remove: [],
  },
  reports: {
    read: ['SHEET', 'TREE', 'CLOSING', 'TARGET', ...IN_FORCE],
    write: [],
    remove: [],
  },
  devices: { read: ['DEVICE'], write: ['DEVICE'], remove: [] },
  reference: { read: ['PACK'], write: [], remove: [] },
  rollUp: {
    read: ['SHEET', 'TREE', 'ROLLUP', ...IN_FORCE],
    write: ['ROLLUP', ...REJUDGE],
    remove: ['OUTBOX'],
  },
  sweep: {
    read: ['SHEET', 'TREE', 'ROLLUP', 'OUTBOX', ...IN_FORCE],
    write: ['ROLLUP', ...REJUDGE],
    remove: ['OUTBOX'],
  },
  claims: { read: [], write: [], remove: [] },
};
