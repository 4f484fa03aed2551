/** The period of the form in the open workbook, for whoever has not chosen one: what they look at is likely of it too. */
import type { PeriodId } from '#domain/sheet/sheet';
import type { PaneServices } from '../services.ts';

const known = new WeakMap<PaneServices, Promise<PeriodId | null>>();

/** Null where no form is open; also where Excel does not say, since nothing hangs on it. Asked once. */
export function formPeriod(services: PaneServices): Promise<PeriodId | null> {
  let period = known.get(services);
  if (!period) {
    period = asked().catch(() => null);
    known.set(services, period);
  }
  return period;
}

async function asked(): Promise<PeriodId | null> {
  const { workbookPlace } = await import('../../functions/workbook-place.ts');
  return (await workbookPlace())?.period ?? null;
}
