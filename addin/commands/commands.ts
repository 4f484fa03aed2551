/** The ribbon buttons that do something by themselves, by the names that manifest.xml gives them. */
export const COMMANDS = ['check', 'sync', 'refresh', 'freeze', 'help'] as const;

export type CommandName = (typeof COMMANDS)[number];
