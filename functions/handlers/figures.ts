import { FIGURE_MOUNTS } from '../api/concerns/figures.ts';
import { apiHandler } from './api-handler.ts';

export const handler = apiHandler(FIGURE_MOUNTS, process.env);
