/** What a sheet says, judged by a pack. */
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import { withHigherVerdicts } from '#domain/evaluation/higher-verdicts';
import type { Evaluation } from '#domain/evaluation/results';
import type { Circumstances, Pack } from '#domain/packs/schema';
import type { Sheet } from '#domain/sheet/sheet';
import type { Content } from '#domain/sync/content';
import type { SheetKey } from '../store/records.ts';

export interface Judged {
  readonly sheet: Sheet;
  readonly circumstances: Circumstances;
  /** By the entries alone. */
  readonly computed: Evaluation;
  /** What counts: with the verdicts stated above the commune. */
  readonly counted: Evaluation;
}

export function judge(pack: Pack, { unit, period }: SheetKey, said: Content): Judged {
  const { entries, notes, registers } = said;
  const sheet = { unit, period, packHash: pack.hash, entries, notes, registers };
  const circumstances = circumstancesOf(pack, unit, period);
  const computed = evaluate(pack, sheet, circumstances);
  return { sheet, circumstances, computed, counted: withHigherVerdicts(pack, computed, sheet) };
}
