import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { OVERLAY_IDS } from '#domain/packs/catalogue';
import { portArgument } from './arguments.ts';
import { check } from './check.ts';
import { consolidateFolder } from './consolidate.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { HELP } from './help.ts';
import { lint } from './lint.ts';
import { LOCAL, PORT } from './local-folder.ts';
import { misuse } from './misuse.ts';
import { template } from './template.ts';

/** Runs one command. Never throws for what a person typed. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const program = commands((result) => (code = result));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean;
    process.stderr.write(`ntm: ${complaint(error)}\n`);
    return EXIT.unusable;
  }
}

/** One line, whatever happened: an exit code of 1 would say that the sheets have errors. */
function complaint(error: unknown): string {
  if (error instanceof CommanderError) return misuse(error);
  if (error instanceof UnusableError) return error.message;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return `Lỗi của phần mềm: ${process.env['NTM_DEBUG'] ? stack : message}`;
}

const OVERLAYS = OVERLAY_IDS.join(', ');

function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** What brings the system with it is loaded when it is asked for: the other commands start without. */
export function commands(done: (code: ExitCode) => void): Command {
  const program = new Command('ntm')
    .description('Phiếu tiêu chí nông thôn mới: tạo, kiểm tra, tổng hợp')
    .version(version(), '-V, --version', 'in số phiên bản')
    .helpOption('-h, --help', 'in hướng dẫn này')
    .helpCommand(false)
    .configureHelp(HELP)
    .exitOverride()
    .configureOutput({ outputError: () => {} });

  program
    .command('template')
    .description('tạo phiếu trống cho một xã')
    .requiredOption('--unit <mã>', 'mã đơn vị của xã, ví dụ 05986')
    .requiredOption('--period <kỳ>', 'kỳ báo cáo, ví dụ 2017S1')
    .requiredOption('--out <tệp>', 'tệp .xlsx sẽ ghi')
    .option('--overlay <tên>', `mức chuẩn của tỉnh, một trong: ${OVERLAYS}`)
    .option('--from <tệp>', 'tệp của kỳ trước: mang theo danh mục và giải trình')
    .option('--force', 'ghi đè tệp đã có', false)
    .action(async (options) => done(await template(options)));

  program
    .command('check')
    .description('kiểm tra các phiếu')
    .argument('<tệp...>', 'các tệp .xlsx hoặc thư mục')
    .option('--period <kỳ>', 'kỳ phải có trong phiếu')
    .option('--overlay <tên>', 'mức chuẩn dùng cho phiếu không ghi bộ tiêu chí')
    .option('--json', 'in một tài liệu JSON', false)
    .action(async (files, options) => done(await check(files, options)));

  program
    .command('consolidate')
    .description('tổng hợp một thư mục phiếu')
    .argument('<thư mục>')
    .requiredOption('--period <kỳ>', 'kỳ báo cáo, ví dụ 2017S1')
    .option('--unit <mã>', 'tỉnh hoặc huyện cần tổng hợp; mặc định theo các phiếu')
    .option(
      '--overlay <tên>',
      `mức chuẩn của tỉnh, một trong: ${OVERLAYS}; mặc định theo các phiếu`,
    )
    .option('--json', 'in một tài liệu JSON', false)
    .action(async (folder, options) => done(await consolidateFolder(folder, options)));

  program
    .command('report')
    .description(
      'viết báo cáo (.docx) hoặc các phụ lục (.xlsx) từ một thư mục phiếu, hoặc từ hệ thống (--api)',
    )
    .argument('[thư mục]')
    .requiredOption('--period <kỳ>', 'kỳ báo cáo, ví dụ 2017S1')
    .requiredOption('--out <tệp>', 'tệp .docx hoặc .xlsx sẽ ghi')
    .option('--unit <mã>', 'tỉnh hoặc huyện; mặc định theo các phiếu')
    .option('--overlay <tên>', `mức chuẩn của tỉnh, một trong: ${OVERLAYS}`)
    .option('--template <tệp>', 'mẫu .docx của cơ quan; mặc định là mẫu đi kèm')
    .option('--typed <tệp>', 'chỉ tiêu kế hoạch và số liệu cơ quan tự nhập (JSON)')
    .option('--groups <tệp>', 'danh sách nhóm xã (JSON)')
    .option('--api <địa chỉ>', 'hệ thống của tỉnh, thay cho thư mục phiếu')
    .option('--token <mã>', 'mã truy cập của người gọi; mặc định lấy từ NTM_TOKEN')
    .option('--closing <số>', 'lần chốt số liệu; mặc định theo số hiện có')
    .option('--force', 'ghi đè tệp đã có', false)
    .action(async (folder, options) => {
      const { reportFrom } = await import('./report.ts');
      done(await reportFrom(folder, options));
    });

  program
    .command('trace')
    .description('tra mã chỉ số in trong báo cáo: số từ đâu ra, từ lần chốt đến nay có đổi không')
    .argument('<mã>', 'mã năm chữ, số ở phụ lục của báo cáo, ví dụ K3X9P')
    .option('--api <địa chỉ>', 'hệ thống của tỉnh')
    .option('--token <mã>', 'mã truy cập của người gọi; mặc định lấy từ NTM_TOKEN')
    .option('--unit <mã>', 'tỉnh hoặc huyện của báo cáo; mặc định là tỉnh')
    .option('--period <kỳ>', 'kỳ của báo cáo; mặc định tìm trong các kỳ 6 tháng và năm')
    .option('--closing <số>', 'lần chốt để so; mặc định lần cuối')
    .option('--json', 'in một tài liệu JSON', false)
    .action(async (code, options) => {
      const { trace } = await import('./trace.ts');
      done(await trace(code, options));
    });

  program
    .command('report-template')
    .description('ghi mẫu báo cáo đi kèm để sửa trong Word')
    .requiredOption('--out <tệp>', 'tệp .docx sẽ ghi')
    .option('--force', 'ghi đè tệp đã có', false)
    .action(async (options) => {
      const { reportTemplate } = await import('./report.ts');
      done(await reportTemplate(options));
    });

  program
    .command('allocate')
    .description('phương án phân bổ vốn cho các xã theo hệ số')
    .argument('<thư mục>')
    .requiredOption('--period <kỳ>', 'kỳ báo cáo, ví dụ 2017S1')
    .requiredOption('--amount <số>', 'số vốn, triệu đồng')
    .requiredOption('--out <tệp>', 'tệp .xlsx sẽ ghi')
    .option('--unit <mã>', 'tỉnh hoặc huyện; mặc định theo các phiếu')
    .option('--overlay <tên>', `mức chuẩn của tỉnh, một trong: ${OVERLAYS}`)
    .option('--coefficients <tệp...>', 'các bộ hệ số (JSON); mặc định hệ số của trung ương')
    .option('--groups <tệp>', 'danh sách nhóm xã (JSON)')
    .option('--force', 'ghi đè tệp đã có', false)
    .action(async (folder, options) => {
      const { allocateFolder } = await import('./allocate.ts');
      done(await allocateFolder(folder, options));
    });

  program
    .command('lint')
    .description('soát một báo cáo: tỷ lệ, tổng, kế hoạch ghi như kết quả, năm cũ, ký hiệu văn bản')
    .argument('<tệp>', 'báo cáo .docx hoặc văn bản .txt')
    .option('--figures <tệp>', 'số liệu của kho (JSON) để đối chiếu')
    .option('--json', 'in một tài liệu JSON', false)
    .action(async (file, options) => done(await lint(file, options)));

  program
    .command('start')
    .description('chạy cả hệ thống trên máy này; lần đầu gửi tỉnh ví dụ qua API')
    .option('--once', 'kết thúc sau khi in kết quả', false)
    .option('--no-example', 'không gửi tỉnh ví dụ')
    .option('--no-pages', 'không dựng lại các trang của trình duyệt')
    .option('--bundles', 'chạy đúng các tệp dựng sẵn cho Lambda thay cho mã nguồn', false)
    .option('--port <cổng>', 'cổng của hệ thống', portArgument, PORT)
    .option('--folder <thư mục>', 'nơi giữ dữ liệu', LOCAL)
    .action(async (options) => {
      const { start } = await import('./start.ts');
      done(await start(options));
    });

  program
    .command('verify')
    .description('đối chiếu lại toàn bộ kho số liệu trên máy này, hoặc một biên nhận')
    .argument('[biên nhận]', 'tệp JSON của một biên nhận')
    .option('--folder <thư mục>', 'nơi giữ dữ liệu', LOCAL)
    .action(async (file, options) => {
      const { verify } = await import('./verify.ts');
      done(await verify({ ...options, file }));
    });

  program
    .command('export')
    .description('xuất toàn bộ kho số liệu trên máy này ra một tệp JSON Lines')
    .requiredOption('--out <tệp>', 'tệp .jsonl sẽ ghi')
    .option('--force', 'ghi đè tệp đã có', false)
    .option('--folder <thư mục>', 'nơi giữ dữ liệu', LOCAL)
    .action(async (options) => {
      const { exportStore } = await import('./export.ts');
      done(await exportStore(options));
    });

  program
    .command('import')
    .description(
      'nhập một bản xuất vào kho số liệu trên máy này; chỉ xem trước nếu không có --confirm',
    )
    .argument('<tệp>', 'tệp .jsonl của một bản xuất')
    .option('--confirm', 'ghi vào kho; nội dung đã có không bị ghi đè', false)
    .option('--abandon', 'bỏ phần đã ghi của một lần nhập dở dang', false)
    .option('--folder <thư mục>', 'nơi giữ dữ liệu', LOCAL)
    .action(async (file, options) => {
      const { importStore } = await import('./import.ts');
      done(await importStore({ ...options, file }));
    });

  program
    .command('restore-drill')
    .description(
      'diễn tập khôi phục: xuất kho, nhập vào một kho trống dùng tạm, so từng mã kiểm tra và chuỗi nhật ký',
    )
    .option('--from <tệp>', 'bản xuất .jsonl đã có; mặc định xuất từ kho trên máy này')
    .option('--folder <thư mục>', 'nơi giữ dữ liệu', LOCAL)
    .action(async (options) => {
      const { restoreDrill } = await import('./restore-drill.ts');
      done(await restoreDrill(options));
    });

  return program;
}
