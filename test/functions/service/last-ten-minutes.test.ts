// The last ten minutes before a deadline: every commune sends at once, and one call in ten fails, on the way in, on the
// way out, or in the store. Nothing is lost, nothing is there twice, and every receipt is right.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { User } from '#domain/access/roles';
import { EMPTY } from '#domain/sync/content';
import { contentOf, type Submission } from '#domain/sync/submission';
import { ruralCommunesUnder } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import { push } from '#functions/service/push';
import { sweep } from '#functions/service/sweep';
import { verifyPeriod } from '#functions/service/verify';
import type { Receipt } from '#functions/store/records';
import { UnavailableError } from '#functions/store/store';
import { Random } from '#local/example/random';
import { cleanSheet, value } from '../../support/clean-sheet.ts';
import { Copy, PERIOD, PROVINCE, world } from '../../support/service-world.ts';

const tree = treeAt('2017-06-30')!;
const communes = ruralCommunesUnder(tree, PROVINCE);

const FAILING = 0.1;
const random = new Random('the last ten minutes');

const { services, store } = world();

const officer = (unit: string): User => ({
  id: `officer of ${unit}`,
  name: '',
  device: null,
  grants: [{ role: 'communeOfficer', unit }],
});

/** What a commune says, like no other. */
function submissionOf(unit: string, index: number): Submission {
  const copy = new Copy(`copy of ${unit}`, unit);
  copy.content = {
    ...EMPTY,
    ...contentOf(cleanSheet({ entries: { 'info.households': value(String(2_000 + index)) } })),
  };
  return copy.submission();
}

class LostError extends Error {}

/** As a client sends it: until there is an answer, a request or an answer lost now and then. */
async function sent(submission: Submission): Promise<{ receipt: Receipt; attempts: number }> {
  for (let attempts = 1; ; attempts++) {
    try {
      if (random.chance(FAILING)) throw new LostError();
      const receipt = await push(services, officer(submission.unit), submission);
      if (random.chance(FAILING)) throw new LostError();
      return { receipt, attempts };
    } catch (error) {
      const comesAgain =
        error instanceof LostError ||
        error instanceof UnavailableError ||
        (error as { readonly code?: string }).code === 'store.unavailable';
      if (!comesAgain) throw error;
    }
  }
}

const submissions = communes.map(({ key }, index) => submissionOf(key, index));
let outcomes: readonly Awaited<ReturnType<typeof sent>>[];

beforeAll(async () => {
  const failing = () => {
    if (random.chance(FAILING)) throw new UnavailableError('a fault of the test');
  };
  store.faults.before = failing;
  store.faults.after = failing;
  outcomes = await Promise.all(submissions.map(sent));
  // What was due and failed comes again, by the stream or by the sweep.
  for (let due = 1; due > 0;) due = (await sweep(services)).failures.length;
  store.faults.before = () => {};
  store.faults.after = () => {};
  await sweep(services);
});

describe('207 communes at once', () => {
  it('is every commune there is, and some had to send more than once', () => {
    expect(communes).toHaveLength(207);
    expect(outcomes.some(({ attempts }) => attempts > 2)).toBe(true);
  });

  it('have each lost nothing', async () => {
    for (const { unit, period, entries, notes, registers } of submissions) {
      const head = await store.head({ unit, period });
      const revision = await store.revision({ unit, period }, head!.rev);
      expect(revision!.content).toEqual({ entries, notes, registers });
    }
  });

  it('are there once', async () => {
    for (const key of submissions) {
      expect(await store.revisions(key)).toHaveLength(1);
      expect(await store.audit(key)).toHaveLength(1);
    }
  });

  it('hold receipts that are those of the store', async () => {
    for (const [index, { receipt }] of outcomes.entries()) {
      const { submissionId, unit } = submissions[index]!;
      expect(receipt).toMatchObject({ submissionId, unit, status: 'accepted', rev: 1 });
      expect(await store.receipt(submissionId)).toEqual(receipt);
    }
  });

  it('are added up, all of them', async () => {
    const rollup = await store.rollup({ unit: PROVINCE, period: PERIOD });
    expect(rollup!.all).toMatchObject({ expected: 207, reported: 207 });
    const { differences } = await verifyPeriod(services, PERIOD);
    expect(differences).toEqual([]);
  });
});
