import { REPORT_MOUNTS } from '../api/concerns/reports.ts';
import { apiHandler } from './api-handler.ts';

export const handler = apiHandler(REPORT_MOUNTS, process.env);
