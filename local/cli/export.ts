/** `ntm export`: all that the store of this machine holds, in one file from which it can be restored. */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isClosing, type ClosingLine, type Line } from '#domain/exchange/lines';
import { canonicalJson } from '#domain/values/canonical';
import type { Services } from '#functions/service/context';
import { exportPage } from '#functions/service/export';
import { KEEPER } from '../identity/users.ts';
import { withStore } from '../system/open-store.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { kindsText } from './exchange-text.ts';
import { unwritable } from './unwritable.ts';

export interface ExportOptions {
  readonly out: string;
  readonly force: boolean;
  readonly folder: string;
}

export async function exportStore({ out, force, folder }: ExportOptions): Promise<ExitCode> {
  if (existsSync(out) && !force) {
    throw new UnusableError(`Tệp ${out} đã có; chọn tên khác, hoặc thêm --force để ghi đè.`);
  }
  const { counts, hash } = await withStore(folder, ({ services }) => writeExport(services, out));
  process.stdout.write(
    `${kindsText(Object.entries(counts).map(([kind, count]) => [kind, count]))}\n`,
  );
  process.stdout.write(`Đã xuất ra ${out}; mã kiểm tra ${hash}.\n`);
  return EXIT.clean;
}

/** Beside it first: what stands at its name is whole. */
export async function writeExport(services: Services, out: string): Promise<ClosingLine> {
  const unfinished = `${out}.unfinished`;
  try {
    await mkdir(dirname(out), { recursive: true });
    const file = await open(unfinished, 'w').catch((error: unknown) => {
      throw unwritable(out, error);
    });
    let last: Line | undefined;
    try {
      for await (const lines of pages(services)) {
        await file.appendFile(lines.map((line) => `${canonicalJson(line)}\n`).join(''));
        last = lines.at(-1);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    if (!last || !isClosing(last)) throw new RangeError('An export without a last line');
    await rename(unfinished, out);
    return last;
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function* pages(services: Services): AsyncGenerator<readonly Line[]> {
  let next: string | null | undefined;
  do {
    const page = await exportPage(services, KEEPER, next ?? undefined);
    yield page.lines;
    next = page.next;
  } while (next);
}
