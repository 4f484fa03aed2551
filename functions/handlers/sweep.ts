import { storeEnvironmentOf } from './environment.ts';
import { servicesFrom } from './services.ts';
import { sweepHandler } from './sweep-handler.ts';
import { logWork } from './work-log.ts';

export const handler = sweepHandler(servicesFrom(storeEnvironmentOf(process.env)), logWork);
