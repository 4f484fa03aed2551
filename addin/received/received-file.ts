/** A file that somebody handed to the district, as far as it has come. */
import type { CheckedForm } from '#workbook/check-workbook';
import type { Reply } from '#domain/routes/client';
import type { Finding } from '#domain/rules/finding';
import type { Submission } from '#domain/sync/submission';

export type Receipt = Reply<'pushRevision'>;

/** What is handed over; a browser's File is one. */
export interface HandedFile {
  readonly name: string;
  /** Milliseconds; of two files of one commune the later saved is sent later. */
  readonly lastModified: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A form that may be sent: read, judged, its submission made. */
export interface Ready {
  readonly checked: CheckedForm;
  readonly bytes: Uint8Array;
  readonly submission: Submission;
}

/** Why a form is not sent from here, although it can be read. */
export type ForeignReason = 'otherPeriod' | 'otherUnit' | 'uncertain';

export type Progress =
  | { readonly kind: 'waiting' }
  /** Broken, or no form of ours: the findings say which. */
  | { readonly kind: 'unreadable'; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'foreign';
      readonly reason: ForeignReason;
      readonly checked: CheckedForm;
    }
  | ({ readonly kind: 'ready' } & Ready)
  /** Under way: nobody knows yet whether it arrived. */
  | ({ readonly kind: 'sending' } & Ready)
  | ({ readonly kind: 'sent'; readonly receipt: Receipt } & Ready)
  /** `message` is the sentence that came with the refusal. */
  | ({ readonly kind: 'refused'; readonly message: string } & Ready);

export interface ReceivedFile {
  readonly id: number;
  readonly name: string;
  readonly progress: Progress;
}

/**
 * What a file asks of a person, the most pressing first: the order of the worklist. What went through whole asks
 * nothing.
 */
export const ATTENTION = [
  'conflict',
  'refused',
  'unreadable',
  'foreign',
  'errors',
  'resent',
  'queries',
  'unsent',
  'done',
] as const;

export type Attention = (typeof ATTENTION)[number];

export function attentionOf({ progress }: ReceivedFile): Attention {
  switch (progress.kind) {
    case 'waiting':
    case 'ready':
    case 'sending':
      return 'unsent';
    case 'unreadable':
    case 'foreign':
    case 'refused':
      return progress.kind;
    case 'sent':
      return attentionOfSent(progress.receipt, progress.checked);
  }
}

function attentionOfSent({ status }: Receipt, { findings }: CheckedForm): Attention {
  if (status === 'conflict' || status === 'resent') return status;
  if (findings.some(({ severity }) => severity === 'error')) return 'errors';
  return findings.some(({ severity }) => severity === 'query') ? 'queries' : 'done';
}

/** The most pressing first; among equals as they came. */
export function worklist(files: readonly ReceivedFile[]): readonly ReceivedFile[] {
  const rank = (file: ReceivedFile) => ATTENTION.indexOf(attentionOf(file));
  return [...files].sort((a, b) => rank(a) - rank(b) || a.id - b.id);
}
