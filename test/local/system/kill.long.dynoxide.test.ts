// The whole system is killed while communes send, again and again: what was acknowledged is there afterwards, and
// everything agrees with everything.
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash } from '#domain/sheet/content-hash';
import { submissionId, type Submission } from '#domain/sync/submission';
import { EXAMPLE_SENDER } from '#local/identity/users';
import { exampleProvince } from '#local/example/province';
import { RefusedError, type Api } from '#domain/routes/client';
import { submissionOf } from '#local/system/send-example';
import { Desk } from '../../support/ntm.ts';
import { scaled, scaledName } from '../../support/scale.ts';
import { RunningSystem } from './running-system.ts';

const KILLS = 20;
const OFFICERS = 4;
const COMMUNES_EACH = 10;
/** From the first receipt to the kill; in every round another part of it. */
const LONGEST_MS = 1_500;

type Receipt = Awaited<ReturnType<typeof send>>;

interface Acknowledged {
  readonly submission: Submission;
  readonly receipt: Receipt;
}

/** One commune's add-in: sends, waits for the receipt, types something else, sends again. */
class Commune {
  readonly acknowledged: Acknowledged[] = [];
  /** Sent, and no answer came. */
  unanswered: Submission | null = null;

  constructor(private readonly first: Submission) {}

  async sync(api: Api): Promise<void> {
    const submission = this.unanswered ?? this.next();
    this.unanswered = submission;
    const receipt = await send(api, submission);
    this.acknowledged.push({ submission, receipt });
    this.unanswered = null;
  }

  private next(): Submission {
    const last = this.acknowledged.at(-1);
    if (!last) return this.first;
    const typed = { state: 'value', value: String(this.acknowledged.length) } as const;
    const said = {
      ...last.submission,
      entries: { ...last.submission.entries, 'stat.jobsNew': typed },
      baseRev: last.receipt.rev,
    };
    return { ...said, submissionId: submissionId(said) };
  }
}

function send(api: Api, submission: Submission) {
  const { unit, period } = submission;
  return api.call('pushRevision', { params: { unit, period }, body: submission });
}

describe(scaledName('the system, killed in mid-sync', KILLS), () => {
  const communes = exampleProvince()
    .filter((_, index) => index % 5 === 0)
    .slice(0, OFFICERS * COMMUNES_EACH)
    .map((sheet) => new Commune(submissionOf(sheet)));
  let desk: Desk;
  let port: number;
  let system: RunningSystem;

  const start = () =>
    RunningSystem.start(desk.path('.local'), '--no-example', '--port', String(port));

  beforeAll(async () => {
    desk = await Desk.with();
    port = await anyPort();
    system = await start();
  }, 60_000);
  afterAll(async () => {
    await system.kill();
    await desk.clear();
  });

  it.each(Array.from({ length: scaled(KILLS) }, (_, index) => index + 1))(
    'has lost nothing that it acknowledged, kill %i',
    async (round) => {
      const before = communes.map(({ acknowledged }) => acknowledged.length);
      await syncUntilKilled(system, communes, (LONGEST_MS * round) / scaled(KILLS));
      system = await start();

      const api = system.as(EXAMPLE_SENDER.id);
      const since = communes.flatMap(({ acknowledged }, at) => acknowledged.slice(before[at]));
      expect(since.length).toBeGreaterThan(0);
      for (const each of since) await expectKept(api, each);

      // What was not answered is sent again, as the add-in does: stored or not, it is stored once.
      for (const commune of communes) if (commune.unanswered) await commune.sync(api);
      const all = communes.flatMap(({ acknowledged }) => acknowledged);
      expect(all.filter(({ receipt }) => receipt.status !== 'accepted')).toEqual([]);
      expect(await desk.spawned('verify', '--folder', desk.path('.local'))).toEqual({
        code: 0,
        out: expect.stringMatching(
          new RegExp(`^Đã đối chiếu \\d+ phiếu, ${all.length} bản, .*không có gì sai lệch\\.\n$`),
        ),
        err: '',
      });
    },
    120_000,
  );
});

/** Each officer has communes of their own, and sends for one after the other. */
async function syncUntilKilled(
  system: RunningSystem,
  communes: readonly Commune[],
  afterMs: number,
): Promise<void> {
  let killed = false;
  let onAnswer = () => {};
  const answered = new Promise<void>((resolve) => (onAnswer = resolve));
  const officers = Array.from({ length: OFFICERS }, async (_, officer) => {
    const api = system.as(EXAMPLE_SENDER.id);
    const own = communes.filter((_, index) => index % OFFICERS === officer);
    for (let next = 0; !killed; next++) {
      await own[next % own.length]!.sync(api);
      onAnswer();
    }
  });
  const ended = Promise.allSettled(officers);
  await Promise.race([answered, ended]);
  await wait(afterMs);
  await system.kill();
  killed = true;
  for (const outcome of await ended) {
    // Nobody was refused: they got no answer.
    if (outcome.status === 'rejected') expect(outcome.reason).not.toBeInstanceOf(RefusedError);
  }
}

async function expectKept(api: Api, { submission, receipt }: Acknowledged): Promise<void> {
  const { unit, period } = submission;
  const kept = await api.call('readReceipt', {
    params: { submissionId: submission.submissionId },
  });
  expect(kept).toEqual(receipt);
  const { revision, content } = await api.call('readSheet', {
    params: { unit, period },
    query: { rev: String(receipt.rev) },
  });
  expect(revision.submissionId).toBe(submission.submissionId);
  expect(contentHash({ ...submission, ...content })).toBe(contentHash(submission));
}

async function anyPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
