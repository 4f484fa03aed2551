import { Command, CommanderError } from 'commander';
import { check } from './check.ts';
import { consolidateFolder } from './consolidate.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { start } from './start.ts';
import { template } from './template.ts';

/** Runs one command. Never throws for what a person typed. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const program = commands((result) => (code = result));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.unusable;
    if (error instanceof UnusableError) {
      process.stderr.write(`ntm: ${error.message}\n`);
      return EXIT.unusable;
    }
    throw error;
  }
}

function commands(done: (code: ExitCode) => void): Command {
  const program = new Command('ntm')
    .description('Phiếu tiêu chí nông thôn mới: tạo, kiểm tra, tổng hợp')
    .exitOverride()
    .showHelpAfterError('(ntm --help: xem các lệnh)')
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });

  program
    .command('template')
    .description('tạo phiếu trống cho một xã')
    .requiredOption('--unit <mã>', 'mã đơn vị của xã, ví dụ 05986')
    .requiredOption('--period <kỳ>', 'kỳ báo cáo, ví dụ 2017S1')
    .requiredOption('--out <tệp>', 'tệp .xlsx sẽ ghi')
    .option('--overlay <tên>', 'mức chuẩn của tỉnh: langson hoặc vi-du')
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
    .option('--overlay <tên>', 'mức chuẩn của tỉnh: langson hoặc vi-du; mặc định theo các phiếu')
    .option('--json', 'in một tài liệu JSON', false)
    .action(async (folder, options) => done(await consolidateFolder(folder, options)));

  program
    .command('start')
    .description('tạo tỉnh ví dụ nếu chưa có, kiểm tra và tổng hợp')
    .option('--once', 'kết thúc sau khi in kết quả', false)
    .action(async (options) => done(await start(options)));

  return program;
}
