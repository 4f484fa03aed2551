/** The browser that comes inside an npm package: nothing is installed on the machine. */
import { chromium as bundled } from 'playwright-core';
import type { Browser } from 'playwright-core';

export async function launchBrowser(): Promise<Browser> {
  const { default: chromium } = await import('@sparticuz/chromium');
  return bundled.launch({
    executablePath: await chromium.executablePath(),
    // Not the package's own arguments, which are for Lambda: all in one process, and without web security.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--lang=vi-VN'],
    headless: true,
  });
}
