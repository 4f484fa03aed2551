// The whole system is killed while communes send, again and again: what was acknowledged is there afterwards, and
// everything agrees with everything.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentOf, submissionId, type Submission } from '#domain/sync/submission';
import type { Content } from '#domain/sync/content';
import type { Receipt } from '#functions/store/records';
import { exampleProvince } from '#local/example/province';
import { RefusedError, type Api } from '#local/system/api';
import { submissionOf } from '#local/system/send-example';
import { Desk } from '../../support/ntm.ts';
import { scaled, scaledName } from '../../support/scale.ts';
import { RunningSystem } from './running-system.ts';

const KILLS = 20;
const OFFICERS = 4;
const COMMUNES = 40;
/** Between the first push of a round and the kill. */
const MOST_MS = 1_500;

/** One commune's add-in: sends, waits for the receipt, types something else, sends again. */
class Commune {
  /** What it was told is stored, for ever. */
  readonly acknowledged: { readonly submission: Submission; readonly receipt: Receipt }[] = [];
  /** Sent, and no answer came. */
  unanswered: Submission | null = null;
  private typed = 0;

  constructor(private readonly first: Submission) {}

  async sync(api: Api): Promise<void> {
    const submission = this.unanswered ?? this.next();
    this.unanswered = submission;
    const { unit, period } = submission;
    const receipt = await api.call('pushRevision', { params: { unit, period }, body: submission });
    this.acknowledged.push({ submission, receipt: receipt as Receipt });
    this.unanswered = null;
  }

  private next(): Submission {
    const last = this.acknowledged.at(-1);
    if (!last) return this.first;
    const { submission, receipt } = last;
    const typed: Content['entries'][string] = { state: 'value', value: String(++this.typed) };
    const said = {
      ...submission,
      entries: { ...submission.entries, 'stat.jobsNew': typed },
      baseRev: receipt.rev,
    };
    return { ...said, submissionId: submissionId(said) };
  }
}

describe(scaledName('kills in mid-sync', KILLS), () => {
  const communes = exampleProvince()
    .filter((_, index) => index % 5 === 0)
    .slice(0, COMMUNES)
    .map((sheet) => new Commune(submissionOf(sheet)));
  let desk: Desk;
  let port: number;
  let system: RunningSystem;

  const start = async () => {
    const folder = ['--folder', desk.path('.local')];
    system = await RunningSystem.start(desk.path('.local'), '--no-example', '--port', String(port));
    return folder;
  };

  beforeAll(async () => {
    desk = await Desk.with();
    port = await anyPort();
    await start();
  }, 60_000);
  afterAll(async () => {
    await system.kill();
    await desk.clear();
  });

  it.each(Array.from({ length: scaled(KILLS) }, (_, index) => index + 1))(
    'kill %i loses nothing that was acknowledged',
    async (round) => {
      const before = count(communes);
      await syncUntilKilled(system, communes, (MOST_MS * round) / scaled(KILLS));
      expect(count(communes)).toBeGreaterThan(before);
      await start();

      const api = system.as('nhap-vi-du');
      for (const { acknowledged } of communes) {
        for (const { submission, receipt } of acknowledged.slice(-3)) {
          await expectKept(api, submission, receipt);
        }
      }
      // Sent again, it is stored, once, whether or not it was stored before.
      for (const commune of communes) if (commune.unanswered) await commune.sync(api);
      const statuses = communes.flatMap(({ acknowledged }) =>
        acknowledged.map(({ receipt }) => receipt.status),
      );
      expect(new Set(statuses)).toEqual(new Set(['accepted']));
      expect(await desk.spawned('verify', '--folder', desk.path('.local'))).toMatchObject({
        code: 0,
        out: expect.stringMatching(
          new RegExp(`^Đã đối chiếu \\d+ phiếu, ${count(communes)} bản, .*không có gì sai lệch`),
        ),
      });
    },
    60_000,
  );
});

function count(communes: readonly Commune[]): number {
  return communes.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
}

async function syncUntilKilled(
  system: RunningSystem,
  communes: readonly Commune[],
  afterMs: number,
): Promise<void> {
  let next = 0;
  let killed = false;
  const officer = async () => {
    const api = system.as('nhap-vi-du');
    while (!killed) {
      const commune = communes[next++ % communes.length]!;
      if (commune.isSending) continue;
      await commune.sync(api);
    }
  };
  const officers = Array.from({ length: OFFICERS }, officer);
  await wait(afterMs);
  const kill = system.kill();
  killed = true;
  await kill;
  for (const ended of await Promise.allSettled(officers)) {
    // Only the kill keeps anybody from being answered.
    if (ended.status === 'rejected') expect(ended.reason).not.toBeInstanceOf(RefusedError);
  }
}
