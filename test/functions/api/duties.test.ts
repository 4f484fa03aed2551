// Who owes what by when, and who is late with it.
import { describe, expect, it } from '@jest/globals';
import { dueAddresses } from '#domain/duties/completeness';
import {
  ApiWorld,
  CITY,
  district,
  HOANG_DONG,
  pack,
  PERIOD,
  PROVINCE,
  QUANG_LAC,
  sender,
  submissionOf,
} from './world.ts';

const params = { unit: CITY, period: PERIOD };
const FULL = dueAddresses(pack).length;

/** The clock of the stories begins on 1 June 2017; a commune owes the half-year by 18 June. */
async function on(world: ApiWorld, at: string, action: () => Promise<unknown>) {
  const { now } = world.services;
  Object.assign(world.services, { now: () => at });
  await action();
  Object.assign(world.services, { now });
}

interface Due {
  readonly level: string;
  readonly period: string;
  readonly due: string;
}

describe('duties', () => {
  it('say who is in time, who is late and by how much, and how full each sheet is', async () => {
    const world = new ApiWorld();
    await world.push(sender, submissionOf(HOANG_DONG));
    const halfFull = submissionOf(QUANG_LAC, { entries: { '5.num': { state: 'pending' } } });
    // Half past midnight on the 20th in Vietnam.
    await on(world, '2017-06-19T17:30:00Z', () => world.push(sender, halfFull));
    await on(world, '2017-06-28T03:00:00Z', async () => {
      const duties = await world.get(district, 'readDuties', { params });
      expect(duties).toMatchObject({ ...params, confirmed: false, due: FULL });
      expect(duties.communes).toMatchObject([
        { unit: HOANG_DONG, due: '2017-06-18', late: false, days: 0, answered: FULL },
        { unit: QUANG_LAC, late: true, days: 2, answered: FULL - 1 },
        { receivedAt: null, late: true, days: 10, answered: 0 },
      ]);
    });
    const { sheets, due } = await world.get(district, 'listSheets', { params });
    expect(due).toBe(FULL);
    expect(sheets).toMatchObject([
      { answered: FULL, daysLate: 0 },
      { answered: FULL - 1, daysLate: 2 },
    ]);
  });

  it('are those of every period in it, level by level, the first due first', async () => {
    const year = { unit: PROVINCE, period: '2017' };
    const everybody = { id: 'viewer', grants: [{ role: 'viewer' as const, unit: PROVINCE }] };
    const { duties } = await new ApiWorld().get(everybody, 'readDuties', { params: year });
    expect(duties).toHaveLength(19 * 3); // 12 months, 4 quarters, 2 halves, the year
    expect(duties[0]).toEqual({ level: 'commune', period: '201701', due: '2017-01-19' });
    expect(duties.filter(({ period }: Due) => period === PERIOD)).toEqual([
      { level: 'commune', period: PERIOD, due: '2017-06-18' },
      { level: 'district', period: PERIOD, due: '2017-06-20' },
      { level: 'province', period: PERIOD, due: '2017-06-25' },
    ]);
    const dates = duties.map(({ due }: Due) => due);
    expect([...dates].sort()).toEqual(dates);
  });

  it('of a time without districts are owed by none', async () => {
    const year = { unit: PROVINCE, period: '2026' };
    const everybody = { id: 'viewer', grants: [{ role: 'viewer' as const, unit: PROVINCE }] };
    const answer = await new ApiWorld().ask(everybody, 'readDuties', { params: year });
    const levels = answer.body.duties.map(({ level }: Due) => level);
    expect(new Set(levels)).toEqual(new Set(['commune', 'province']));
  });
});
