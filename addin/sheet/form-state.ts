/** What the open workbook is to us, worked out anew after every change: the same reader and the same engine as everywhere. */
import {
  packByHash,
  packForPeriod,
  provinceOverlay,
  shippedPack,
  type NationalPackId,
} from '#domain/packs/catalogue';
import type { Pack } from '#domain/packs/schema';
import { requirePeriod } from '#domain/periods/period';
import type { Finding } from '#domain/rules/finding';
import type { PeriodId } from '#domain/sheet/sheet';
import { EMPTY, type Content } from '#domain/sync/content';
import { checkForm, type CheckedForm } from '#workbook/check-workbook';
import { SHEET_NAMES } from '#workbook/names';
import type { OpenedWorkbook } from '#workbook/reader/opened';
import { readOpened } from '#workbook/reader/read';
import { parseSyncRecord, type SyncRecord } from '#workbook/sync-record';

export interface OpenForm extends CheckedForm {
  readonly kind: 'form';
  readonly cells: OpenedWorkbook;
  readonly record: SyncRecord;
  /** What this copy last had in common with the store. */
  readonly base: Content;
}

export type FormState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'noForm' }
  /** A form of nobody, or one that cannot be read: the findings say why. */
  | { readonly kind: 'unusable'; readonly findings: readonly Finding[] }
  | OpenForm;

export function formState(cells: OpenedWorkbook | null): FormState {
  if (!cells) return { kind: 'reading' };
  const read = readOpened(cells, { packByHash, defaultPack });
  if (read.kind === 'problem') {
    const strange = read.findings.some(({ code }) => code === 'file.notForm');
    return strange ? { kind: 'noForm' } : { kind: 'unusable', findings: read.findings };
  }
  const record = parseSyncRecord(cells.page(SHEET_NAMES.hidden)?.rows ?? []);
  const { envelope } = read.form;
  const base = envelope
    ? {
        entries: envelope.baseEntries,
        notes: envelope.baseNotes,
        registers: record.baseRegisters,
      }
    : EMPTY;
  return { kind: 'form', ...checkForm(read.form, {}), cells, record, base };
}

/** For a file that names no pack we know: that of its period, with what the province provides. */
function defaultPack(period: PeriodId | null): Pack {
  const national = packForPeriod(period === null ? '2017-06-30' : requirePeriod(period).end);
  const known = national ?? packForPeriod('2017-06-30')!;
  const overlay = provinceOverlay(known.id);
  return overlay ? shippedPack(known.id as NationalPackId, overlay) : known;
}
