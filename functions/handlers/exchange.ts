import { EXCHANGE_MOUNTS } from '../api/concerns/exchange.ts';
import { apiHandler } from './api-handler.ts';

export const handler = apiHandler(EXCHANGE_MOUNTS, process.env);
