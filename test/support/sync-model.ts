/**
 * Any number of people editing, offline and online, with files sent twice, late and out of order, and with sheets on
 * their way meanwhile. What must hold at the end, whatever they did, is in sync-soundness.ts.
 *
 * A commune never changes its parent within a period: the tree of a period is that of its last day, and what moves gets
 * a key of its own, which carries the day. So a commune that has moved is two here: Xã Đoàn Kết in its district in 2017,
 * and the Xã Đoàn Kết of the same code, directly under the province, in 2025.
 */
import { expect } from '@jest/globals';
import { packByHash } from '#domain/packs/catalogue';
import type { User } from '#domain/access/roles';
import { Problem, type ProblemCode } from '#domain/problems';
import { isStatedBelow } from '#domain/sheet/addresses';
import { flatten, unflatten, type Content } from '#domain/sync/content';
import { merge } from '#domain/sync/merge';
import { contentOf, type Submission } from '#domain/sync/submission';
import { childrenOf } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import type { Step } from '#domain/workflow/status';
import type { Services } from '#functions/service/context';
import { deliver } from '#functions/service/deliver';
import { push } from '#functions/service/push';
import { step } from '#functions/service/step';
import type { OutboxRow, Receipt, SheetKey } from '#functions/store/records';
import { cleanSheet } from './clean-sheet.ts';
import { CITY, Copy, HOANG_DONG, pack, PERIOD, PROVINCE, QUANG_LAC } from './service-world.ts';
import type { Command } from './sync-commands.ts';

const TRANG_DINH = '180@2004-08-31';
const LOC_BINH = '188@2004-08-31';

/** Where the communes of the stories lie: what is due there. */
export const PARENTS = [CITY, TRANG_DINH, LOC_BINH, PROVINCE];

export const KEYS: readonly SheetKey[] = [
  { unit: HOANG_DONG, period: PERIOD },
  { unit: QUANG_LAC, period: PERIOD },
  { unit: '06001@2004-08-31', period: PERIOD },
  { unit: '06001@2025-07-01', period: '2025S2' },
];

/** The 27 of Huyện Lộc Bình. */
export const SIBLINGS: readonly SheetKey[] = childrenOf(treeAt('2017-06-30')!, LOC_BINH)
  .filter(({ rural }) => rural)
  .map(({ key }) => ({ unit: key, period: PERIOD }));

const editor: User = {
  id: 'editor',
  name: 'editor',
  device: null,
  grants: [{ role: 'communeOfficer', unit: PROVINCE }],
};

/** Who decides about sheets is not who sends them. */
const chief: User = {
  id: 'chief',
  name: 'chief',
  device: null,
  grants: [{ role: 'provinceOfficer', unit: PROVINCE }],
};

const STEPPING: Readonly<Record<Step, { readonly who: User; readonly with?: object }>> = {
  submit: { who: editor },
  withdraw: { who: editor },
  state: { who: chief, with: { verdicts: { '1.1': { verdict: 'notMet', reason: 'Chưa có' } } } },
  examine: { who: chief, with: { verdicts: { '1.2': { verdict: 'met' } } } },
  return: { who: chief, with: { reasons: { '2.1.num': 'Xem lại' } } },
  appraise: { who: chief },
  unexamine: { who: chief },
  unappraise: { who: chief },
};

/** Why a step may not be possible just then. */
const EXPECTED: readonly ProblemCode[] = [
  'sheet.notFound',
  'sheet.wrongStep',
  'sheet.hasErrors',
  'sheet.hasConflicts',
];

/** What everybody starts from: complete, so that it can be submitted. */
const CLEAN = contentOf(cleanSheet());

export interface Acknowledged {
  readonly submission: Submission;
  readonly receipt: Receipt;
}

export class Model {
  /** Of the first two sheets: two plain files that are twins at the start, and one that is online. */
  private readonly copies: readonly Copy[] = KEYS.flatMap(({ unit, period }, index) => {
    const files = index < 2 ? ['file', 'file'] : [];
    return [...files, 'online'].map((way) => {
      const copy = new Copy(`${way}-${index}`, unit, period);
      copy.content = CLEAN;
      return copy;
    });
  });
  private readonly onTheWay: Submission[] = [];
  private readonly told: OutboxRow[] = [];
  readonly acknowledged = new Map<string, Acknowledged>();

  readonly services: Services;

  /** One criteria set judges every period: what the model types are entries of it. */
  constructor(services: Services) {
    const packs: Services['packs'] = {
      inForce: async () => ({ pack, closed: false }),
      byHash: async (hash) => packByHash(hash),
    };
    this.services = { ...services, packs };
  }

