import { REFERENCE_MOUNTS } from '../api/concerns/reference.ts';
import { apiHandler } from './api-handler.ts';

export const handler = apiHandler(REFERENCE_MOUNTS, process.env);
