/** The routes by concern: on AWS each has a function of its own, with no rights but those its routes need. */
import { DEVICE_ROUTES } from './devices.ts';
import { OFFICE_ROUTES } from './offices.ts';
import { EXCHANGE_ROUTES } from './exchange.ts';
import { FIGURE_ROUTES } from './figures.ts';
import { REFERENCE_ROUTES } from './reference.ts';
import { REPORT_ROUTES } from './reports.ts';
import type { Route } from './route.ts';
import { SHEET_ROUTES } from './sheets.ts';

export const CONCERNS = {
  sheets: SHEET_ROUTES,
  figures: FIGURE_ROUTES,
  offices: OFFICE_ROUTES,
  devices: DEVICE_ROUTES,
  reports: REPORT_ROUTES,
  exchange: EXCHANGE_ROUTES,
  reference: REFERENCE_ROUTES,
} satisfies Readonly<Record<string, Readonly<Record<string, Route>>>>;

export type Concern = keyof typeof CONCERNS;

export const CONCERN_NAMES = Object.keys(CONCERNS) as readonly Concern[];
