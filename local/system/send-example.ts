/** Sends the example sheets through the API, as a district would: in batches, each sheet with its own outcome. */
import { BATCH_SIZE } from '#domain/routes/sheets';
import { submissionId, type Submission } from '#domain/sync/submission';
import type { Api } from '#domain/routes/client';
import { copyIdOf, exampleProvince, type ExampleSheet } from '../example/province.ts';
import { EXAMPLE_PERIOD } from '../example/published.ts';
import { exampleTree } from '../example/setting.ts';

/** One batch is judged while the other is on its way. */
const AT_ONCE = 2;

/** Sheets of communes that have sent none yet: what a person has sent since is theirs. */
export async function unsentExample(api: Api): Promise<readonly Submission[]> {
  const { missing } = await api.call('listSheets', {
    params: { unit: exampleTree().root.key, period: EXAMPLE_PERIOD },
  });
  if (missing.length === 0) return [];
  const wanted = new Set(missing.map(({ unit }) => unit));
  return exampleProvince()
    .filter(({ unit }) => wanted.has(unit.key))
    .map(submissionOf);
}

/** Throws where one of them is refused. Sending all of them again is safe: each is stored once. */
export async function sendExample(
  api: Api,
  submissions: readonly Submission[],
  onSent: () => void,
): Promise<void> {
  const batches = inBatches(submissions);
  const sender = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const { outcomes } = await api.call('pushBatch', { body: { submissions: batch } });
      for (const outcome of outcomes) {
        if ('problem' in outcome) throw new Error(outcome.problem.message);
        onSent();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
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
