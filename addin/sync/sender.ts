/**
 * Sends the sheet. What is to be sent is first written into the file, whole; it leaves when the server takes it, one at
 * a time, and may be sent any number of times. Nothing here is forgotten when the pane, Excel or the computer stops.
 */
import { RefusedError, type Api, type Reply } from '#domain/routes/client';
import type { Place, PlacedValue } from '#domain/sync/content';
import { contentOf, type Submission } from '#domain/sync/submission';
import { mayStep, type Step } from '#domain/workflow/status';
import type { Envelope } from '#workbook/envelope';
import { submissionOf } from '#workbook/form-submission';
import type { SyncRecord } from '#workbook/sync-record';
import type { Session } from '../account/account.ts';
import { UnreachableError } from '../client/fetch-api.ts';
import type { CellWrite } from '../excel/cell-write.ts';
import type { OpenForm } from '../sheet/form-state.ts';
import type { OpenSheet } from '../sheet/open-sheet.ts';
import { Store, type Readable } from '../state/store.ts';
import { hiddenRows } from './hidden-rows.ts';
import { takeHead, type SheetView } from './take-head.ts';

type Receipt = Reply<'pushRevision'>;

interface Handing {
  readonly submit: boolean;
  /** The side revision that it settles. */
  readonly settles: number | null;
}

export type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  /** The server does not answer; tried again by itself. */
  | { readonly kind: 'away' }
  | { readonly kind: 'signIn' };

export interface SenderState {
  readonly phase: Phase;
  /** The store's sheet as last seen, newer than what the file remembers; null: not asked yet or none there. */
  readonly seen: SheetView | null;
  /** Why the server refused what was asked last; null: it did not. */
  readonly refusal: string | null;
  /** Places that were brought in from the store by the last exchange. */
  readonly broughtIn: readonly Place[];
}

export interface SenderDeps {
  readonly sheet: OpenSheet;
  readonly api: Api;
  readonly session: Readable<Session>;
  /** ISO date and time. */
  now(): string;
  /** Calls later; returns how not to. */
  later(run: () => void, ms: number): () => void;
}

/** Seconds until the next attempt, and the last of them for as long as it takes. */
const PAUSES = [5, 15, 60, 300];

export class Sender {
  readonly state = new Store<SenderState>({
    phase: { kind: 'idle' },
    seen: null,
    refusal: null,
    broughtIn: [],
  });
  private running: Promise<void> = Promise.resolve();
  private attempts = 0;
  private cancel = () => {};

  constructor(private readonly deps: SenderDeps) {
    deps.session.subscribe(() => {
      if (deps.session.get().kind === 'signedIn') this.wake();
    });
  }

  /** Called when the pane opens, somebody signs in, or the network is back. */
  wake(): void {
    this.attempts = 0;
    this.askAgain();
  }

  /** Puts what the sheet says now in the queue; with `submit` it goes on to the district when it is received. */
  async send({ submit, settles }: { submit: boolean; settles?: number }): Promise<void> {
    await this.run(async () => {
      await this.enqueue({ submit, settles: settles ?? null });
      await this.deliver();
    });
  }

  /** Brings in what the store has and this copy has not. */
  async bringIn(): Promise<void> {
    await this.run(async () => {
      const view = await this.look();
      if (view) await this.take(view);
    });
  }

  async withdraw(): Promise<void> {
    await this.run(async () => {
      const view = await this.look();
      if (view) await this.step('withdraw', view);
    });
  }

  /** What a person has decided about the places in dispute, as they saw them. */
  async settle(side: number, decided: ReadonlyMap<Place, PlacedValue | undefined>): Promise<void> {
    await this.run(async () => {
      const view = await this.look();
      if (!view) return;
      if (!(await this.take(view, { decided }))) return;
      await this.enqueue({ submit: false, settles: side });
      await this.deliver();
    });
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await this.running;
  }

  private form(): OpenForm | null {
    return this.deps.sheet.form();
  }

  /** One exchange at a time; what asks meanwhile waits for its turn. */
  private run(work: () => Promise<void>): Promise<void> {
    this.cancel();
    const turn = this.running.then(() => this.guarded(work));
    // One that fails is told to whoever asked for it, and the next has its turn all the same.
    this.running = turn.catch(() => undefined);
    return turn;
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    if (!this.form()?.form.envelope) return;
    try {
      this.state.update({ phase: { kind: 'sending' }, refusal: null });
      await work();
      this.attempts = 0;
      this.state.update({ phase: this.signedIn() ? { kind: 'idle' } : { kind: 'signIn' } });
    } catch (error) {
      if (isAway(error)) this.retry();
      else if (isNobody(error)) this.state.update({ phase: { kind: 'signIn' } });
      else if (error instanceof RefusedError) {
        this.state.update({ phase: { kind: 'idle' }, refusal: error.message });
      } else {
        this.state.update({ phase: { kind: 'idle' } });
        throw error;
      }
    }
  }

  /** Nobody waits for this one: what Excel refuses now is tried again the next time. */
  private askAgain(): void {
    this.run(async () => {
      await this.look();
      await this.deliver();
    }).catch(() => this.retry());
  }

  private signedIn(): boolean {
    return this.deps.session.get().kind === 'signedIn';
  }

  private retry(): void {
    const seconds = PAUSES[Math.min(this.attempts++, PAUSES.length - 1)]!;
    this.state.update({ phase: { kind: 'away' } });
    this.cancel = this.deps.later(() => this.askAgain(), seconds * 1000);
  }

