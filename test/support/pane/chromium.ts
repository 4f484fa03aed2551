// The browser that comes in an npm package: nothing is downloaded when tests run.
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const ONE_PROCESS = new Set(['--single-process', '--no-zygote']);

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // Made for Lambda, where all is one process: closing one page would end them all.
    args: [...sparticuz.args.filter((one) => !ONE_PROCESS.has(one)), '--no-sandbox'],
    headless: true,
  });
}
