/**
 * The pictures of the guides, taken by the stories. A picture cannot be compared from machine to machine, but what can
 * be read in the pane can: it is kept beside the picture, and a story in which the pane says something else fails until
 * `npm run pictures` has taken new ones.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbenchPage } from './workbench-page.ts';

const IMAGES = join(import.meta.dirname, '../../../docs/images/guides');

/** The pane goes on for a moment after what a story waits for: findings come in, tabs slide. */
const SETTLED_MS = 800;
const PATIENCE_MS = 10_000;

export async function guidePicture(workbench: WorkbenchPage, name: string): Promise<void> {
  const text = async () => lasting(await workbench.pane.locator('body').innerText());
  const file = join(IMAGES, `${name}.txt`);
  if (process.env.NTM_PICTURES) {
    mkdirSync(IMAGES, { recursive: true });
    await workbench.page.waitForTimeout(SETTLED_MS);
    await workbench.page.screenshot({ path: join(IMAGES, `${name}.png`) });
    writeFileSync(file, await text());
    return;
  }
  const shown = readFileSync(file, 'utf8');
  const end = Date.now() + PATIENCE_MS;
  let said = await text();
  while (said !== shown && Date.now() < end) {
    await workbench.page.waitForTimeout(100);
    said = await text();
  }
  await workbench.screenshot(`guides/${name}`);
  if (said === shown) return;
  throw new Error(
    `docs/images/guides/${name}.png no longer shows what the pane says: look at it, then npm run pictures.\n` +
      `Shown there:\n${shown}\nSaid now:\n${said}`,
  );
}

/** Without what differs from one run to the next: times, receipts, how long something took. */
function lasting(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[0-9a-f]{8,}|\d+/g, '#').trim());
  return `${lines.filter(Boolean).join('\n')}\n`;
}
