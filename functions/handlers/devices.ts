import { DEVICE_MOUNTS } from '../api/concerns/devices.ts';
import { apiHandler } from './api-handler.ts';

export const handler = apiHandler(DEVICE_MOUNTS, process.env);
