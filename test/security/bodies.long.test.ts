// Whatever is sent to the API, it is taken or refused with a code; it never fails, and never keeps anybody waiting.
import { describe, expect, it } from '@jest/globals';
import { closing, START } from '#domain/exchange/lines';
import { problem } from '#domain/routes/schemas/problem';
import overlayViDu from '#domain/packs/data/overlay-vi-du.json' with { type: 'json' };
import { ROUTE_IDS, ROUTES } from '#domain/routes';
import { pathTo, type Route } from '#domain/routes/route';
import { Random } from '#local/example/random';
import { ApiWorld, HOANG_DONG, PERIOD, sender, submissionOf } from '../functions/api/world.ts';
import { scaledName } from '../support/scale.ts';
import { mutatedBytes, mutatedText } from './mutations.ts';
import { LARGEST_BYTES, LONGEST_MS, Most, MUTATIONS, seedsOf, workOf } from './seeds.ts';

const good = submissionOf(HOANG_DONG);

/** A good body of every route that takes one. */
const BODIES: Readonly<Record<string, unknown>> = {
  pushRevision: good,
  pushBatch: { submissions: [good, submissionOf('05989@2004-08-31')] },
  takeStep: { step: 'return', version: 1, reasons: { '2.1.num': 'Xem lại' } },
  readFigures: { figures: [{ concept: 'mean', unit: HOANG_DONG, period: PERIOD }] },
  examineClean: { sheets: [{ unit: HOANG_DONG, version: 1 }] },
  makeClosing: { note: 'Báo cáo 6 tháng' },
  movePeriod: { move: 'close', reason: 'Hết hạn gửi', version: 0 },
  setTargets: { version: 0, values: [{ concept: 'mean', value: '9.4' }] },
  writeTyped: {
    rows: [
      {
        id: 'typed:media.items',
        version: 0,
        value: { state: 'value', value: '800', qualifier: 'over', source: 'Báo Lạng Sơn' },
      },
    ],
  },
  writeGroups: {
    rows: [
      {
        id: 'border',
        version: 0,
        value: {
          name: { vi: 'Xã biên giới' },
          from: '2017-01-01',
          example: false,
          members: [HOANG_DONG],
        },
      },
    ],
  },
  writeRecognitions: {
    rows: [
      {
        id: `${HOANG_DONG}:2017`,
        version: 0,
        value: {
          unit: HOANG_DONG,
          year: 2017,
          number: '12/QĐ-UBND',
          date: '2017-06-01',
          revoked: null,
        },
      },
    ],
  },
  publishPack: { overlay: overlayViDu, dryRun: true, version: 0 },
  revokeDevice: { device: 'another', reason: 'Mất máy' },
  importPart: {
    importId: 'a'.repeat(32),
    part: 1,
    lines: [closing(START)],
    confirm: false,
    before: null,
  },
};

const params = { unit: HOANG_DONG, period: PERIOD };

function mutated(seed: number) {
  const random = new Random('body', String(seed));
  const id = random.pick(Object.keys(BODIES)) as keyof typeof ROUTES;
  const route: Route = ROUTES[id];
  const text = JSON.stringify(BODIES[id]);
  const body = random.chance(0.85)
    ? mutatedText(text, random)
    : Buffer.from(mutatedBytes(Buffer.from(text), random));
  const path = pathTo(route, params);
  const address = random.chance(0.05) ? mutatedText(path, random).replace(/^\/?/, '/') : path;
  return { address, method: route.method, body };
}

describe('the bodies that are mutated', () => {
  it('are of every route that takes one', () => {
    const taking = ROUTE_IDS.filter((id) => 'body' in ROUTES[id]);
    expect(Object.keys(BODIES).sort()).toEqual([...taking].sort());
  });

  it('are good before', async () => {
    const world = new ApiWorld();
    for (const [id, body] of Object.entries(BODIES)) {
      const route: Route = ROUTES[id as keyof typeof ROUTES];
      const init = { method: route.method, body: JSON.stringify(body) };
      const answer = await world.send(sender, pathTo(route, params), init);
      expect(answer.body.code).not.toBe('request.invalid');
    }
  });
});

describe(scaledName('a mutated request', MUTATIONS), () => {
  it('is taken or refused, soon', async () => {
    let world = new ApiWorld();
    const most = new Most();
    for (const [index, seed] of seedsOf('bodies').entries()) {
      // A store that has been mutated into for too long says "changed meanwhile" to everything.
      if (index % 500 === 0) world = new ApiWorld();
      const { address, ...init } = mutated(seed);
      const work = await workOf(async () => {
        const { status, body } = await world.send(sender, address, init);
        const { success } = status < 400 ? { success: true } : problem.safeParse(body);
        expect({ seed, status, told: success, failed: status >= 500 }).toEqual({
          seed,
          status,
          told: true,
          failed: false,
        });
      });
      most.add(seed, work);
    }
    expect([most.ms, most.ms.value < LONGEST_MS]).toEqual([most.ms, true]);
    expect([most.bytes, most.bytes.value < LARGEST_BYTES]).toEqual([most.bytes, true]);
  }, 1_200_000);
});
