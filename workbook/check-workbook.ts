/** One file, checked: read, judged by a pack, its findings placed at their cells. */
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import type { Evaluation } from '#domain/evaluation/results';
import type { Pack } from '#domain/packs/schema';
import { checkSheetWithSettled } from '#domain/rules/check';
import { finding, SEVERITIES, type Finding } from '#domain/rules/finding';
import type { EarlierSheet, PeerGroup } from '#domain/rules/rule';
import type { PeriodId, Sheet } from '#domain/sheet/sheet';
import type { CellPlace } from './reader/opened.ts';
import { readWorkbook, type ReadForm, type ReadOptions } from './reader/read.ts';

export interface CheckOptions {
  /** Judges the sheet whatever pack its file names. */
  readonly pack?: Pack | undefined;
  /** The period that was asked for. */
  readonly period?: PeriodId | undefined;
  readonly earlier?: EarlierSheet | undefined;
  readonly peers?: ReadonlyMap<string, PeerGroup> | undefined;
}

export interface CheckedForm {
  readonly form: ReadForm;
  readonly pack: Pack;
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
  /** Queries that the commune has explained. */
  readonly settled: readonly Finding[];
}

/** Where the file cannot be read, or nobody knows whose it is, only findings. */
export type CheckedWorkbook =
  | CheckedForm
  | {
      readonly form: null;
      readonly pack: null;
      readonly evaluation: null;
      readonly findings: readonly Finding[];
    };

export async function checkWorkbook(
  bytes: Uint8Array,
  options: ReadOptions & CheckOptions,
): Promise<CheckedWorkbook> {
  const read = await readWorkbook(bytes, options);
  return read.kind === 'problem' ? unreadable(read.findings) : checkForm(read.form, options);
}

export function unreadable(findings: readonly Finding[]): CheckedWorkbook {
  return { form: null, pack: null, evaluation: null, findings: inOrder(findings) };
}

export function judge(form: ReadForm, pack: Pack) {
  const circumstances = circumstancesOf(pack, form.sheet.unit, form.sheet.period);
  return { circumstances, evaluation: evaluate(pack, form.sheet, circumstances) };
}

export function checkForm(form: ReadForm, options: CheckOptions): CheckedForm {
  const { pack = form.pack, peers } = options;
  const { sheet } = form;
  const earlier = options.earlier ?? earlierOf(form, pack);
  const { circumstances, evaluation } = judge(form, pack);
  const { open, settled } = checkSheetWithSettled({
    pack,
    sheet,
    evaluation,
    circumstances,
    earlier,
    peers,
  });
  return {
    form,
    pack,
    evaluation,
    findings: inOrder([
      ...form.findings,
      ...aboutRequest(form, pack, options),
      ...open.map((each) => placed(each, form.places)),
    ]),
    settled: settled.map((each) => placed(each, form.places)),
  };
}

/** The period before, as far as the file itself remembers it; only under the same set. */
function earlierOf({ envelope, sheet, pack: own }: ReadForm, pack: Pack): EarlierSheet | undefined {
  if (!envelope?.previousPeriod || own.id !== pack.id) return undefined;
  const before: Sheet = {
    ...sheet,
    period: envelope.previousPeriod,
    entries: envelope.previousEntries,
    notes: {},
    registers: {},
  };
  const circumstances = circumstancesOf(pack, sheet.unit, before.period);
  return { sheet: before, evaluation: evaluate(pack, before, circumstances) };
}

function aboutRequest(form: ReadForm, pack: Pack, { period }: CheckOptions): Finding[] {
  const findings: Finding[] = [];
  if (period && form.sheet.period !== period) {
    findings.push(finding('structure.periodDiffers', { found: form.sheet.period, asked: period }));
  }
  if (form.envelope && form.pack.hash !== pack.hash) {
    findings.push(
      finding('structure.packDiffers', {
        found: `${form.envelope.packId} (${form.pack.hash.slice(0, 8)})`,
        asked: `${pack.id} (${pack.hash.slice(0, 8)})`,
      }),
    );
  }
  return findings;
}

function placed(each: Finding, places: ReadonlyMap<string, CellPlace>): Finding {
  const place = each.at === undefined ? undefined : places.get(each.at);
  return place ? { ...each, ...place } : each;
}

/** Errors first; within a severity as found. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((each) => each.severity === severity));
}
