/** One file, checked: read, judged by a pack, its findings placed at their cells. */
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import type { Evaluation } from '#domain/evaluation/results';
import type { Pack } from '#domain/packs/schema';
import { checkSheet } from '#domain/rules/check';
import { finding, SEVERITIES, type Finding } from '#domain/rules/finding';
import type { EarlierSheet } from '#domain/rules/rule';
import { readWorkbook, type CellPlace, type ReadForm, type ReadOptions } from './reader/read.ts';

export interface CheckOptions extends ReadOptions {
  /** Judges every file, whatever pack it names. */
  readonly pack?: Pack | undefined;
  readonly earlier?: EarlierSheet | undefined;
}

export interface CheckedWorkbook {
  /** Null where the file could not be read or nobody knows whose it is. */
  readonly form: ReadForm | null;
  readonly pack: Pack | null;
  readonly evaluation: Evaluation | null;
  readonly findings: readonly Finding[];
}

export async function checkWorkbook(
  bytes: Uint8Array,
  options: CheckOptions,
): Promise<CheckedWorkbook> {
  const read = await readWorkbook(bytes, options);
  if (read.kind === 'problem') {
    return { form: null, pack: null, evaluation: null, findings: inOrder(read.findings) };
  }
  const { form } = read;
  const pack = options.pack ?? form.pack;
  const { sheet } = form;
  const circumstances = circumstancesOf(pack, sheet.unit, sheet.period);
  const evaluation = evaluate(pack, sheet, circumstances);
  const ruled = checkSheet({ pack, sheet, evaluation, circumstances, earlier: options.earlier });
  return {
    form,
    pack,
    evaluation,
    findings: inOrder([
      ...form.findings,
      ...aboutRequest(form, pack, options),
      ...ruled.map((each) => placed(each, form.places)),
    ]),
  };
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
