/**
 * Any number of people editing, offline and online, with files sent twice, late and out of order: commands for
 * fast-check, and what must hold at the end whatever they did.
 */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { User } from '#domain/access/roles';
import { contentHash } from '#domain/sheet/content-hash';
import { flatten, sameValue } from '#domain/sync/content';
import { merge } from '#domain/sync/merge';
import type { Submission } from '#domain/sync/submission';
import { ruralCommunesUnder } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import type { Services } from '#functions/service/context';
import { push } from '#functions/service/push';
import { deliver } from '#functions/service/deliver';
import { fromRows } from '#functions/service/roll-up';
import { treeRow } from '#functions/service/tree-row';
import { placeOf } from '#functions/service/context';
import { verifyChain } from '#functions/store/chain';
import type { Receipt } from '#functions/store/records';
import { CITY, Copy, HOANG_DONG, pack, PERIOD, PROVINCE, QUANG_LAC } from './service-world.ts';

const PLACES = ['2.1.num', '2.1.den', '5.num', 'info.households'];
const UNITS = [HOANG_DONG, QUANG_LAC];

export type Command =
  | {
      readonly kind: 'edit';
      readonly copy: number;
      readonly at: string;
      readonly value: string | null;
    }
  | { readonly kind: 'send'; readonly copy: number }
  /** Handed in, and on its way for a while. */
  | { readonly kind: 'delay'; readonly copy: number }
  | { readonly kind: 'arrive'; readonly which: number }
  | { readonly kind: 'resend'; readonly which: number }
  | { readonly kind: 'refresh'; readonly copy: number }
  | { readonly kind: 'settle'; readonly unit: number; readonly take: 'mine' | 'theirs' }
  | { readonly kind: 'deliver' };

const copy = fc.nat({ max: 5 });

export const commands: fc.Arbitrary<readonly Command[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        copy,
        at: fc.constantFrom(...PLACES),
        value: fc.constantFrom('1', '2', '3', null),
      }),
    },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('send' as const), copy }) },
    fc.record({ kind: fc.constant('delay' as const), copy }),
    fc.record({ kind: fc.constant('arrive' as const), which: fc.nat({ max: 9 }) }),
    fc.record({ kind: fc.constant('resend' as const), which: fc.nat({ max: 9 }) }),
    fc.record({ kind: fc.constant('refresh' as const), copy }),
    fc.record({
      kind: fc.constant('settle' as const),
      unit: fc.nat({ max: 1 }),
      take: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
    fc.record({ kind: fc.constant('deliver' as const) }),
  ),
  // Long enough that edits meet: short stories seldom disagree.
  { minLength: 12, maxLength: 40, size: 'max' },
);

export const editor: User = {
  id: 'editor',
  name: 'editor',
  device: null,
  grants: [
    { role: 'provinceOfficer', unit: PROVINCE },
    ...UNITS.map((unit) => ({ role: 'communeOfficer' as const, unit })),
  ],
};

export class Model {
  /** Three copies a commune: two plain files that are twins at the start, one that is online. */
  private readonly copies = UNITS.flatMap((unit, index) => [
    new Copy(`file-${index}`, unit),
    new Copy(`file-${index}`, unit),
    new Copy(`online-${index}`, unit),
  ]);
  private readonly onTheWay: Submission[] = [];
  private readonly acknowledged = new Map<string, { submission: Submission; receipt: Receipt }>();

  constructor(private readonly services: Services) {}

  async run(command: Command): Promise<void> {
    switch (command.kind) {
      case 'edit':
        this.copies[command.copy]!.type(command.at, command.value);
        return;
      case 'send':
        await this.send(this.copies[command.copy]!.submission(), this.copies[command.copy]!);
        return;
      case 'delay':
        this.onTheWay.push(this.copies[command.copy]!.submission());
        return;
      case 'arrive': {
        const [late] = this.onTheWay.splice(command.which % Math.max(1, this.onTheWay.length), 1);
        if (late) await this.send(late);
        return;
      }
      case 'resend': {
        const known = [...this.acknowledged.values()][command.which];
        if (known)
          expect(await push(this.services, editor, known.submission)).toEqual(known.receipt);
        return;
      }
      case 'refresh':
        await this.refresh(this.copies[command.copy]!);
        return;
      case 'settle':
        await this.settle(UNITS[command.unit]!, command.take);
        return;
      case 'deliver':
        await this.deliverAll();
    }
  }

  private async send(submission: Submission, from?: Copy): Promise<void> {
    const receipt = await push(this.services, editor, submission);
    this.acknowledged.set(submission.submissionId, { submission, receipt });
    // Only the online copy hears what became of it.
    if (from?.copyId.startsWith('online') && receipt.status === 'accepted')
      from.baseRev = receipt.rev;
    if (from?.copyId.startsWith('online') && receipt.status === 'accepted')
      await this.refresh(from);
  }

