// LibreOffice as a second opinion: it opens, computes and saves workbooks as a person's office would.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Opens every workbook, computes what has no result, saves it again as .xlsx. */
export function recalculated(
  workbooks: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-soffice-'));
  try {
    const [source, target] = [join(folder, 'in'), join(folder, 'out')];
    mkdirSync(source);
    for (const [name, bytes] of workbooks) writeFileSync(join(source, name), bytes);
    soffice(folder, [
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      target,
      ...[...workbooks.keys()].map((name) => join(source, name)),
    ]);
    return new Map(readdirSync(target).map((name) => [name, readFileSync(join(target, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As it would be printed. */
export function asPdf(name: string, bytes: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-soffice-'));
  try {
    writeFileSync(join(folder, name), bytes);
    soffice(folder, ['--convert-to', 'pdf', '--outdir', folder, join(folder, name)]);
    return readFileSync(join(folder, name.replace(/\.[^.]+$/, '.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A profile of its own: another LibreOffice may be running. */
function soffice(folder: string, args: readonly string[]): void {
  const done = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--norestore',
      ...args,
    ],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (done.status !== 0) throw new Error(`soffice: ${done.stderr || done.stdout}`);
}
