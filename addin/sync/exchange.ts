/**
 * The conversation with the store about the open sheet. What is to be sent is first written into the file, whole; it
 * may be sent any number of times and is forgotten when all that follows from its receipt is done.
 */
import { RefusedError, type Api, type Reply } from '#domain/routes/client';
import type { Place } from '#domain/sync/content';
import { contentOf, type Submission } from '#domain/sync/submission';
import { mayStep, type Step } from '#domain/workflow/status';
import type { Envelope } from '#workbook/envelope';
import { submissionOf } from '#workbook/form-submission';
import type { SyncRecord } from '#workbook/sync-record';
import type { Session } from '../account/account.ts';
import type { CellWrite } from '../excel/cell-write.ts';
import type { OpenForm } from '../sheet/form-state.ts';
import type { OpenSheet } from '../sheet/open-sheet.ts';
import type { Readable } from '../state/store.ts';
import { isFinal } from './failed-request.ts';
import { hiddenRows } from './hidden-rows.ts';
import { takeHead, type SheetView, type TakeOptions } from './take-head.ts';

type Receipt = Reply<'pushRevision'>;

interface Handing {
  readonly submit: boolean;
  /** The side revision that it settles. */
  readonly settles: number | null;
}

/** What the store has told. */
export interface Told {
  /** Its sheet as last seen, newer than what the file remembers; null: not asked yet or none there. */
  readonly seen: SheetView | null;
  /** Places that were brought in from it by the last exchange. */
  readonly broughtIn: readonly Place[];
}

export interface ExchangeDeps {
  readonly sheet: OpenSheet;
  readonly api: Api;
  readonly session: Readable<Session>;
  /** ISO date and time. */
  now(): string;
}

export class Exchange {
  constructor(
    private readonly deps: ExchangeDeps,
    private readonly tell: (told: Partial<Told>) => void,
  ) {}

  form(): OpenForm | null {
    return this.deps.sheet.form();
  }

  signedIn(): boolean {
    return this.deps.session.get().kind === 'signedIn';
  }

  /** What may already have been received goes first and unchanged: only its receipt tells. */
  async enqueue({ submit, settles }: Handing): Promise<void> {
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

  async deliver(): Promise<void> {
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
  async look(): Promise<SheetView | null> {
    const open = this.form();
    if (!open || !this.signedIn()) return null;
    const { unit, period } = open.form.sheet;
    try {
      const view = await this.deps.api.call('readSheet', { params: { unit, period } });
      this.tell({ seen: view });
      return view;
    } catch (error) {
      if (error instanceof RefusedError && error.problem?.code === 'sheet.notFound') return null;
      throw error;
    }
  }

  /** False where places are still in dispute. */
  async take(view: SheetView, options: TakeOptions = {}): Promise<boolean> {
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
    this.tell({ broughtIn: taken.changed });
    return true;
  }

  async step(step: Extract<Step, 'submit' | 'withdraw'>, view: SheetView): Promise<void> {
    const { unit, period, version, status } = view.head;
    if (!mayStep(status, step)) return this.remember({ waiting: null });
    try {
      const { head } = await this.deps.api.call('takeStep', {
        params: { unit, period },
        body: { step, version },
      });
      this.tell({ seen: { ...view, head } });
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

function isDisputed({ status }: Receipt): boolean {
  return status === 'conflict' || status === 'resent';
}
