/** `ntm report --api`: the report that the provincial system writes, as it stands or of a closing. */
import { extname } from 'node:path';
import { ROUTES } from '#domain/routes';
import { pathTo } from '#domain/routes/route';
import { periodArgument, unitArgument } from './arguments.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { downloaded } from './remote-api.ts';
import type { ReportOptions } from './report.ts';
import { writeNew } from './write-file.ts';

export interface RemoteReportOptions extends ReportOptions {
  readonly api: string;
  readonly token?: string;
  readonly closing?: string;
}

/** What only files need: the system keeps its own. */
const OF_FILES = ['template', 'typed', 'groups', 'overlay'] as const;

export async function remoteReport(options: RemoteReportOptions): Promise<ExitCode> {
  const needless = OF_FILES.find((name) => options[name] !== undefined);
  if (needless) {
    throw new UnusableError(`--${needless} chỉ dùng khi viết báo cáo từ một thư mục phiếu.`);
  }
  if (options.unit === undefined)
    throw new UnusableError('Thiếu --unit <mã>: báo cáo của đơn vị nào.');
  const format = extname(options.out).toLowerCase();
  if (format !== '.docx' && format !== '.xlsx') {
    throw new UnusableError(`Báo cáo ghi ra tệp .docx hoặc .xlsx; ${options.out} thì không phải.`);
  }
  const period = periodArgument(options.period);
  const unit = unitArgument(options.unit, period);
  const path = pathTo(ROUTES.readReport, { unit: unit.key, file: period.id + format });
  const bytes = await downloaded(options, path + closingQuery(options.closing));
  await writeNew(options.out, bytes, options.force);
  process.stdout.write(`Đã ghi ${options.out}: báo cáo của ${unit.name}, kỳ ${period.id}.\n`);
  return EXIT.clean;
}

export function closingQuery(closing: string | undefined): string {
  return closing === undefined ? '' : `?closing=${closingArgument(closing)}`;
}

function closingArgument(text: string): string {
  if (/^[1-9]\d{0,3}$/.test(text)) return text;
  throw new UnusableError(`“${text}” không phải là số của lần chốt; viết như 1, 2.`);
}
