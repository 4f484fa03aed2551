/**
 * What each function does with the table, by the first word of the partition key (functions/store/keys.ts). Nobody
 * deletes the table. Only the exchange scans, and it removes what an import has brought; beside it only what delivers
 * the outbox removes anything.
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
  | 'LIST'
  | 'PACK'
  | 'PACKS'
  | 'DEVICE'
  | 'IMPORT';

export interface TableAccess {
  readonly read: readonly Partition[];
  readonly write: readonly Partition[];
  readonly remove: readonly Partition[];
  /** Whether it looks at all there is. */
  readonly scan?: true;
}

/** What an import has brought is read once the import is complete: everybody who reads asks. */
const READABLE = ['IMPORT'] as const;

/** Which pack judges a period: every function that judges anything asks. */
const IN_FORCE = ['PERIOD', 'PACKS', 'PACK'] as const;

/** Rejudging a sheet that met a new pack half way. */
const REJUDGE = ['SHEET', 'TREE', 'OUTBOX'] as const;

/** All that is exported and imported. */
const ALL_KEPT = [
  'SHEET',
  'SUBMISSION',
  'TREE',
  'ROLLUP',
  'CLOSING',
  'TARGET',
  'LIST',
  'DEVICE',
  ...IN_FORCE,
] as const;

export const TABLE_ACCESS: Readonly<Record<BundleName, TableAccess>> = {
  sheets: {
    read: ['SHEET', 'SUBMISSION', 'TREE', 'DEVICE', ...IN_FORCE, ...READABLE],
    write: ['SHEET', 'SUBMISSION', 'TREE', 'OUTBOX', 'DEVICE'],
    remove: [],
  },
  figures: {
    read: ['SHEET', 'TREE', 'ROLLUP', 'TARGET', 'LIST', ...IN_FORCE, ...READABLE],
    write: [],
    remove: [],
  },
  offices: {
    read: [
      'SHEET',
      'TREE',
      'ROLLUP',
      'CLOSING',
      'TARGET',
      'LIST',
      'DEVICE',
      ...IN_FORCE,
      ...READABLE,
    ],
    write: ['CLOSING', 'TARGET', 'LIST', 'DEVICE', ...IN_FORCE, ...REJUDGE],
    remove: [],
  },
  reports: {
    read: ['SHEET', 'TREE', 'CLOSING', 'TARGET', 'LIST', ...IN_FORCE, ...READABLE],
    write: [],
    remove: [],
  },
  devices: { read: ['DEVICE', ...READABLE], write: ['DEVICE'], remove: [] },
  exchange: {
    read: [...ALL_KEPT, ...READABLE],
    write: [...ALL_KEPT, 'OUTBOX', 'IMPORT'],
    remove: [...ALL_KEPT, 'OUTBOX', 'IMPORT'],
    scan: true,
  },
  reference: { read: ['PACK', ...READABLE], write: [], remove: [] },
  rollUp: {
    read: ['SHEET', 'TREE', 'ROLLUP', ...IN_FORCE, ...READABLE],
    write: ['ROLLUP', ...REJUDGE],
    remove: ['OUTBOX'],
  },
  sweep: {
    read: ['SHEET', 'TREE', 'ROLLUP', 'OUTBOX', ...IN_FORCE, ...READABLE],
    write: ['ROLLUP', ...REJUDGE],
    remove: ['OUTBOX'],
  },
  claims: { read: [], write: [], remove: [] },
};
