// Below the tables of `ntm consolidate`: what is wrong with the files and with the totals, a line for each file.
import { SEVERITIES, type Finding } from '#domain/rules/finding';
import type { PeriodId } from '#domain/sheet/sheet';
import { isError } from './check.ts';
import type { Shown } from './consolidation-text.ts';
import { isCountable, type CheckedFile } from './read-files.ts';
import { sentence, severityCounts, severityWord } from './sentence.ts';

/** More than these are counted, not listed: `ntm check` and --json have them all. */
const LISTED = 12;

export function findingLines(shown: Shown): string[] {
  const { pack, files, consolidation } = shown;
  const counts =
    files.length > 0
      ? [`Trong ${files.length} tệp: ${severityCounts(files.flatMap(({ findings }) => findings))}`]
      : [];
  const totals = SEVERITIES.flatMap((severity) =>
    consolidation.findings.filter((each) => each.severity === severity && !filesOf(each)),
  );
  const line = (each: Finding) => `${severityWord(each.severity)}: ${sentence(each, pack)}`;
  const lines = [
    ...capped(totals.filter(isError).map(line), 'nội dung'),
    ...capped(fileLines(shown), 'tệp'),
    ...capped(totals.filter((each) => !isError(each)).map(line), 'nội dung'),
  ];
  return lines.length > 0
    ? [...counts, ...lines]
    : [...counts, 'Không có lỗi trong các phiếu và trong số tổng hợp.'];
}

function capped(lines: readonly string[], what: string): readonly string[] {
  const rest = lines.length - LISTED;
  if (rest <= 0) return lines;
  return [...lines.slice(0, LISTED), `… và ${rest} ${what} khác; thêm --json để xem đủ.`];
}

/** What keeps whole files from being counted comes first: it must not be lost among those with a cell to correct. */
function fileLines({ pack, files, consolidation: { period, findings } }: Shown): string[] {
  const ofTally = findings.flatMap((each) => {
    const names = filesOf(each);
    return names ? [{ each, names }] : [];
  });
  const explained = new Set(ofTally.flatMap(({ each, names }) => uncounted(each, names)));
  const own = files.flatMap((checked) => {
    if (explained.has(checked.file.name)) return [];
    const whole = reason(checked, period);
    if (whole) return [{ whole: true, line: `${checked.file.name}: ${placed(whole)}` }];
    const errors = checked.findings.filter(isError);
    const [first] = errors;
    if (!first) return [];
    const many = errors.length > 1 ? `${errors.length} lỗi, đầu tiên: ` : '';
    return [{ whole: false, line: `${checked.file.name}: ${many}${placed(first)}` }];
  });
  function placed(each: Finding): string {
    return `${each.cell ? `${each.sheet}!${each.cell}: ` : ''}${sentence(each, pack)}`;
  }
  const tally = (error: boolean) =>
    ofTally
      .filter(({ each }) => isError(each) === error)
      .map(
        ({ each }) =>
          `${severityWord(each.severity)}: ${each.sheet ? `${each.sheet}: ` : ''}${sentence(each, pack)}`,
      );
  const ownLines = (isWhole: boolean) =>
    own
      .filter(({ whole }) => whole === isWhole)
      .map(({ line }) => `${severityWord('error')}: ${line}`);
  return [...tally(true), ...ownLines(true), ...ownLines(false), ...tally(false)];
}

/** The files that a finding about the total speaks of, or null where it speaks of none. */
function filesOf({ code, params, sheet }: Finding): readonly string[] | null {
  switch (code) {
    case 'tally.unitDoubled':
    case 'tally.fileDoubled':
      return params.files;
    default:
      return sheet === undefined ? null : [sheet];
  }
}

/** Of copies the first is counted, so that only the others need no word about their cells. */
function uncounted({ code }: Finding, names: readonly string[]): readonly string[] {
  return code === 'tally.fileDoubled' ? names.slice(1) : names;
}

/** Why a file is not counted; what else is wrong in its cells does not matter then. */
function reason({ form, findings }: CheckedFile, period: PeriodId): Finding | undefined {
  if (form && isCountable(form, period)) return undefined;
  return findings.find((each) => isError(each) && /^(file|structure)\./.test(each.code));
}
