// The threat model names a test for every threat, and every one of them is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(__dirname, '../..');

const threats = readFileSync(join(ROOT, 'docs/security/threat-model.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ /.test(line))
  .map((line) => {
    const [, no, threat, held, tests] = line.split('|').map((cell) => cell.trim());
    return { no: no!, threat: threat!, held: held!, tests: tests!.match(/test\/[\w./-]+/g) ?? [] };
  });

describe('the threat model', () => {
  it('counts its threats', () => {
    expect(threats.length).toBeGreaterThanOrEqual(25);
    expect(threats.map(({ no }) => Number(no))).toEqual(threats.map((_, index) => index + 1));
  });

  it.each(threats)('$no. $threat', ({ held, tests }) => {
    expect(held).not.toBe('');
    expect(tests).not.toEqual([]);
    expect(tests.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
