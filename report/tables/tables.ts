/** Every table a template may have, by the name before the point of its fields. */
import { modelsByKind, worksByKind } from './register-tables.ts';
import { reviewTable } from './review-table.ts';
import { targetsTable } from './target-tables.ts';
import type { TableKind } from './table.ts';
import {
  bandsTable,
  criteriaTable,
  districtsTable,
  missingTable,
  resourcesTable,
  statisticsTable,
} from './tally-tables.ts';

export const TABLES: Readonly<Record<string, TableKind>> = {
  bands: bandsTable,
  criteria: criteriaTable,
  districts: districtsTable,
  missing: missingTable,
  models: modelsByKind,
  resources: resourcesTable,
  review: reviewTable,
  statistics: statisticsTable,
  targets: targetsTable,
  works: worksByKind,
};
