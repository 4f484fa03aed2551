import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { DynamoArchive } from '#functions/store/dynamo-archive';
import { DynamoStore } from '#functions/store/dynamo-store';
import type { ServerKind } from '#local/dynamo/servers';
import { realServer } from '../functions/store/real-server.ts';
import { nightly, scaled, scaledName } from './scale.ts';
import { servicesOver } from './service-world.ts';
import { commands } from './sync-commands.ts';
import { Model } from './sync-model.ts';
import { expectSound } from './sync-soundness.ts';

const RUNS = nightly(200);
const PART = 20;

/** The model of test/functions/service/sync-model.long.test.ts over a real server. */
export function syncModelOn(kind: ServerKind): void {
  const server = realServer(kind);
  describe(scaledName(`whatever people and networks do, on ${kind}`, RUNS, PART), () => {
    it('no value is lost, none is overwritten unseen, receipts, chains and roll-ups agree', async () => {
      await fc.assert(
        fc.asyncProperty(commands, async (list) => {
          const place = { client: server.client(), table: await server.newTable() };
          const model = new Model(servicesOver(new DynamoStore(place), new DynamoArchive(place)));
          for (const command of list) await model.run(command);
          await expectSound(model);
        }),
        { numRuns: scaled(RUNS, PART), endOnFailure: true },
      );
    }, 7_200_000);
  });
}
