import type { CommanderError } from 'commander';

/** What the person got wrong, by commander's code; `named` is what commander puts in quotes. */
const SENTENCES: Readonly<Record<string, (named: string) => string>> = {
  'commander.missingArgument': (named) => `Thiếu <${named}>`,
  'commander.missingMandatoryOptionValue': (named) => `Thiếu ${named}`,
  'commander.optionMissingArgument': (named) => `Thiếu giá trị của ${named}`,
  'commander.unknownOption': (named) => `Không có tùy chọn ${named}`,
  'commander.unknownCommand': (named) => `Không có lệnh ${named}`,
  'commander.help': () => 'Chưa chọn lệnh',
  'commander.excessArguments': () => 'Thừa đối số',
};

/** One line for a command line that cannot be understood. */
export function misuse({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const sentence = SENTENCES[code]?.(named) ?? message;
  return `${sentence}; xem các lệnh bằng “ntm --help”.`;
}
