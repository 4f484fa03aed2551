/** The scheduled sweep: makes the roll-ups that the stream has missed. Fails where some stay due: that is an alarm. */
import { failureOf } from '../api/log.ts';
import type { Services } from '../service/context.ts';
import { sweep } from '../service/sweep.ts';
import type { WorkLog } from './work-log.ts';

export function sweepHandler(services: Services, log: WorkLog) {
  return async (): Promise<void> => {
    const { delivered, failures } = await sweep(services);
    for (const failure of failures) log({ level: 'error', work: 'sweep', ...failureOf(failure) });
    log({ level: 'info', work: 'sweep', delivered, failed: failures.length });
    if (failures.length > 0) throw new Error(`${failures.length} roll-ups are still due`);
  };
}
