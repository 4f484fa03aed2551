/** `ntm report`: the half-year report of a folder of sheets, as a Word document the office goes on working in. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { figureCatalogue } from '#domain/figures/catalogue';
import type { Pack } from '#domain/packs/schema';
import { parseTypedFile, type TypedFile } from '#domain/targets/typed-file';
import { defaultTemplate } from '#report/docx/default-template';
import { reportDocument } from '#report/docx/report-document';
import { reportWorkbook } from '#report/xlsx/report-workbook';
import type { ReportFigure } from '#report/figures/report-figure';
import { reviewOf, type ReviewItem } from '#report/review/review';
import { reportData, type JudgedSheet } from '#report/from-consolidation';
import { ReportError } from '#report/report-error';
import { isError } from './check.ts';
import { consolidated, type ConsolidationResult } from './consolidate.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { groupsIn, jsonFile } from './json-file.ts';
import { writeNew } from './write-file.ts';

export interface ReportOptions {
  readonly unit?: string;
  readonly period: string;
  readonly overlay?: string;
  readonly out: string;
  readonly template?: string;
  readonly typed?: string;
  readonly groups?: string;
  readonly force: boolean;
}

/** From a folder of sheets, or from the system of the province. */
export async function reportFrom(
  folder: string | undefined,
  options: ReportOptions & { readonly api?: string },
): Promise<ExitCode> {
  const { api } = options;
  if ((api === undefined) === (folder === undefined)) {
    throw new UnusableError('Báo cáo viết từ một <thư mục> phiếu hoặc từ --api, một trong hai.');
  }
  if (folder !== undefined) return report(folder, options);
  const { remoteReport } = await import('./report-remote.ts');
  return remoteReport({ ...options, api: api! });
}

export async function report(folder: string, options: ReportOptions): Promise<ExitCode> {
  const asWorkbook = isWorkbook(options.out);
  if (asWorkbook && options.template !== undefined) {
    throw new UnusableError('Mẫu --template chỉ dùng cho báo cáo .docx.');
  }
  const template = options.template === undefined ? null : await bytesFrom(options.template);
  const result = await consolidated(folder, options);
  const typed =
    options.typed === undefined ? NOTHING_TYPED : await typedIn(options.typed, result.pack);
  const groups = options.groups === undefined ? [] : await groupsIn(options.groups);
  const data = reportData({
    ...result,
    // Files know nothing of approvals: what they say stays provisional.
    source: { kind: 'files' },
    approved: null,
    drafts: 0,
    printed: today(),
    groups,
    recognitions: null,
    ...typed,
    sheets: countedSheets(result),
  });
  const { bytes, figures } = await filled(() =>
    asWorkbook ? reportWorkbook(data) : reportDocument(data, template),
  );
  await writeNew(options.out, bytes, options.force);
  process.stdout.write(summary(options.out, figures) + reviewText(reviewOf(data)));
  return result.consolidation.findings.some(isError) ? EXIT.findings : EXIT.clean;
}

export async function reportTemplate({
  out,
  force,
}: Pick<ReportOptions, 'out' | 'force'>): Promise<ExitCode> {
  await writeNew(out, await defaultTemplate(), force);
  process.stdout.write(
    `Đã ghi mẫu báo cáo ${out}; sửa lời văn trong Word, giữ các tên trong {{ }}.\n`,
  );
  return EXIT.clean;
}

/** Of two files of one commune that say the same, one. */
function countedSheets({ files, consolidation }: ConsolidationResult): readonly JudgedSheet[] {
  const counted = new Set(
    consolidation.communes.filter(({ tally }) => tally.reported > 0).map(({ unit }) => unit.key),
  );
  const sheets = files.flatMap(({ form, evaluation }) =>
    form && evaluation && counted.has(form.sheet.unit)
      ? [[form.sheet.unit, { sheet: form.sheet, evaluation }] as const]
      : [],
  );
  return [...new Map(sheets).values()];
}

function isWorkbook(out: string): boolean {
  const kind = extname(out).toLowerCase();
  if (kind === '.xlsx') return true;
  if (kind === '.docx') return false;
  throw new UnusableError(`Báo cáo ghi ra tệp .docx hoặc .xlsx; ${out} thì không phải.`);
}

async function filled<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReportError) throw new UnusableError(error.message, { cause: error });
    throw error;
  }
}

const NOTHING_TYPED: TypedFile = { typed: [], groupTargets: [] };

/** [{"concept": "mean", "nature": "plan", "value": "9.4"}]: targets ("group": of one), and what only this level knows. */
async function typedIn(path: string, pack: Pack): Promise<TypedFile> {
  const read = await jsonFile(path, parseTypedFile);
  const catalogue = figureCatalogue(pack);
  const plans = read.groupTargets.map(({ concept }) => ({ concept, nature: 'plan' as const }));
  const wrong = [...read.typed, ...plans].find(
    ({ concept, nature }) => !catalogue.get(concept)?.natures.includes(nature),
  );
  if (wrong) {
    const what = wrong.nature === 'plan' ? 'chỉ tiêu kế hoạch' : 'chỉ số';
    throw new UnusableError(`${path}: không có ${what} “${wrong.concept}”.`);
  }
  return read;
}

async function bytesFrom(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UnusableError(`Không đọc được tệp ${path}.`, { cause: error });
  }
}

/** Gaps are named here too: nobody should find them on page 4. */
function summary(out: string, figures: readonly ReportFigure[]): string {
  const gaps = figures.filter(({ value }) => value === null);
  const lines = gaps.map(({ name, label, printed }) => `  ${name}: ${label} ${printed}`);
  const missing = gaps.length > 0 ? `, ${gaps.length} chỗ còn để trống:\n${lines.join('\n')}` : '.';
  return `Đã ghi ${out}: ${figures.length} chỉ số${missing}\n`;
}

/** Said here too: the page that lists them is taken out before the report is signed. */
function reviewText(found: readonly ReviewItem[]): string {
  if (found.length === 0) return '';
  const lines = found.map(({ about, text }) => `  ${about}: ${text}`);
  return `${found.length} chỗ cần xem lại:\n${lines.join('\n')}\n`;
}

/** On this machine's clock: the date people write under a letter. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