  async run(command: Command): Promise<void> {
    switch (command.kind) {
      case 'edit':
        this.copies[command.copy]!.type(command.at, command.value);
        return;
      case 'send':
        return this.send(this.copies[command.copy]!.submission(), this.copies[command.copy]!);
      case 'delay':
        this.onTheWay.push(this.copies[command.copy]!.submission());
        return;
      case 'arrive':
        return this.arrive(command.which);
      case 'resend':
        return this.resend(command.which);
      case 'refresh':
        return this.refresh(this.copies[command.copy]!);
      case 'settle':
        return this.settle(KEYS[command.sheet]!, command.take);
      case 'step':
        return this.step(KEYS[command.sheet]!, command.step);
      case 'deliver':
        return this.deliverAll();
      case 'deliverLate':
        return this.deliverLate(command.which);
      case 'rush':
        return this.rush(command.value);
    }
  }

  /** Everything that was on its way arrives, everything due is made. */
  async settleDown(): Promise<void> {
    for (const late of this.onTheWay.splice(0)) await this.send(late);
    await this.deliverAll();
  }

  private async send(submission: Submission, from?: Copy): Promise<void> {
    const receipt = await push(this.services, editor, submission);
    this.acknowledged.set(submission.submissionId, { submission, receipt });
    // Only an online copy hears what became of it.
    if (!from?.copyId.startsWith('online') || receipt.status !== 'accepted') return;
    from.baseRev = receipt.rev;
    await this.refresh(from);
  }

  private async arrive(which: number): Promise<void> {
    const [late] = this.onTheWay.splice(which % Math.max(1, this.onTheWay.length), 1);
    if (late) await this.send(late);
  }

  private async resend(which: number): Promise<void> {
    const known = [...this.acknowledged.values()][which];
    if (known) expect(await push(this.services, editor, known.submission)).toEqual(known.receipt);
  }

  /** An online copy takes over what the store has, where it has not typed otherwise. */
  private async refresh(copy: Copy): Promise<void> {
    if (!copy.copyId.startsWith('online')) return;
    const stored = await this.storedBelow(copy);
    if (!stored) return;
    const base = copy.baseRev ? await this.statedBelow(copy, copy.baseRev) : CLEAN;
    const merged = merge({ base, mine: copy.content, theirs: stored.content });
    if (merged.conflicts.length > 0) return;
    copy.content = merged.content;
    copy.baseRev = stored.rev;
  }

  private async settle(key: SheetKey, take: 'mine' | 'theirs'): Promise<void> {
    const head = await this.services.store.head(key);
    const [open] = head?.openConflicts ?? [];
    const stored = await this.storedBelow(key);
    if (!stored || open === undefined) return;
    const side = (await this.services.store.revision(key, open))!;
    const settled = new Map(flatten(stored.content));
    if (take === 'mine') for (const [at, value] of flatten(side.content)) settled.set(at, value);
    const settling = new Copy(side.copyId, key.unit, key.period);
    settling.content = unflatten(settled, stored.content, side.content);
    await this.send(settling.submission(open, stored.rev));
  }

  private async step(key: SheetKey, name: Step): Promise<void> {
    const version = (await this.services.store.head(key))?.version ?? 1;
    const { who, with: more } = STEPPING[name];
    await step(this.services, who, { ...key, step: name, version, ...more }).catch(
      (error: unknown) => {
        if (!(error instanceof Problem && EXPECTED.includes(error.code))) throw error;
      },
    );
  }

  private async deliverAll(): Promise<void> {
    const due = await Promise.all(PARENTS.map((parent) => this.services.store.outbox(parent)));
    this.told.push(...due.flat());
    expect((await deliver(this.services, due.flat())).failed).toEqual([]);
  }

  private async deliverLate(which: number): Promise<void> {
    const row = this.told[which % Math.max(1, this.told.length)];
    if (row) expect((await deliver(this.services, [row, row])).failed).toEqual([]);
  }

  private async rush(value: string): Promise<void> {
    const submissions = SIBLINGS.map(({ unit }) =>
      new Copy(`rush of ${unit}`, unit).type('info.households', value).submission(),
    );
    const adding = [0, 1].map(() => this.deliverAll());
    await Promise.all([...submissions, ...submissions.slice(0, 5)].map((each) => this.send(each)));
    await Promise.all(adding);
  }

  /** The head as a commune sees it: without what higher levels have stated. */
  private async storedBelow(key: SheetKey) {
    const head = await this.services.store.head(key);
    return head && head.rev > 0
      ? { rev: head.rev, content: await this.statedBelow(key, head.rev) }
      : null;
  }

  private async statedBelow(key: SheetKey, rev: number): Promise<Content> {
    const { entries, notes, registers } = (await this.services.store.revision(key, rev))!.content;
    return { entries: below(entries), notes: below(notes), registers };
  }
}

function below<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([at]) => isStatedBelow(at)));
}
