import { packByHash } from '#domain/packs/catalogue';
import type { Finding } from '#domain/rules/finding';
import { checkForm } from '#workbook/check-workbook';
import { packFor, periodArgument } from './arguments.ts';
import { checkDocument } from './check-document.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { namedFiles } from './files.ts';
import { checked, readFiles, type CheckedFile } from './read-files.ts';
import { sentence, severityCounts, severityWord } from './sentence.ts';

export interface CheckCommandOptions {
  readonly period?: string;
  readonly overlay?: string;
  readonly json: boolean;
}

export async function check(
  paths: readonly string[],
  options: CheckCommandOptions,
): Promise<ExitCode> {
  const period = options.period === undefined ? undefined : periodArgument(options.period);
  const files = await namedFiles(paths);
  if (files.length === 0) throw new UnusableError('Không có tệp bảng tính nào để kiểm tra.');

  const read = await readFiles(files, {
    packByHash,
    period: period?.id,
    defaultPack: (shown) => packFor(period, shown, options.overlay),
  });
  const results = checked(read, (form) => checkForm(form, { period: period?.id }));
  process.stdout.write(
    options.json
      ? `${JSON.stringify(checkDocument(results), null, 2)}\n`
      : results.map(printed).join('\n'),
  );
  const code = exitCodeOf(results);
  if (code === EXIT.unusable) {
    const [{ file, findings }] = results as [CheckedFile];
    throw new UnusableError(`${file.name}: ${sentence(findings[0]!)}`);
  }
  return code;
}

/** A single file that cannot be read at all is an unusable argument; among others it is a finding. */
function exitCodeOf(files: readonly CheckedFile[]): ExitCode {
  if (files.length === 1 && files[0]!.form === null) return EXIT.unusable;
  const blocking = files.some(({ findings }) => findings.some(isError));
  return blocking ? EXIT.findings : EXIT.clean;
}

export function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function printed({ file, form, evaluation, pack, findings }: CheckedFile): string {
  const met =
    evaluation && pack
      ? `đạt ${evaluation.met}/${pack.criteria.length} tiêu chí` +
        (evaluation.unknown > 0 ? `, chưa rõ ${evaluation.unknown}` : '')
      : 'không đọc được';
  const lines = findings.map(
    (each) => `  ${severityWord(each.severity)}: ${place(each)}${sentence(each, pack)}`,
  );
  const unit = form ? ` (${form.sheet.unit}, ${form.sheet.period})` : '';
  return `${[`${file.name}${unit}: ${met}. ${severityCounts(findings)}`, ...lines].join('\n')}\n`;
}

function place({ sheet, cell }: Finding): string {
  return sheet && cell ? `${sheet}!${cell}: ` : sheet ? `${sheet}: ` : '';
}
