import { randomUUID } from 'node:crypto';
import { extname, resolve } from 'node:path';
import { packByHash } from '#domain/packs/catalogue';
import type { Pack } from '#domain/packs/schema';
import { periodLabelVi, requirePeriod, type Period } from '#domain/periods/period';
import { formHeader } from '#workbook/header';
import { nextPeriodInput } from '#workbook/next-period';
import { readWorkbook, type ReadForm } from '#workbook/reader/read';
import type { TemplateInput } from '#workbook/template/context';
import { writeTemplate } from '#workbook/template/template';
import { packArgument, packFor, periodArgument, treeOf, unitArgument } from './arguments.ts';
import { isError } from './check.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { bytesOf, namedFile } from './files.ts';
import { namedPack, packName } from './pack-name.ts';
import { sentence } from './sentence.ts';
import { writeNew } from './write-file.ts';

export interface TemplateOptions {
  readonly unit: string;
  readonly period: string;
  readonly out: string;
  readonly overlay?: string;
  readonly from?: string;
  readonly force: boolean;
}

export async function template(options: TemplateOptions): Promise<ExitCode> {
  const period = periodArgument(options.period);
  const unit = unitArgument(options.unit, period);
  if (extname(options.out).toLowerCase() !== '.xlsx') {
    throw new UnusableError(`Tên tệp sẽ ghi phải kết thúc bằng .xlsx, không phải ${options.out}.`);
  }
  if (!unit.rural) {
    throw new UnusableError(`${unit.name} không phải là xã; phiếu tiêu chí chỉ lập cho xã.`);
  }
  const pack = packArgument(period, options.overlay);
  const header = formHeader(treeOf(period), unit);
  const fresh = { copyId: randomUUID(), created: new Date().toISOString() };
  const last = options.from ? await lastForm(options.from, unit.key, period) : null;
  const input: TemplateInput = last
    ? nextPeriodInput(last.sheet, pack, header, period.id, fresh)
    : { ...fresh, pack, header, period: period.id };

  await write(await writeTemplate(input), options);
  process.stdout.write(
    `Đã tạo ${options.out}: ${header.commune}, ${header.district || header.province}.\n`,
  );
  const change = last && packChange(last, pack);
  if (change) process.stdout.write(`${change}\n`);
  return EXIT.clean;
}

async function lastForm(path: string, unit: string, period: Period): Promise<ReadForm> {
  const bytes = await bytesOf(await namedFile(path));
  if (!(bytes instanceof Uint8Array)) throw new UnusableError(`${path}: ${sentence(bytes)}`);
  const read = await readWorkbook(bytes, {
    packByHash,
    defaultPack: (shown) => packFor(undefined, shown),
  });
  if (read.kind === 'problem') throw new UnusableError(`${path}: ${sentence(read.findings[0]!)}`);
  if (!read.form.certain) {
    const [first] = read.form.findings.filter(isError);
    throw new UnusableError(`${path}: ${sentence(first!)}`);
  }
  if (read.form.sheet.unit !== unit) {
    throw new UnusableError(`${path} là phiếu của đơn vị khác (${read.form.sheet.unit}).`);
  }
  const last = requirePeriod(read.form.sheet.period);
  if (period.start <= last.end) {
    throw new UnusableError(
      `${path} là phiếu của kỳ ${last.id} (${periodLabelVi(last.id)}); kỳ mới phải bắt đầu sau khi kỳ đó kết thúc, kỳ ${period.id} thì không.`,
    );
  }
  return read.form;
}

/** Verdicts of two sets are not to be compared: whoever starts from a file of another should know. */
function packChange(last: ReadForm, pack: Pack): string | null {
  const before = namedPack(last);
  if (before === null || last.envelope?.packHash === pack.hash) return null;
  const now = packName(pack);
  return before === now
    ? `Lưu ý: bộ tiêu chí ${now} đã được sửa từ khi lập phiếu kỳ trước.`
    : `Lưu ý: phiếu này theo bộ tiêu chí ${now}, phiếu kỳ trước theo ${before}.`;
}

/** Never over the sheet of the period before. */
async function write(bytes: Uint8Array, { out, from, force }: TemplateOptions): Promise<void> {
  if (from !== undefined && resolve(from) === resolve(out)) {
    throw new UnusableError(`Không ghi đè lên phiếu kỳ trước ${out}; chọn tên khác.`);
  }
  await writeNew(out, bytes, force);
}
