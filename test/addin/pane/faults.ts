// What is wrong with a pane as it stands: what axe finds of the worst two kinds, and whatever reaches past its edge.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

const AXE = join(__dirname, '../../../node_modules/axe-core/axe.min.js');

interface Axe {
  run(
    context: object,
  ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
}

/** But for Fluent's own guards of the focus. */
export async function faultsOf(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(await readFile(AXE, 'utf8'));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]'] });
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    const cut = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { right, width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && right > innerWidth + 1;
      })
      .map((element) => `cut: ${element.outerHTML.slice(0, 120)}`);
    return [...serious, ...cut];
  });
}
