// Lambda cuts a request off without a word: before it does, whoever waits hears what to do.
import { describe, expect, it } from '@jest/globals';
import { inTime } from '#functions/api/in-time';

const never = () => new Promise<never>(() => {});

describe('what takes too long', () => {
  it('is told a second before it is cut off', async () => {
    await expect(inTime(never(), 1_020)).rejects.toMatchObject({ code: 'store.unavailable' });
    await expect(inTime(never(), 0)).rejects.toMatchObject({ code: 'store.unavailable' });
  });

  it('may fail afterwards, and nobody hears of it', async () => {
    const fails = new Promise<never>((_, reject) => setTimeout(() => reject(new Error()), 30));
    await expect(inTime(fails, 1_005)).rejects.toMatchObject({ code: 'store.unavailable' });
    await new Promise((resolve) => setTimeout(resolve, 40));
  });
});

describe('what is done in time', () => {
  it('is what it is', async () => {
    expect(await inTime(Promise.resolve(7), 28_000)).toBe(7);
    await expect(inTime(Promise.reject(new RangeError()), 28_000)).rejects.toThrow(RangeError);
    expect(await inTime(Promise.resolve(7), undefined)).toBe(7);
  });
});
