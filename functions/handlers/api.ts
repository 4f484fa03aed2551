import { apiHandler } from './api-handler.ts';

export const handler = apiHandler(process.env);
