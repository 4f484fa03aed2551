import { overlaysOf, packByHash, shippedPacks } from '#domain/packs/catalogue';
import { circumstancesOf } from '#domain/evaluation/circumstances';
import type { Pack } from '#domain/packs/schema';
import type { Period } from '#domain/periods/period';
import { peerGroups } from '#domain/rules/peers';
import { consolidate, type Consolidation, type Submission } from '#domain/tally/consolidate';
import { summarise } from '#domain/tally/summary';
import { ancestors, ruralCommunesUnder, type UnitTree } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';
import { checkForm, judge } from '#workbook/check-workbook';
import type { ReadForm } from '#workbook/reader/read';
import { packArgument, periodArgument, treeOf, unitArgument } from './arguments.ts';
import { isError } from './check.ts';
import { consolidationDocument } from './consolidation-document.ts';
import { consolidationText } from './consolidation-text.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { spreadsheetsIn } from './files.ts';
import { namedPack, packName } from './pack-name.ts';
import { checked, isCountable, readFiles, type CheckedFile } from './read-files.ts';

export interface ConsolidateOptions {
  readonly period: string;
  readonly unit?: string;
  readonly overlay?: string;
  readonly json: boolean;
}

export async function consolidateFolder(
  folder: string,
  options: ConsolidateOptions,
): Promise<ExitCode> {
  const result = await consolidated(folder, options);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(consolidationDocument(result), null, 2)}\n`
      : consolidationText(result),
  );
  const { files, consolidation } = result;
  const blocking =
    files.some(({ findings }) => findings.some(isError)) || consolidation.findings.some(isError);
  return blocking ? EXIT.findings : EXIT.clean;
}

export interface ConsolidationResult {
  readonly pack: Pack;
  readonly tree: UnitTree;
  readonly files: readonly CheckedFile[];
  readonly consolidation: Consolidation;
}

export async function consolidated(
  folder: string,
  options: Pick<ConsolidateOptions, 'period' | 'unit' | 'overlay'>,
): Promise<ConsolidationResult> {
  const period = periodArgument(options.period);
  const tree = treeOf(period);
  const named = options.unit === undefined ? undefined : unitArgument(options.unit, period);
  if (named && ruralCommunesUnder(tree, named.key).length === 0) {
    throw new UnusableError(`${named.name} không có xã nào để tổng hợp.`);
  }
  const files = await spreadsheetsIn(folder);
  if (files.length === 0) throw new UnusableError(`Thư mục ${folder} không có tệp bảng tính nào.`);

  const defaultPack = packArgument(period, options.overlay);
  const read = await readFiles(files, { packByHash, defaultPack, period: period.id });
  const countable = read.flatMap(({ form }) =>
    form && isCountable(form, period.id) ? [form] : [],
  );
  const pack = options.overlay === undefined ? commonPack(countable, defaultPack) : defaultPack;
  const peers = peersByZone(pack, countable);
  const results = checked(read, (form) => {
    const zone = circumstancesOf(pack, form.sheet.unit, form.sheet.period).zone;
    return checkForm(form, { pack, period: period.id, peers: zone && peers.get(zone) });
  });
  const submissions = results.flatMap((result) => submissionOf(result, pack, period));
  const root = named ?? commonUnit(tree, submissions);
  const consolidation = consolidate(pack, tree, root, period.id, submissions);
  return { pack, tree, files: results, consolidation };
}

/**
 * The pack that the files name. Where they name several a person chooses: a majority of example files must not
 * decide about real ones, nor the other way round.
 */
function commonPack(forms: readonly ReadForm[], otherwise: Pack): Pack {
  const files = new Map<string, number>();
  for (const form of forms) {
    const name = namedPack(form);
    if (name !== null) files.set(name, (files.get(name) ?? 0) + 1);
  }
  if (files.size > 1) throw new UnusableError(severalPacks(files, otherwise));
  const [named] = files.keys();
  return shippedPacks().find((pack) => packName(pack) === named) ?? otherwise;
}

function severalPacks(files: ReadonlyMap<string, number>, { id }: Pack): string {
  const names = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const counted = names.map(([name, count]) => `${name} (${count} phiếu)`).join(', ');
  const choices = overlaysOf(id).map((overlay) => `--overlay ${overlay}`);
  return (
    `Các phiếu của kỳ theo nhiều bộ tiêu chí khác nhau: ${counted}; ` +
    (choices.length > 0
      ? `chọn bộ dùng để tổng hợp: ${choices.join(' hoặc ')}.`
      : 'để mỗi bộ vào một thư mục rồi tổng hợp riêng.')
  );
}

/** Of each commune one sheet, however often it was sent. */
function peersByZone(pack: Pack, forms: readonly ReadForm[]) {
  const communes = new Map(forms.map((form) => [form.sheet.unit, form]));
  return peerGroups(
    pack,
    [...communes.values()].flatMap((form) => {
      const { circumstances, evaluation } = judge(form, pack);
      return circumstances.zone ? [{ zone: circumstances.zone, evaluation }] : [];
    }),
  );
}

function submissionOf(
  { file, form, evaluation }: CheckedFile,
  pack: Pack,
  period: Period,
): Submission[] {
  if (!form || !isCountable(form, period.id)) return [];
  const { sheet } = form;
  return [{ source: file.name, sheet, summary: summarise(pack, sheet, evaluation) }];
}

/** The smallest unit above all sheets: one district's folder gives the district's tally. */
function commonUnit(tree: UnitTree, submissions: readonly Submission[]): Unit {
  const chains = submissions.flatMap(({ sheet }) =>
    tree.units.has(sheet.unit) ? [ancestors(tree, sheet.unit)] : [],
  );
  const [first = []] = chains;
  return first.find((unit) => chains.every((chain) => chain.includes(unit))) ?? tree.root;
}
