import { OFFICE_MOUNTS } from '../api/concerns/offices.ts';
import { apiHandler } from './api-handler.ts';

export const handler = apiHandler(OFFICE_MOUNTS, process.env);
