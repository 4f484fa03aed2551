// The built add-in under the very policy that CloudFront sends with it: everything of it works, and no strange page
// may show it.
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { contentSecurityPolicy } from '#infra/stacks/headers';
import { ApiWorld, district, HOANG_DONG, PERIOD, province } from '../../functions/api/world.ts';
import { formOf } from '../../support/forms.ts';
import { builtAddin, fileOfAddin } from '../../support/pane/built-addin.ts';
import { launchBrowser } from '../../support/browser/launch.ts';
import { openPane } from '../../support/pane/open-pane.ts';

jest.setTimeout(180_000);

const POLICY = contentSecurityPolicy(['https://dangnhap.example.vn']);

let browser: Browser;
beforeAll(async () => {
  [browser] = await Promise.all([launchBrowser(), builtAddin()]);
});
afterAll(() => browser.close());

it.each([
  ['nobody', null],
  ['the district', district],
  ['the province', province],
])('%s meets no refusal of the browser', async (_, who) => {
  const world = new ApiWorld();
  await world.sheet(HOANG_DONG, 'submitted');
  await world.addUp();
  const workbook = await formOf('05986');
  const pane = await openPane(browser, { world, who, workbook, policy: POLICY });
  try {
    if (who) await pane.frame.getByLabel('Kỳ báo cáo').selectOption(PERIOD);
    await pane.frame.locator('#pane *').first().waitFor();
    const tabs = await pane.frame.getByRole('tab').all();
    if (who) expect(tabs.length).toBeGreaterThan(0);
    // The inner ones first: a view above takes them away.
    for (const tab of tabs.reverse()) {
      await tab.click();
      await pane.frame.getByRole('tabpanel').or(pane.frame.locator('main')).first().waitFor();
    }
    expect(pane.complaints).toEqual([]);
  } finally {
    await pane.close();
  }
});

it('a strange page shows nothing of it', async () => {
  const context = await browser.newContext();
  const strange = 'https://la.example.com';
  const addin = 'https://ntm.example.vn';
  await context.route(`${strange}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${addin}/taskpane.html">` }),
  );
  await context.route(`${addin}/**`, async (route) => {
    const { body, contentType } = (await fileOfAddin(new URL(route.request().url()).pathname))!;
    const headers = { 'content-security-policy': POLICY, 'content-type': contentType };
    await route.fulfill({ body, headers });
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${strange}/`);
  const frame = page.frameLocator('iframe');
  expect(await frame.locator('#pane').count()).toBe(0);
  expect(complaints.join()).toContain('frame-ancestors');
  await context.close();
});
