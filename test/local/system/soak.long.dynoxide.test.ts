// Deadline day: every commune sends, again and again, and at last hands its sheet in.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { submissionId, type Submission } from '#domain/sync/submission';
import type { Api, Reply } from '#domain/routes/client';
import { exampleProvince } from '#local/example/province';
import { EXAMPLE_SENDER } from '#local/identity/users';
import { submissionOf } from '#local/system/send-example';
import { Desk } from '../../support/ntm.ts';
import { isLong, scaled, scaledName } from '../../support/scale.ts';
import { RunningSystem } from './running-system.ts';

const PER_SECOND = 50;
const SECONDS = 30;
const COMMUNES = 207;
/** At the deadline everybody comes at once; so many are answered side by side. */
const AT_ONCE = 20;

/** One commune's add-in: the next sheet goes out when the one before is acknowledged. */
class Commune {
  private last: Promise<Submission | null> = Promise.resolve(null);
  private sent = 0;

  constructor(private readonly first: Submission) {}

  /** Throws where it is not taken. */
  async send(api: Api): Promise<void> {
    const before = this.last;
    const sending = (async () => {
      const submission = this.next(await before);
      const { unit, period } = submission;
      const receipt = await api.call('pushRevision', {
        params: { unit, period },
        body: submission,
      });
      expect(receipt.status).toBe('accepted');
      return { ...submission, baseRev: receipt.rev };
    })();
    this.last = sending;
    await sending;
  }

  async handIn(api: Api): Promise<Reply<'takeStep'>> {
    const { unit, period } = this.first;
    const params = { unit, period };
    const { head } = await api.call('readSheet', { params });
    return api.call('takeStep', { params, body: { step: 'submit', version: head.version } });
  }

  private next(last: Submission | null): Submission {
    this.sent++;
    if (!last) return this.first;
    const typed = { state: 'value', value: String(this.sent) } as const;
    const said = { ...last, entries: { ...last.entries, 'stat.jobsNew': typed } };
    return { ...said, submissionId: submissionId(said) };
  }
}

describe(scaledName('the running system, on deadline day: seconds', SECONDS), () => {
  const firstSheets = exampleProvince().map(submissionOf);
  let desk: Desk;
  let system: RunningSystem;
  let api: Api;

  beforeAll(async () => {
    desk = await Desk.with();
    system = await RunningSystem.start(desk.path('.local'), '--no-example', '--port', '0');
    api = system.as(EXAMPLE_SENDER.id);
  }, 60_000);
  afterAll(async () => {
    await system.kill();
    await desk.clear();
  });

  const communes = firstSheets.map((first) => new Commune(first));

  it('acknowledges every push, and its roll-ups are right at the end', async () => {
    const pushes = PER_SECOND * scaled(SECONDS);
    const started = performance.now();
    const times = await Promise.all(
      Array.from({ length: pushes }, async (_, index) => {
        const due = started + (index * 1_000) / PER_SECOND;
        await wait(due - performance.now());
        await communes[index % COMMUNES]!.send(api);
        // From when it was to be sent: one that had to wait for its turn has waited, too.
        return performance.now() - due;
      }),
    );
    const p95 = [...times].sort((a, b) => a - b)[Math.floor(pushes * 0.95)]!;
    console.info(`${pushes} pushes, ${PER_SECOND} a second: p95 ${p95.toFixed(0)} ms`);
    await expectAgrees(pushes);
    // On a machine that does nothing else; in `npm test` it shares the time with others.
    if (isLong) expect(p95).toBeLessThanOrEqual(500);
  }, 180_000);

  it('takes a submission from every commune within a minute', async () => {
    const due = communes.slice(0, scaled(COMMUNES));
    const waiting = [...due];
    const started = performance.now();
    const officer = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await next.send(api);
        const { head } = await next.handIn(api);
        expect(head.status).toBe('submitted');
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, officer));
    const seconds = (performance.now() - started) / 1_000;
    console.info(`${due.length} submissions in ${seconds.toFixed(1)} s`);
    if (isLong) expect(seconds).toBeLessThanOrEqual(60);
    await expectAgrees(PER_SECOND * scaled(SECONDS) + due.length);
  }, 180_000);

  /** Every revision is there, and everything agrees with everything. */
  async function expectAgrees(revisions: number): Promise<void> {
    expect(await desk.spawned('verify', '--folder', desk.path('.local'))).toEqual({
      code: 0,
      out: expect.stringMatching(
        new RegExp(`^Đã đối chiếu \\d+ phiếu, ${revisions} bản, .*không có gì sai lệch\\.\n$`),
      ),
      err: '',
    });
  }
});
