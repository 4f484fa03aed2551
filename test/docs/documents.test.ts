// What README, CONTRIBUTING and the guides name is there: files, links, commands with their options, scripts, functions.
import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FUNCTION_IDS } from '#addin/functions/ids';
import { commands } from '../../local/cli/main.ts';

const ROOT = join(__dirname, '../..');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
}).split('\n');
const documents = files
  .filter((file) => file.endsWith('.md') && !file.startsWith('test/'))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, it]) => it!);

/** Code of the text: between backticks, and what is set off by four blanks or a fence. */
const codeOf = (text: string) => [
  ...all(text, /(?<!`)`([^`\n]+)`(?!`)/g),
  ...all(text, /^ {4}(\S.*)$/gm),
];

describe.each(documents)('$file', ({ file, text }) => {
  it('links and shows what there is', () => {
    const targets = all(text, /\]\(([^)#\s]+)[^)]*\)/g).filter((link) => !/^[a-z]+:/.test(link));
    const dead = targets.filter((link) => !existsSync(join(ROOT, dirname(file), link)));
    expect(dead).toEqual([]);
  });

  it('names folders and files of the tree', () => {
    const TOP = 'addin|docs|domain|functions|infra|local|report|test|workbook';
    const paths = codeOf(text).filter((code) => new RegExp(`^(${TOP})/[\\w./-]*$`).test(code));
    const inTree = (path: string) =>
      files.some((each) => `${each}/`.startsWith(`${path.replace(/\/$/, '')}`));
    expect(paths.filter((path) => !inTree(path))).toEqual([]);
  });

  it('calls the command as it is', () => {
    const program = commands(() => undefined);
    const wrong = codeOf(text)
      .filter((code) => /^(npx )?ntm [a-z]/.test(code))
      .filter((code) => {
        const [name, ...rest] = code.replace(/^npx /, '').split(/\s+/).slice(1);
        const command = program.commands.find((each) => each.name() === name);
        const options = rest.map((word) => /^\[?(--[a-z-]+)/.exec(word)?.[1]).filter(Boolean);
        return (
          !command || !options.every((each) => command.options.some(({ long }) => long === each))
        );
      });
    expect(wrong).toEqual([]);
  });

  it('runs scripts there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const named = all(text, /npm run ([\w:-]+)/g);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('writes functions there are', () => {
    const named = all(text, /\bNTM\.([A-Z]+)/g);
    expect(named.filter((name) => !FUNCTION_IDS.some((id) => id === name))).toEqual([]);
  });
});
