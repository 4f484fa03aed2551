/**
 * `ntm import`: an export held against the store of this machine, and put into it once that is confirmed. It is always
 * looked at whole before the first line is written; stopped in the middle, the same command goes on.
 */
import type { Progress } from '#domain/exchange/lines';
import type { Services } from '#functions/service/context';
import {
  abandonImport,
  importPart,
  type Comparison,
  type ImportReply,
} from '#functions/service/import';
import { sweep } from '#functions/service/sweep';
import { KEEPER } from '../identity/users.ts';
import { withStore } from '../system/open-store.ts';
import { kindsText } from './exchange-text.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { hashOfFile, partsOf } from './export-file.ts';
import { sentenceOf } from './problem-sentence.ts';

export interface ImportOptions {
  readonly file: string;
  readonly confirm: boolean;
  readonly abandon: boolean;
  readonly folder: string;
}

export async function importStore(options: ImportOptions): Promise<ExitCode> {
  const { file, confirm, abandon, folder } = options;
  // The same file is the same import: that is how it goes on.
  const importId = await hashOfFile(file);
  if (abandon) return withStore(folder, ({ services }) => takeBack(services, importId));
  return withStore(folder, ({ services }) => run(services, file, importId, confirm), {
    create: true,
  });
}

async function run(
  services: Services,
  file: string,
  importId: string,
  confirm: boolean,
): Promise<ExitCode> {
  const seen = await sendParts(services, file, importId, false);
  print(kindsText(rowsOf(seen.found), ['Mới', 'Đã có', 'Khác']));
  if (seen.differing.length > 0) {
    print(`Kho số liệu đã có nội dung khác, ví dụ ở ${seen.differing[0]!.pk}; không ghi gì.`);
    return EXIT.findings;
  }
  if (!confirm) {
    print('Chỉ xem trước, chưa ghi gì; thêm --confirm để nhập.');
    return EXIT.clean;
  }
  await sendParts(services, file, importId, true);
  await sweep(services);
  print('Đã nhập xong; đối chiếu lại bằng “ntm verify”.');
  return EXIT.clean;
}

interface Seen {
  readonly found: ReadonlyMap<string, Readonly<Record<Comparison, number>>>;
  readonly differing: ImportReply['differing'];
}

/** Throws UnusableError for a part that is refused. */
export async function sendParts(
  services: Services,
  file: string,
  importId: string,
  confirm: boolean,
): Promise<Seen> {
  const found = new Map<string, Record<Comparison, number>>();
  const differing: ImportReply['differing'][number][] = [];
  let last: ImportReply | undefined;
  let part = 0;
  for await (const lines of partsOf(file)) {
    const before: Progress | null = last?.after ?? null;
    last = await importPart(services, KEEPER, {
      importId,
      part: ++part,
      lines,
      confirm,
      before,
    }).catch(sentenceOf);
    differing.push(...last.differing);
    for (const [kind, counts] of Object.entries(last.found)) {
      const sum = found.get(kind) ?? { new: 0, equal: 0, different: 0 };
      for (const each of ['new', 'equal', 'different'] as const) sum[each] += counts[each];
      found.set(kind, sum);
    }
  }
  if (!last?.complete) throw new UnusableError(`${file} bị cắt cụt: không có dòng cuối.`);
  return { found, differing };
}

async function takeBack(services: Services, importId: string): Promise<ExitCode> {
  let removed = 0;
  for (let done = false; !done;) {
    const reply = await abandonImport(services, KEEPER, importId).catch(sentenceOf);
    removed += reply.removed;
    done = reply.done;
  }
  print(`Đã bỏ lần nhập dở dang: ${removed} mục.`);
  return EXIT.clean;
}

function rowsOf(found: Seen['found']) {
  return [...found].map(([kind, { new: added, equal, different }]) => {
    const row: readonly [string, ...number[]] = [kind, added, equal, different];
    return row;
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
