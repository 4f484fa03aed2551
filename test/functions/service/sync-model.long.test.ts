import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { FakeStore } from '../../support/fake-store.ts';
import { nightly, scaled, scaledName } from '../../support/scale.ts';
import { servicesOver } from '../../support/service-world.ts';
import { commands } from '../../support/sync-commands.ts';
import { Model } from '../../support/sync-model.ts';
import { expectSound } from '../../support/sync-soundness.ts';

/** One in twenty in `npm test`: a story takes a tenth of a second. */
const RUNS = nightly(2_000);
const PART = 20;

describe(scaledName('whatever people and networks do', RUNS, PART), () => {
  it('no value is lost, none is overwritten unseen, receipts, chains and roll-ups agree', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const model = new Model(servicesOver(new FakeStore()));
        for (const command of list) await model.run(command);
        await expectSound(model);
      }),
      { numRuns: scaled(RUNS, PART) },
    );
  }, 7_200_000);
});
