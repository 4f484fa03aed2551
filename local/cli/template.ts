import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { packByHash } from '#domain/packs/catalogue';
import { formHeader } from '#workbook/header';
import { nextPeriodInput } from '#workbook/next-period';
import { readWorkbook } from '#workbook/reader/read';
import type { TemplateInput } from '#workbook/template/context';
import { writeTemplate } from '#workbook/template/template';
import { fallbackPack, packArgument, periodArgument, treeOf, unitArgument } from './arguments.ts';
import { isError } from './check.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { sentence } from './sentence.ts';

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
  if (!unit.rural) {
    throw new UnusableError(`${unit.name} không phải là xã; phiếu tiêu chí chỉ lập cho xã.`);
  }
  const pack = packArgument(period, options.overlay);
  const header = formHeader(treeOf(period), unit);
  const fresh = { copyId: randomUUID(), created: new Date().toISOString() };
  const input: TemplateInput = options.from
    ? nextPeriodInput(await lastSheet(options.from, unit.key), pack, header, period.id, fresh)
    : { ...fresh, pack, header, period: period.id };

  await write(await writeTemplate(input), options);
  process.stdout.write(
    `Đã tạo ${options.out}: ${header.commune}, ${header.district || header.province}.\n`,
  );
  return EXIT.clean;
}

async function lastSheet(path: string, unit: string) {
  const bytes = await readFile(path).catch(() => {
    throw new UnusableError(`Không đọc được tệp ${path}.`);
  });
  const read = await readWorkbook(bytes, { packByHash, defaultPack: fallbackPack() });
  if (read.kind === 'problem') throw new UnusableError(`${path}: ${sentence(read.findings[0]!)}`);
  if (!read.form.certain) {
    const [first] = read.form.findings.filter(isError);
    throw new UnusableError(`${path}: ${sentence(first!)}`);
  }
  if (read.form.sheet.unit !== unit) {
    throw new UnusableError(`${path} là phiếu của đơn vị khác (${read.form.sheet.unit}).`);
  }
  return read.form.sheet;
}

/** What stands there is overwritten when that was asked for, and never by chance. */
async function write(bytes: Uint8Array, { out, from, force }: TemplateOptions): Promise<void> {
  if (from !== undefined && resolve(from) === resolve(out)) {
    throw new UnusableError(`Không ghi đè lên phiếu kỳ trước ${out}; chọn tên khác.`);
  }
  try {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, bytes, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    throw new UnusableError(
      code === 'EEXIST' && path === out
        ? `Tệp ${out} đã có; chọn tên khác, hoặc thêm --force để ghi đè.`
        : `Không ghi được tệp ${out} (${code}).`,
      { cause: error },
    );
  }
}
