// What commander says by itself, in Vietnamese.
import { Help, type HelpConfiguration, type Option } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Đối số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
};

const plain = new Help();

const translated = (usage: string) =>
  usage.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]');

export const HELP: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  commandUsage: (command) => translated(plain.commandUsage(command)),
  subcommandTerm: (command) => translated(plain.subcommandTerm(command)),
  optionDescription: ({ description, required, defaultValue }: Option) =>
    required && defaultValue !== undefined
      ? `${description} (mặc định: ${String(defaultValue)})`
      : description,
};
