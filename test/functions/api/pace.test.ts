// One caller asks without end: they are held back, nobody else is, and they may go on as soon as they were told.
import { describe, expect, it } from '@jest/globals';
import { pacer } from '#functions/api/pace';
import { ApiWorld, officer, sender } from './world.ts';

describe('a caller', () => {
  it('may ask so often at once, then so often a second', () => {
    let now = 0;
    const waitOf = pacer({ burst: 3, perSecond: 2 }, () => now);
    expect(['a', 'a', 'a'].map(waitOf)).toEqual([0, 0, 0]);
    expect(waitOf('a')).toBe(1);
    now += 500; // 0,5 s × 2 a second = 1
    expect(waitOf('a')).toBe(0);
    expect(waitOf('a')).toBe(1);
    now += 60_000; // no more than the bucket holds
    expect(['a', 'a', 'a', 'a'].map(waitOf)).toEqual([0, 0, 0, 1]);
  });

  it('keeps nobody else waiting', () => {
    const waitOf = pacer({ burst: 1, perSecond: 1 }, () => 0);
    expect(['a', 'a', 'b', 'a', 'b'].map(waitOf)).toEqual([0, 1, 0, 1, 1]);
  });

  it('who keeps to what they were told is never refused twice', () => {
    let now = 0;
    const waitOf = pacer({ burst: 5, perSecond: 3 }, () => now);
    for (let asked = 0; asked < 200; asked++) {
      const seconds = waitOf('a');
      if (seconds === 0) continue;
      now += seconds * 1_000;
      expect(waitOf('a')).toBe(0);
    }
  });
});

describe('the API', () => {
  it('says how long to wait, and takes it afterwards', async () => {
    let now = 0;
    const world = new ApiWorld({}, { pace: pacer({ burst: 2, perSecond: 1 }, () => now) });
    const ask = () => world.ask(officer, 'listDevices');
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    const { status, headers, body } = await ask();
    expect({ status, code: body.code }).toEqual({ status: 429, code: 'request.tooMany' });
    expect(headers.get('retry-after')).toBe('1');
    expect(body.message).toContain('sau 1 giây');
    expect((await world.ask(sender, 'listDevices')).status).toBe(200);
    now += 1_000;
    expect((await ask()).status).toBe(200);
  });
});