  /** The online copy takes over what the store has, where it has not typed otherwise. */
  private async refresh(copy: Copy): Promise<void> {
    if (!copy.copyId.startsWith('online')) return;
    const key = { unit: copy.unit, period: PERIOD };
    const head = await this.services.store.head(key);
    if (!head) return;
    const stored = (await this.services.store.revision(key, head.rev))!.content;
    const base = copy.baseRev
      ? (await this.services.store.revision(key, copy.baseRev))!.content
      : { entries: {}, notes: {}, registers: {} };
    const merged = merge({ base, mine: copy.content, theirs: stored });
    if (merged.conflicts.length > 0) return;
    copy.content = merged.content;
    copy.baseRev = head.rev;
  }

  private async settle(unit: string, take: 'mine' | 'theirs'): Promise<void> {
    const key = { unit, period: PERIOD };
    const head = await this.services.store.head(key);
    const [open] = head?.openConflicts ?? [];
    if (!head || open === undefined) return;
    const [stored, side] = await Promise.all(
      [head.rev, open].map((rev) => this.services.store.revision(key, rev)),
    );
    const settling = new Copy(side!.copyId, unit);
    const chosen = flatten(stored!.content);
    const settledContent = new Map(chosen);
    if (take === 'mine')
      for (const [at, value] of flatten(side!.content)) settledContent.set(at, value);
    settling.content = {
      entries: Object.fromEntries(settledContent) as never,
      notes: {},
      registers: {},
    };
    await this.send(settling.submission(open, head.rev));
  }

  async deliverAll(): Promise<void> {
    await deliver(this.services, await this.services.store.outbox(CITY));
  }

  /** Everything that was on its way arrives, everything due is made; then all of this must hold. */
  async expectSound(): Promise<void> {
    for (const late of this.onTheWay.splice(0)) await this.send(late);
    await this.deliverAll();
    for (const { submission, receipt } of this.acknowledged.values()) {
      expect(await this.services.store.receipt(submission.submissionId)).toEqual(receipt);
      await this.expectReadable(submission);
    }
    for (const unit of UNITS) await this.expectWhole(unit);
    await this.expectRollUps();
  }

  /** Every value that was acknowledged stands in some revision. */
  private async expectReadable(submission: Submission): Promise<void> {
    const key = { unit: submission.unit, period: PERIOD };
    const lines = await this.services.store.revisions(key);
    const contents = await Promise.all(
      lines.map(async ({ rev }) =>
        flatten((await this.services.store.revision(key, rev))!.content),
      ),
    );
    for (const [at, value] of flatten(submission)) {
      expect(contents.some((content) => sameValue(content.get(at), value))).toBe(true);
    }
  }

  /** Head, revisions and chain agree, and no revision overwrote what its submission had not seen. */
  private async expectWhole(unit: string): Promise<void> {
    const key = { unit, period: PERIOD };
    const head = await this.services.store.head(key);
    if (!head) return;
    const revision = (await this.services.store.revision(key, head.rev))!;
    expect(head.contentHash).toBe(
      contentHash({ ...revision.content, ...key, packHash: pack.hash }),
    );
    const chain = await this.services.store.audit(key);
    expect(verifyChain(chain)).toEqual({ ok: true });
    expect(chain.at(-1)?.hash).toBe(head.audit.hash);
    for (const line of await this.services.store.revisions(key)) {
      if (line.kind === 'head' && line.parents.length > 0)
        await this.expectNoSilentOverwrite(key, line.rev);
    }
  }

  private async expectNoSilentOverwrite(
    key: { unit: string; period: string },
    rev: number,
  ): Promise<void> {
    const revision = (await this.services.store.revision(key, rev))!;
    const before = flatten(
      (await this.services.store.revision(key, revision.parents[0]!))!.content,
    );
    const known = this.acknowledged.get(revision.submissionId)!;
    const base = known.submission.baseRev
      ? flatten((await this.services.store.revision(key, known.submission.baseRev))!.content)
      : new Map();
    const after = flatten(revision.content);
    for (const at of new Set([...before.keys(), ...after.keys()])) {
      if (sameValue(before.get(at), after.get(at))) continue;
      // What changed was changed by the sender, from what the sender had seen there.
      expect(sameValue(base.get(at), before.get(at))).toBe(true);
    }
  }

  private async expectRollUps(): Promise<void> {
    const tree = treeAt('2017-06-30')!;
    for (const unit of [CITY, PROVINCE]) {
      const rows = [];
      for (const { key } of ruralCommunesUnder(tree, unit)) {
        const sheet = { unit: key, period: PERIOD };
        const head = await this.services.store.head(sheet);
        if (!head || head.rev === 0) continue;
        const { content } = (await this.services.store.revision(sheet, head.rev))!;
        rows.push(treeRow(pack, placeOf(key, PERIOD), head, content));
      }
      const rollup = await this.services.store.rollup({ unit, period: PERIOD });
      if (rows.length === 0 && !rollup) continue;
      const expected = fromRows(pack, ruralCommunesUnder(tree, unit), rows);
      expect(rollup?.all.sum).toEqual(expected.all.sum);
      expect(rollup?.all.bands).toEqual(expected.all.bands);
      expect(rollup?.all.statistics).toEqual(expected.all.statistics);
      expect(rollup?.all.reported).toBe(expected.all.reported);
    }
    expect(await this.services.store.outbox(CITY)).toEqual([]);
  }
}
