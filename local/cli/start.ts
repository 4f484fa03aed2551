/**
 * `npm start`: the whole system on this machine. The first time it sends the example province through the API; then,
 * each time, what the API adds up stands beside what the real province published.
 */
import { join } from 'node:path';
import { hashOf } from '#domain/values/canonical';
import type { Api } from '#domain/routes/client';
import { EXAMPLE_PERIOD, PUBLISHED } from '../example/published.ts';
import { DEV_TOKEN_PATH } from '../identity/identity.ts';
import { EXAMPLE_EXAMINER, EXAMPLE_SENDER, READY_USERS } from '../identity/users.ts';
import { ensurePages } from '../pages/build-pages.ts';
import { ROOT } from '../pages/pages.ts';
import { apiAs } from '../system/api.ts';
import { openLog } from '../system/log.ts';
import { provinceTally } from '../system/province-tally.ts';
import { examineExample, sendExample, unsentExample } from '../system/send-example.ts';
import { startSystem, type System } from '../system/system.ts';
import { consolidated } from './consolidate.ts';
import { consolidationText } from './consolidation-text.ts';
import { ensureExampleFiles } from './example-files.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { untilInterrupted, type Interruption } from './interruption.ts';
import { progress } from './progress.ts';
import { comparison } from './published-comparison.ts';
import { table } from './table.ts';

export interface StartOptions {
  /** Ends when everything has been shown, instead of going on. */
  readonly once: boolean;
  /** False: nothing is sent that nobody typed. */
  readonly example: boolean;
  /** False: what browsers load is served as it was last built. */
  readonly pages: boolean;
  /** True: the API is what Lambda runs, built; else the source. */
  readonly bundles: boolean;
  readonly port: number;
  readonly folder: string;
}

export async function start(options: StartOptions): Promise<ExitCode> {
  const { folder, port, once, example, bundles } = options;
  const interruption = untilInterrupted();
  const log = openLog(folder);
  try {
    const system = await startSystem({
      ...{ folder, port, bundles },
      log: log.write,
      onRestart: sayRestarted,
    });
    const broken = system.broken.then(() => {
      throw new UnusableError(`Cơ sở dữ liệu dừng nhiều lần liên tiếp; xem nhật ký ${log.path}.`);
    });
    try {
      const shown = example ? showExample(options, system, interruption) : EXIT.clean;
      const code = await Promise.race([shown, broken]);
      if (options.pages && !once) await ensurePages({ root: ROOT, onBuild: sayBuilding });
      print(welcome(system, log.path, once));
      if (once) return code;
      await Promise.race([interruption.happened, broken]);
      return EXIT.clean;
    } catch (error) {
      // In the middle of the first start, say: what is missing is sent the next time.
      if (interruption.signal.aborted) return EXIT.clean;
      throw error;
    } finally {
      await system.stop();
      if (interruption.signal.aborted) print('\nĐã dừng.');
    }
  } finally {
    await log.close();
    interruption.forget();
  }
}

async function showExample(
  { folder, once }: StartOptions,
  system: System,
  { signal }: Interruption,
): Promise<ExitCode> {
  const files = join(folder, `example-${EXAMPLE_PERIOD}`);
  const made = (await ensureExampleFiles(files, signal)) === 'made';
  const api = apiAs(system.origin, EXAMPLE_SENDER.id, signal);
  const sent = await sendAll(api, apiAs(system.origin, EXAMPLE_EXAMINER.id, signal));
  await system.settled();

  const stored = await provinceTally(api);
  print(consolidationText({ ...stored, files: [] }));
  // The files are read to see that they say the same as what was sent; later they are people's to change.
  const read = made || sent || once ? await consolidated(files, { period: EXAMPLE_PERIOD }) : null;
  const { text, figures, differing } = comparison(stored.pack, [
    { heading: 'Kho số liệu', tally: stored.consolidation.tally },
    ...(read ? [{ heading: 'Từ các tệp', tally: read.consolidation.tally }] : []),
  ]);
  print(`\nĐối chiếu với ${PUBLISHED.source.vi}:\n${text}`);
  const sameAsFiles =
    !read || hashOf(read.consolidation.tally) === hashOf(stored.consolidation.tally);
  if (!sameAsFiles) print('\nSố tổng hợp của kho số liệu khác số tổng hợp từ các tệp.');
  print(
    differing === 0
      ? `\nCả ${figures} chỉ số đều khớp. Số liệu từng xã là ví dụ, được lập để tổng hợp ra đúng các chỉ số này.`
      : `\n${differing} trên ${figures} chỉ số bị lệch: đã có phiếu được sửa.`,
  );
  print(`Các phiếu ví dụ nằm ở ${files}`);
  return differing === 0 && sameAsFiles ? EXIT.clean : EXIT.findings;
}

/** Whether anything had to be sent. */
async function sendAll(api: Api, examiner: Api): Promise<boolean> {
  const unsent = await unsentExample(api);
  if (unsent.length === 0) return false;
  print(`Gửi ${unsent.length} phiếu ví dụ qua API …`);
  const line = progress('Gửi phiếu', unsent.length);
  await sendExample(api, unsent, () => line.step());
  line.end();
  await examineExample(examiner, unsent);
  return true;
}

function welcome({ address, origin }: System, logPath: string, once: boolean): string {
  const users = table(
    [
      ['Người dùng có sẵn', 'left'],
      ['Họ tên', 'left'],
      ['Việc', 'left'],
    ],
    READY_USERS.map(({ id, name, post }) => [id, name, post]),
  );
  const token = `curl -s ${origin}${DEV_TOKEN_PATH} -d '{"user":"${READY_USERS[0]!.id}"}'`;
  return [
    `\n${users}`,
    `Thẻ truy cập của một người dùng: ${token}`,
    `Mô tả API: ${origin}/v1/openapi.json · Nhật ký: ${logPath}`,
    'Trình duyệt sẽ cảnh báo chứng chỉ tự ký của máy này: chọn tiếp tục.',
    once ? `Đã chạy ở ${address}.` : `Hệ thống đang chạy ở ${address} · Ctrl-C để dừng.`,
  ].join('\n');
}

function sayRestarted(): void {
  process.stderr.write('ntm: Cơ sở dữ liệu bị dừng đột ngột; đã chạy lại với dữ liệu cũ.\n');
}

function sayBuilding(name: string): void {
  print(`Dựng trang ${name} …`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
