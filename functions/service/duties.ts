/** Who owes what by when, and how far each commune has come with it: by content, and in time or late. */
import { dueAddresses } from '#domain/duties/completeness';
import {
  dutyOf,
  SUGGESTED,
  timeliness,
  type Deadlines,
  type Duty,
  type Timeliness,
} from '#domain/duties/deadlines';
import type { IsoDate } from '#domain/periods/period';
import { contains, periodsFrom } from '#domain/periods/period';
import type { UnitKey } from '#domain/sheet/sheet';
import type { TreeRow } from '../store/records.ts';
import { currentPack, type Place, type Services } from './context.ts';
import { rowsUnder } from './rows.ts';

export interface DutiesView {
  /** False: the days are common practice, which the province has not set. */
  readonly confirmed: boolean;
  /** Of every period in this one, for each level that there is. */
  readonly duties: readonly Duty[];
  /** Entries that a full sheet answers. */
  readonly due: number;
  readonly communes: readonly CommuneDuty[];
}

/** Of a commune that has sent nothing: how late it is today. */
export interface CommuneDuty extends Timeliness {
  readonly unit: UnitKey;
  readonly name: string;
  readonly parent: UnitKey;
  readonly due: IsoDate | null;
  readonly receivedAt: string | null;
  readonly answered: number;
}

export async function dutiesOf(
  services: Services,
  place: Place,
  deadlines: Deadlines = SUGGESTED,
): Promise<DutiesView> {
  const { period, tree } = place;
  const [pack, { communes, rowOf }] = await Promise.all([
    currentPack(services, period.id),
    rowsUnder(services, place),
  ]);
  const levels = [...new Set([...tree.units.values()].map(({ level }) => level))];
  const periods = periodsFrom(period.start, period.end).filter((id) => contains(period.id, id));
  const own = dutyOf(deadlines, 'commune', period.id);
  const now = services.now();
  return {
    confirmed: deadlines.confirmed,
    duties: periods
      .flatMap((id) => levels.flatMap((level) => dutyOf(deadlines, level, id) ?? []))
      .sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due))),
    due: dueAddresses(pack).length,
    communes: communes.map(({ key, name, parent }) => {
      const row = rowOf.get(key);
      return { unit: key, name, parent: parent!, ...progress(own, row, now) };
    }),
  };
}

function progress(own: Duty | null, row: TreeRow | undefined, now: string) {
  const receivedAt = row?.receivedAt ?? null;
  const inTime = own ? timeliness(own, receivedAt ?? now) : { late: false, days: 0 };
  return { due: own?.due ?? null, receivedAt, answered: row?.answered ?? 0, ...inTime };
}
