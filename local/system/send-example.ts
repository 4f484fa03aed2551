/**
 * Sends the example sheets through the API, as communes would, and takes them as far as `exampleStates` says: each is
 * submitted by who sent it, and examined by somebody else.
 */
import { BATCH_SIZE } from '#domain/routes/sheets';
import { submissionId, type Submission } from '#domain/sync/submission';
import type { Api, Reply } from '#domain/routes/client';
import { eachAtOnce } from '#functions/service/at-once';
import { keptProvince } from '../example/kept-province.ts';
import { copyIdOf, type ExampleSheet } from '../example/province.ts';
import { EXAMPLE_PERIOD } from '../example/published.ts';
import { exampleTree } from '../example/setting.ts';
import { EXAMPLE_REASONS, exampleStates } from '../example/states.ts';

type Receipt = Reply<'pushRevision'>;

/** One batch is judged while the other is on its way. */
const AT_ONCE = 2;

/** Of a sheet that was pushed once, and of the same when it was submitted, examined. */
const SENT = 1;
const SUBMITTED = 2;
const EXAMINED = 3;

/** Sheets of communes that have sent none yet: what a person has sent since is theirs. */
export async function unsentExample(api: Api): Promise<readonly Submission[]> {
  const { missing } = await api.call('listSheets', {
    params: { unit: exampleTree().root.key, period: EXAMPLE_PERIOD },
  });
  if (missing.length === 0) return [];
  const wanted = new Set(missing.map(({ unit }) => unit));
  return keptProvince()
    .filter(({ unit }) => wanted.has(unit.key))
    .map(submissionOf);
}

/** Throws where one of them is refused. Sending all of them again is safe: each is stored once. */
export async function sendExample(
  api: Api,
  submissions: readonly Submission[],
  onSent: () => void,
): Promise<void> {
  const states = exampleStates();
  const batches = inBatches(submissions);
  const sender = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const receipts = await pushed(api, batch);
      await eachAtOnce(receipts, async ({ unit, rev }) => {
        // One that was there already is a person's to submit.
        const isNew = rev === 1;
        if (isNew && states.get(unit) !== 'draft') await step(api, unit, 'submit', SENT);
        onSent();
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
}

/** `api` as somebody who sent none of them. */
export async function examineExample(api: Api, submissions: readonly Submission[]): Promise<void> {
  const states = exampleStates();
  await eachAtOnce(submissions, async ({ unit }) => {
    const state = states.get(unit);
    if (state === 'returned') await giveBack(api, unit);
    if (state === 'examined' || state === 'appraised') await step(api, unit, 'examine', SUBMITTED);
    if (state === 'appraised') await step(api, unit, 'appraise', EXAMINED);
  });
}

async function pushed(api: Api, submissions: readonly Submission[]): Promise<readonly Receipt[]> {
  const { outcomes } = await api.call('pushBatch', { body: { submissions } });
  return outcomes.map((outcome) => {
    if ('problem' in outcome) throw new Error(outcome.problem.message);
    return outcome.receipt;
  });
}

type PlainStep = 'submit' | 'examine' | 'appraise';

function step(api: Api, unit: string, name: PlainStep, version: number) {
  return api.call('takeStep', {
    params: { unit, period: EXAMPLE_PERIOD },
    body: { step: name, version },
  });
}

function giveBack(api: Api, unit: string) {
  return api.call('takeStep', {
    params: { unit, period: EXAMPLE_PERIOD },
    body: { step: 'return', version: SUBMITTED, reasons: EXAMPLE_REASONS },
  });
}

export function submissionOf({ unit, sheet }: ExampleSheet): Submission {
  const said = {
    ...sheet,
    baseRev: null,
    copyId: copyIdOf(unit),
    unseen: [],
    settles: null,
  };
  return { ...said, submissionId: submissionId(said), source: { kind: 'example' } };
}

function inBatches<T>(all: readonly T[]): (readonly T[])[] {
  const count = Math.ceil(all.length / BATCH_SIZE);
  return Array.from({ length: count }, (_, at) =>
    all.slice(at * BATCH_SIZE, (at + 1) * BATCH_SIZE),
  );
}
