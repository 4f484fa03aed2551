// A period that the province has closed stands still, and opens again with its pack.
import { describe, expect, it } from '@jest/globals';
import {
  ApiWorld,
  district,
  HOANG_DONG,
  officer,
  pack,
  PERIOD,
  PROVINCE,
  province,
  sender,
  submissionOf,
  type Person,
} from './world.ts';

const params = { unit: PROVINCE, period: PERIOD };
interface Line {
  readonly action: string;
  readonly by: string;
  readonly details: { readonly reason: string };
}

const close = { move: 'close', reason: 'Hết hạn', version: 0 };

const administrator: Person = {
  id: 'administrator',
  grants: [{ role: 'administrator', unit: PROVINCE }],
};
const viewer: Person = { id: 'viewer', grants: [{ role: 'viewer', unit: PROVINCE }] };

describe('a period', () => {
  it('is open before anybody has moved it', async () => {
    const { body } = await new ApiWorld().ask(officer, 'readPeriod', {
      params: { unit: HOANG_DONG, period: PERIOD },
    });
    expect(body).toEqual({
      province: PROVINCE,
      period: PERIOD,
      closed: false,
      packHash: pack.hash,
      version: 0,
    });
  });

  it.each([
    ['the provincial officer', province, 200],
    ['an administrator', administrator, 200],
    ['a district officer', district, 403],
    ['a commune officer', sender, 403],
    ['a viewer', viewer, 403],
  ])('is closed by %s: %s', async (_, who, status) => {
    const answer = await new ApiWorld().ask(who, 'movePeriod', { params, body: close });
    expect(answer.status).toBe(status);
  });

  it('once closed takes no sheet and no step, and stores nothing of them', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'submitted');
    await world.period('close');
    world.writes.length = 0;
    const late = submissionOf(HOANG_DONG, {}, { copyId: 'late' });
    expect((await world.push(officer, late)).body).toMatchObject({
      status: 409,
      code: 'period.closed',
    });
    expect((await world.step(district, HOANG_DONG, 'examine')).body.code).toBe('period.closed');
    expect(world.writes).toEqual([]);
    expect(await world.store.receipt(late.submissionId)).toBeNull();
  });

  it('once closed still answers a receipt that it gave before', async () => {
    const world = new ApiWorld();
    const receipt = await world.sheet(HOANG_DONG);
    await world.period('close');
    expect((await world.push(sender, submissionOf(HOANG_DONG))).body).toEqual(receipt);
  });

  it('opens again, and each move has its reason in a chain', async () => {
    const world = new ApiWorld();
    await world.period('close');
    const { closed, version } = await world.period('reopen');
    expect({ closed, version }).toEqual({ closed: false, version: 2 });
    await world.sheet(HOANG_DONG);
    const chain = await world.get(province, 'readAudit', { params });
    expect(chain.brokenAt).toBeNull();
    expect(
      chain.entries.map(({ action, by, details }: Line) => [action, by, details.reason]),
    ).toEqual([
      ['period.close', 'chief', 'Hết hạn gửi'],
      ['period.reopen', 'chief', 'Hết hạn gửi'],
    ]);
  });

  it('is not closed twice, nor by somebody who has not seen how it stands', async () => {
    const world = new ApiWorld();
    await world.period('close');
    const again = await world.ask(province, 'movePeriod', { params, body: close });
    expect(again.body).toMatchObject({ status: 409, code: 'period.changedMeanwhile' });
    const seen = { ...close, version: 1 };
    const twice = await world.ask(province, 'movePeriod', { params, body: seen });
    expect(twice.body).toMatchObject({ status: 409, code: 'period.stands' });
  });

  it('wants a reason', async () => {
    const body = { ...close, reason: '' };
    const answer = await new ApiWorld().ask(province, 'movePeriod', { params, body });
    expect(answer.body.code).toBe('request.invalid');
  });
});
