// Each call in turn fails: whatever the service is told, the sheet is as before or as after, and a retry completes it.
import { describe, expect, it } from '@jest/globals';
import { DynamoStore } from '#functions/store/dynamo-store';
import { StaleError, UnavailableError, type SheetChange } from '#functions/store/store';
import { changeOf, households, PERIOD } from './changes.ts';
import { FAULTS, faultyClient, type FaultPlan } from './faulty-client.ts';
import type { RealServer } from './real-server.ts';
import { rollupOfMissing } from './rollups.ts';
import { stateAfter, stateOf } from './state.ts';

const PLANS = FAULTS.flatMap((fault) =>
  (['first', 'all'] as const).map((attempts) => ({ fault, attempts })),
);

export function storeFaults(server: RealServer): void {
  const stores = async (plan: FaultPlan) => {
    const table = await server.newTable();
    return {
      faulty: new DynamoStore({ client: faultyClient(server.endpoint(), plan), table }),
      sound: new DynamoStore({ client: server.client(), table }),
    };
  };

  describe(`a call that fails, on ${server.kind}`, () => {
    it.each(PLANS)('leaves a sheet old or new: $fault, $attempts', async ({ fault, attempts }) => {
      const story = storyOfFour();
      await Promise.all(
        story.map(async (_, index) => {
          const { faulty, sound } = await stores({ call: index + 1, fault, attempts });
          for (const [done, change] of story.entries()) {
            const before = stateAfter(...story.slice(0, done));
            const after = stateAfter(...story.slice(0, done + 1));
            const error = await failureOf(faulty.commit(change));
            if (error) {
              expect(done).toBe(index);
              expect(error).toBeInstanceOf(UnavailableError);
              const written = fault === 'answer lost';
              expect(await stateOf(sound, change.head)).toEqual(written ? after : before);
              await sound.commit(change);
            }
            expect(await stateOf(sound, change.head)).toEqual(after);
          }
        }),
      );
    });

    it.each(FAULTS)('is tried again by the SDK, unless in conflict: %s', async (fault) => {
      const { faulty } = await stores({ call: 1, fault, attempts: 'first' });
      const error = await failureOf(faulty.commit(storyOfFour()[0]!));
      if (fault === 'in conflict') expect(error).toBeInstanceOf(UnavailableError);
      else expect(error).toBeNull();
    });

    it.each(PLANS)('leaves a roll-up old or new: $fault, $attempts', async (plan) => {
      const rollup = rollupOfMissing(3);
      const { faulty, sound } = await stores({ call: 2, ...plan });
      await faulty.putRollup(rollup);
      const next = { ...rollup, version: 2, examined: rollup.all };
      const error = await failureOf(faulty.putRollup(next));
      // Without a token, an answer that was lost looks like a lost race when the SDK asks again.
      if (error) expect([UnavailableError, StaleError]).toContain(error.constructor);
      const stored = await sound.rollup(rollup);
      expect([rollup, next]).toContainEqual(stored);
      if (!error) expect(stored).toEqual(next);
    });

    it.each(PLANS)('leaves a row of the outbox or takes it: $fault, $attempts', async (plan) => {
      const [change] = storyOfFour();
      const { faulty, sound } = await stores({ call: 2, ...plan });
      await faulty.commit(change!);
      const error = await failureOf(faulty.removeOutbox(change!.outbox));
      if (error) expect(error).toBeInstanceOf(UnavailableError);
      await faulty.removeOutbox(change!.outbox);
      expect(await sound.outbox(change!.outbox.parent)).toEqual([]);
    });

    it.each(FAULTS)('is no answer to a question: %s', async (fault) => {
      const [change] = storyOfFour();
      const { faulty } = await stores({ call: 2, fault, attempts: 'all' });
      await faulty.commit(change!);
      await expect(faulty.head(change!.head)).rejects.toThrow(UnavailableError);
      expect(await faulty.head(change!.head)).toEqual(change!.head);
    });

    it('says so itself when it is a mistake of ours', async () => {
      const store = new DynamoStore({ client: server.client(), table: 'no-such-table' });
      const error = await failureOf(store.commit(storyOfFour()[0]!));
      expect(error).toMatchObject({ name: 'ResourceNotFoundException' });
    });
  });
}

/** A first push, a second one, one in conflict, and a step that hands in nothing. */
function storyOfFour(): readonly SheetChange[] {
  const sheet = { unit: '05986@2004-08-31', period: PERIOD };
  const first = changeOf(sheet, null);
  const second = changeOf(sheet, first.head, { content: households('2150') });
  const conflict = { place: 'info.households', kind: 'conflict' as const };
  const side = changeOf(sheet, second.head, {
    content: households('9'),
    conflicts: [{ ...conflict, base: undefined, mine: undefined, theirs: undefined }],
  });
  const step = changeOf(sheet, side.head, { step: 'submitted' });
  return [first, second, side, step];
}

async function failureOf(done: Promise<unknown>): Promise<Error | null> {
  try {
    await done;
    return null;
  } catch (error) {
    return error as Error;
  }
}