  /** What may already have been received goes first and unchanged: only its receipt tells. */
  private async enqueue({ submit, settles }: Handing): Promise<void> {
    const open = this.form();
    const envelope = open?.form.envelope;
    if (!open || !envelope) return;
    const { waiting, baseRegisters } = open.record;
    if (waiting?.tried) return this.remember({ waiting: { ...waiting, submit, again: true } });
    const submission = submissionOf(open.form, {
      envelope,
      baseRegisters,
      source: { kind: 'addin' },
      settles,
    });
    await this.remember({
      // Marked in the same write: it is on its way the moment it is in the file.
      waiting: { submission, since: this.deps.now(), tried: this.signedIn(), submit, again: false },
      refused: null,
    });
  }

  private async deliver(): Promise<void> {
    const waiting = this.form()?.record.waiting;
    if (!waiting || !this.signedIn()) return;
    if (!waiting.tried) await this.remember({ waiting: { ...waiting, tried: true } });
    const receipt = await this.push(waiting.submission);
    if (!receipt) return;
    await this.received(receipt);
    const view = await this.look();
    if (!view || isDisputed(receipt)) return;
    await this.take(view, { sent: contentOf(waiting.submission) });
    if (waiting.again) {
      await this.remember({ waiting: null });
      await this.enqueue({ submit: waiting.submit, settles: null });
      await this.deliver();
    } else if (waiting.submit) await this.step('submit', view);
    else await this.remember({ waiting: null });
  }

  /** Null where it is refused for what it says: sent again it would be refused again. */
  private async push(submission: Submission): Promise<Receipt | null> {
    const { unit, period } = submission;
    try {
      return await this.deps.api.call('pushRevision', {
        params: { unit, period },
        body: submission,
      });
    } catch (error) {
      if (!(error instanceof RefusedError) || !isFinal(error)) throw error;
      // What was typed stands in its cells, with the reason beside it.
      const refused = { message: error.message, at: this.deps.now() };
      await this.remember({ waiting: null, refused });
      return null;
    }
  }

  /** It waits on until all that follows is done; sent again, it is answered by the same receipt. */
  private async received(receipt: Receipt): Promise<void> {
    const { conflicts, changed: _changed, ...kept } = receipt;
    const receipts = this.form()?.record.receipts ?? [];
    await this.remember({
      ...(isDisputed(receipt) ? { waiting: null } : {}),
      refused: null,
      receipts: [
        kept,
        ...receipts.filter(({ submissionId }) => submissionId !== kept.submissionId),
      ],
      conflict: isDisputed(receipt)
        ? { side: receipt.rev, own: true, at: receipt.at, places: conflicts }
        : null,
    });
  }

  /** The store's sheet; null where it has none, or nobody may ask. */
  private async look(): Promise<SheetView | null> {
    const open = this.form();
    if (!open || !this.signedIn()) return null;
    const { unit, period } = open.form.sheet;
    try {
      const view = await this.deps.api.call('readSheet', { params: { unit, period } });
      this.state.update({ seen: view });
      return view;
    } catch (error) {
      if (error instanceof RefusedError && error.problem?.code === 'sheet.notFound') return null;
      throw error;
    }
  }

  /** False where places are still in dispute. */
  private async take(
    view: SheetView,
    options: Parameters<typeof takeHead>[2] = {},
  ): Promise<boolean> {
    const open = this.form();
    if (!open) return false;
    const taken = takeHead(open, view, options);
    if (taken.kind === 'conflict') {
      const { conflict } = open.record;
      if (conflict && options.decided) {
        const places = taken.conflicts.map((one) => ({ ...one, kind: 'conflict' as const }));
        await this.remember({ conflict: { ...conflict, places } });
      }
      return false;
    }
    await this.write(taken.envelope, taken.record, taken.writes);
    this.state.update({ broughtIn: taken.changed });
    return true;
  }

  private async step(step: Extract<Step, 'submit' | 'withdraw'>, view: SheetView): Promise<void> {
    const { unit, period, version, status } = view.head;
    if (!mayStep(status, step)) return this.remember({ waiting: null });
    try {
      const { head } = await this.deps.api.call('takeStep', {
        params: { unit, period },
        body: { step, version },
      });
      this.state.update({ seen: { ...view, head } });
      await this.remember({ waiting: null, head });
      // Reasons that were answered go away with the step: what is in the store is another revision then.
      const after = head.rev === view.head.rev ? null : await this.look();
      if (after) await this.take(after);
    } catch (error) {
      if (error instanceof RefusedError && isFinal(error)) await this.remember({ waiting: null });
      throw error;
    }
  }

  private async remember(change: Partial<SyncRecord>): Promise<void> {
    const open = this.form();
    const envelope = open?.form.envelope;
    if (open && envelope) await this.write(envelope, { ...open.record, ...change });
  }

  private async write(
    envelope: Envelope,
    record: SyncRecord,
    cells: readonly CellWrite[] = [],
  ): Promise<void> {
    await this.deps.sheet.workbook.write(cells, hiddenRows(envelope, record));
  }
}

/** Nobody answered, or somebody who says that it will pass. */
function isAway(error: unknown): boolean {
  if (error instanceof UnreachableError) return true;
  return error instanceof RefusedError && (error.status >= 500 || error.status === 429);
}

/** Neither passing nor a matter of who is signed in. */
function isFinal({ status }: RefusedError): boolean {
  return status >= 400 && status < 500 && ![401, 403, 429].includes(status);
}

function isDisputed({ status }: Receipt): boolean {
  return status === 'conflict' || status === 'resent';
}

function isNobody(error: unknown): boolean {
  return error instanceof RefusedError && error.status === 401;
}
