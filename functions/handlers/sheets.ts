import { SHEET_MOUNTS } from '../api/concerns/sheets.ts';
import { apiHandler } from './api-handler.ts';

export const handler = apiHandler(SHEET_MOUNTS, process.env);
