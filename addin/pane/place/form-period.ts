/** The period of the form in the open workbook, for whoever has not chosen one: what they look at is likely of it too. */
import type { PeriodId } from '#domain/sheet/sheet';
import { workbookPlace } from '../../functions/workbook-place.ts';
import type { PaneServices } from '../services.ts';

const known = new WeakMap<PaneServices, Promise<PeriodId | null>>();

/** Null where no form is open; also where Excel does not say, since nothing hangs on it. Asked once. */
export function formPeriod(services: PaneServices): Promise<PeriodId | null> {
  let period = known.get(services);
  if (!period) {
    period = workbookPlace().then(
      (place) => place?.period ?? null,
      () => null,
    );
    known.set(services, period);
  }
  return period;
}
