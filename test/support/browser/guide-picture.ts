/**
 * The pictures of the guides, taken by the stories. A picture cannot be compared from machine to machine, but what can
 * be read in the pane can: it is kept beside the picture, and a story in which the pane says something else fails until
 * `npm run pictures` has taken new ones.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbenchPage } from './workbench-page.ts';

const IMAGES = join(import.meta.dirname, '../../../docs/images/guides');

export async function guidePicture(workbench: WorkbenchPage, name: string): Promise<void> {
  await workbench.screenshot(`guides/${name}`);
  const said = lasting(await workbench.pane.locator('body').innerText());
  const file = join(IMAGES, `${name}.txt`);
  if (process.env.NTM_PICTURES) {
    mkdirSync(IMAGES, { recursive: true });
    await workbench.page.screenshot({ path: join(IMAGES, `${name}.png`) });
    writeFileSync(file, said);
    return;
  }
  const shown = readFileSync(file, 'utf8');
  if (said !== shown) {
    throw new Error(
      `docs/images/guides/${name}.png no longer shows what the pane says: look at it, then npm run pictures.\n` +
        `Shown there:\n${shown}\nSaid now:\n${said}`,
    );
  }
}

/** Without what differs from one run to the next: times, receipts, how long something took. */
function lasting(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[0-9a-f]{8,}|\d+/g, '#').trim());
  return `${lines.filter(Boolean).join('\n')}\n`;
}
