/** Every route there is. The client, the handlers, CDK and the OpenAPI document are made from this list. */
import { DEVICE_ROUTES } from './routes/devices.ts';
import { EXCHANGE_ROUTES } from './routes/exchange.ts';
import { FIGURE_ROUTES } from './routes/figures.ts';
import { OFFICE_ROUTES } from './routes/offices.ts';
import { REFERENCE_ROUTES } from './routes/reference.ts';
import { REPORT_ROUTES } from './routes/reports.ts';
import type { Route } from './routes/route.ts';
import { SHEET_ROUTES } from './routes/sheets.ts';

export const ROUTES = {
  ...SHEET_ROUTES,
  ...FIGURE_ROUTES,
  ...OFFICE_ROUTES,
  ...DEVICE_ROUTES,
  ...REPORT_ROUTES,
  ...REFERENCE_ROUTES,
  ...EXCHANGE_ROUTES,
} satisfies Readonly<Record<string, Route>>;

export type RouteId = keyof typeof ROUTES;

export const ROUTE_IDS = Object.keys(ROUTES) as readonly RouteId[];
