// What pushes have made due is made, whatever fails on the way.
import { afterEach, describe, expect, it } from '@jest/globals';
import { push } from '#functions/service/push';
import type { Services } from '#functions/service/context';
import { startOutboxPoll, type OutboxPoll } from '#local/system/outbox-poll';
import {
  alice,
  binh,
  CITY,
  Copy,
  HOANG_DONG,
  PERIOD,
  PROVINCE,
  QUANG_LAC,
  world,
} from '../../support/service-world.ts';

let poll: OutboxPoll | undefined;
afterEach(() => poll?.stop());

function started(services: Services) {
  const errors: unknown[] = [];
  poll = startOutboxPoll({ services, pauseMs: 1, onError: (error) => errors.push(error) });
  return { poll, errors };
}

const reported = async ({ store }: Services, unit: string) =>
  (await store.rollup({ unit, period: PERIOD }))?.all.reported;

describe('the outbox poll', () => {
  it('makes what was due before it began', async () => {
    const { services } = world();
    await push(services, alice, new Copy('a').submission());
    await started(services).poll.settled();
    expect(await reported(services, CITY)).toBe(1);
    expect(await reported(services, PROVINCE)).toBe(1);
    expect(await services.store.outbox(CITY)).toEqual([]);
  });

  it('makes what becomes due while it runs', async () => {
    const { services } = world();
    const { poll } = started(services);
    await poll.settled();
    await push(services, alice, new Copy('a', HOANG_DONG).submission());
    await push(services, binh, new Copy('b', QUANG_LAC).submission());
    await poll.settled();
    expect(await reported(services, PROVINCE)).toBe(2);
  });

  it('adds a district up once for all that its communes have sent', async () => {
    const { services, store } = world();
    await push(services, alice, new Copy('a', HOANG_DONG).submission());
    await push(services, binh, new Copy('b', QUANG_LAC).submission());
    let written = 0;
    store.faults.after = (operation) => {
      if (operation === 'putRollup') written++;
    };
    await started(services).poll.settled();
    expect(written).toBe(2);
  });

  it('loses nothing when the store fails, and goes on when it is back', async () => {
    const { services, store } = world();
    await push(services, alice, new Copy('a').submission());
    let failures = 5;
    store.faults.before = (operation) => {
      if (operation === 'putRollup' && failures-- > 0) throw new Error('away');
    };
    const { poll, errors } = started(services);
    await poll.settled();
    // City and province fail in two rounds, the city alone in the third: the row is told once in each.
    expect(errors).toHaveLength(3);
    expect(await reported(services, PROVINCE)).toBe(1);
    expect(await services.store.outbox(CITY)).toEqual([]);
  });

  it('keeps the row of what came in while it was adding up', async () => {
    const { services, store } = world();
    const copy = new Copy('a').type('1.1.num', '1');
    await push(services, alice, copy.submission());
    let late: Promise<unknown> | null = null;
    store.faults.after = (operation) => {
      if (operation !== 'putRollup' || late) return;
      copy.baseRev = 1;
      late = push(services, alice, copy.type('1.1.num', '2').submission());
    };
    const { poll } = started(services);
    await poll.settled();
    await late;
    await poll.settled();
    expect(await services.store.outbox(CITY)).toEqual([]);
    expect((await store.head({ unit: HOANG_DONG, period: PERIOD }))!.rev).toBe(2);
  });

  it('stops', async () => {
    const { services, store } = world();
    const { poll } = started(services);
    await poll.stop();
    let asked = 0;
    store.faults.before = () => asked++;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toBe(0);
  });
});
