/**
 * `npm run icons`: draws the PNG files that the manifest names from the SVG files beside them. They are committed:
 * whoever changes a drawing runs this and looks at what came out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '../icons');

/** The mark stands in the list of add-ins too, the others on ribbon buttons only. */
const SIZES = (name: string) => (name === 'ntm' ? [16, 32, 64, 80, 128] : [16, 32, 80]);

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args, '--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))) {
    const name = file.slice(0, -'.svg'.length);
    const drawing = readFileSync(join(FOLDER, file)).toString('base64');
    for (const size of SIZES(name)) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${drawing}">`,
      );
      await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
      writeFileSync(
        join(FOLDER, `${name}-${size}.png`),
        await page.screenshot({ omitBackground: true }),
      );
    }
  }
} finally {
  await browser.close();
}
