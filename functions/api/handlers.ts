/** One handler for each route, by concern: the service asked, its answer as the route describes it. */
import type { Concern } from '#domain/routes/concerns';
import { DEVICE_MOUNTS } from './concerns/devices.ts';
import { EXCHANGE_MOUNTS } from './concerns/exchange.ts';
import { FIGURE_MOUNTS } from './concerns/figures.ts';
import { OFFICE_MOUNTS } from './concerns/offices.ts';
import { REFERENCE_MOUNTS } from './concerns/reference.ts';
import { REPORT_MOUNTS } from './concerns/reports.ts';
import { SHEET_MOUNTS } from './concerns/sheets.ts';
import type { Mount } from './mount.ts';

const MOUNTS: Readonly<Record<Concern, readonly Mount[]>> = {
  sheets: SHEET_MOUNTS,
  figures: FIGURE_MOUNTS,
  offices: OFFICE_MOUNTS,
  devices: DEVICE_MOUNTS,
  reports: REPORT_MOUNTS,
  exchange: EXCHANGE_MOUNTS,
  reference: REFERENCE_MOUNTS,
};

/** The whole API in one process. On AWS each concern has its own (functions/handlers). */
export const WHOLE_API: readonly Mount[] = Object.values(MOUNTS).flat();
