import { storeEnvironmentOf } from './environment.ts';
import { rollUpHandler } from './roll-up-handler.ts';
import { servicesFrom } from './services.ts';
import { logWork } from './work-log.ts';

export const handler = rollUpHandler(servicesFrom(storeEnvironmentOf(process.env)), logWork);
