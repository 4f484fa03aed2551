/** The status of register rows through the revisions of a sheet, beginning with the last one of the period before. */
import { previousPeriod } from '#domain/periods/period';
import type { PeriodId } from '#domain/sheet/sheet';
import {
  registerHistory,
  type RegisterVersion,
  type RowHistory,
} from '#domain/sync/register-history';
import { eachAtOnce } from './at-once.ts';
import type { Place, Services } from './context.ts';

/** Empty where nothing was ever handed in. */
export async function readRegisterHistory(
  services: Services,
  { unit, period }: Place,
  register: string,
): Promise<readonly RowHistory[]> {
  const [before, now] = await Promise.all([
    versionsOf(services, unit.key, previousPeriod(period.id), -1),
    versionsOf(services, unit.key, period.id, 0),
  ]);
  return registerHistory(register, [...before, ...now]);
}

/** Those that became the sheet, from the place `from` on. */
async function versionsOf(
  { store }: Services,
  unit: string,
  period: PeriodId,
  from: number,
): Promise<readonly RegisterVersion[]> {
  const key = { unit, period };
  const heads = (await store.revisions(key))
    .filter(({ kind }) => kind === 'head')
    .sort((a, b) => a.rev - b.rev)
    .slice(from);
  return eachAtOnce(heads, async ({ rev, by, at }) => ({
    ...{ period, rev, by, at },
    content: (await store.revision(key, rev))!.content,
  }));
}
