// A lost computer is shut out without the others.
import { describe, expect, it } from '@jest/globals';
import { ApiWorld, CITY, HOANG_DONG, PROVINCE, submissionOf, type Person } from './world.ts';

const laptop: Person = {
  id: 'mai',
  device: 'laptop',
  grants: [{ role: 'communeOfficer', unit: HOANG_DONG }],
};
const desktop: Person = { ...laptop, device: 'desktop' };
const administrator: Person = {
  id: 'admin',
  grants: [{ role: 'administrator', unit: PROVINCE }],
};
const ofCity: Person = { id: 'of city', grants: [{ role: 'administrator', unit: CITY }] };

const lost = { device: 'laptop', reason: 'Mất máy' };
const code = { body: { code: 'access.deviceRevoked' } };

describe('a device', () => {
  it('is seen when it writes, and not when it reads', async () => {
    const world = new ApiWorld();
    await world.ask(laptop, 'readUnits', { query: { asOf: '2017-06-30' } });
    expect((await world.get(laptop, 'listDevices', {})).devices).toEqual([]);
    await world.push(laptop, submissionOf(HOANG_DONG));
    expect((await world.get(laptop, 'listDevices', {})).devices).toEqual([
      {
        user: 'mai',
        device: 'laptop',
        firstSeen: '2017-06-01',
        lastSeen: '2017-06-01',
        revoked: null,
        current: true,
      },
    ]);
  });

  it('is written down once a day', async () => {
    const world = new ApiWorld();
    const push = (copyId: string) => world.push(laptop, submissionOf(HOANG_DONG, {}, { copyId }));
    for (const copy of ['a', 'b', 'c']) await push(copy);
    expect(world.writes.filter((operation) => operation === 'putDevice')).toHaveLength(1);
  });

  it('once revoked writes nothing more, while the other one goes on', async () => {
    const world = new ApiWorld();
    await world.push(laptop, submissionOf(HOANG_DONG));
    const revoked = await world.get(desktop, 'revokeDevice', { body: lost });
    expect(revoked).toMatchObject({ revoked: { by: 'mai', reason: 'Mất máy' }, current: false });
    world.writes.length = 0;
    const late = submissionOf(HOANG_DONG, {}, { copyId: 'late' });
    expect(await world.push(laptop, late)).toMatchObject(code);
    expect(await world.ask(laptop, 'revokeDevice', { body: lost })).toMatchObject(code);
    expect(world.writes).toEqual([]);
    expect((await world.push(desktop, late)).status).toBe(200);
  });

  it('of somebody else is revoked by who administers the province, and by nobody else', async () => {
    const world = new ApiWorld();
    const body = { ...lost, user: 'mai' };
    for (const who of [ofCity, { ...laptop, id: 'binh' }]) {
      const { body: refusal } = await world.ask(who, 'revokeDevice', { body });
      expect(refusal).toMatchObject({ code: 'access.denied', status: 403 });
      const query = { user: 'mai' };
      expect((await world.ask(who, 'listDevices', { query })).status).toBe(403);
    }
    await world.get(administrator, 'revokeDevice', { body });
    expect(await world.push(laptop, submissionOf(HOANG_DONG))).toMatchObject(code);
    const { devices } = await world.get(administrator, 'listDevices', { query: { user: 'mai' } });
    expect(devices).toMatchObject([{ device: 'laptop', revoked: { by: 'admin' } }]);
  });

  it('revoked at the very moment it writes stays revoked', async () => {
    const world = new ApiWorld();
    const answers = await Promise.all([
      world.push(laptop, submissionOf(HOANG_DONG)),
      world.ask(desktop, 'revokeDevice', { body: lost }),
    ]);
    expect(answers[1]!.status).toBe(200);
    expect(await world.store.device('mai', 'laptop')).toMatchObject({ revoked: { by: 'mai' } });
  });
});
