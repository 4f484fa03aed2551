// Proofreading in Chromium at the width of a task pane: without an account and without a network, from the clipboard
// and from Word, by keyboard, and against the store. Pictures go to .build/screenshots/lint.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  ApiWorld,
  HOANG_DONG,
  officer,
  province,
  QUANG_LAC,
} from '../../../functions/api/world.ts';
import { oleFile, otherWorkbook } from '../../../support/broken-files.ts';
import { formOf } from '../../../support/forms.ts';
import { builtAddin } from '../../../support/pane/built-addin.ts';
import { launchBrowser } from '../../../support/browser/launch.ts';
import { openPane, type OpenPane, type PaneOptions } from '../../../support/pane/open-pane.ts';
import { wordReport } from '../../../workbook/docx/word-files.ts';
import { faultsOf } from '../faults.ts';

jest.setTimeout(180_000);

const SHOTS = join(__dirname, '../../../../.build/screenshots/lint');
const REPORT = readFileSync(
  join(process.cwd(), 'test/cases/lint/1-written/02-wrong-shares.txt'),
  'utf8',
);

let browser: Browser;
let pane: OpenPane;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [browser] = await Promise.all([launchBrowser(), builtAddin()]);
});
afterEach(() => pane.close());
afterAll(() => browser.close());

async function open(options: Partial<PaneOptions> = {}) {
  const workbook = await formOf('05986');
  pane = await openPane(browser, { world: new ApiWorld(), who: null, workbook, ...options });
  await pane.frame.getByRole('tab', { name: 'Rà soát', exact: true }).click();
  await pane.frame.getByRole('heading', { name: 'Rà soát báo cáo' }).waitFor();
  return pane.frame;
}

async function look(name: string): Promise<void> {
  await pane.page.screenshot({ path: join(SHOTS, `${name}.png`) });
  expect(await faultsOf(pane.frame)).toEqual([]);
}

const give = (name: string, bytes: Uint8Array) =>
  pane.frame
    .locator('main input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

it.each(['light', 'dark', 'highContrast'] as const)(
  '%s: what is wrong stands there with what should; nothing serious, nothing cut',
  async (theme) => {
    const frame = await open({ look: theme });
    await look(`empty-${theme}`);
    await frame.getByLabel('Nội dung báo cáo').fill(REPORT);
    await frame.getByRole('button', { name: 'Rà soát', exact: true }).click();
    await frame.getByRole('heading', { name: 'Lỗi: 3' }).waitFor();
    expect(await frame.getByText(/^Nên ghi: /).count()).toBeGreaterThan(2);
    await frame.getByRole('heading', { name: 'Kết quả' }).scrollIntoViewIfNeeded();
    await look(`findings-${theme}`);
    expect(pane.complaints).toEqual([]);
  },
);

it('works where nobody answers, and shows the place in the text by keyboard alone', async () => {
  const frame = await open();
  pane.away(true);
  const area = frame.getByLabel('Nội dung báo cáo');
  await area.fill('Kết quả năm 2017\nCó 105/207 xã đạt tiêu chí, chiếm 50,27%.'.normalize('NFD'));
  await area.focus();
  await pane.page.keyboard.press('Tab');
  await pane.page.keyboard.press('Enter');
  const place = frame.getByRole('button', { name: 'Xem dòng 2 trong văn bản' });
  await place.waitFor();
  for (let presses = 0; presses < 12; presses += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) break;
    await pane.page.keyboard.press('Tab');
  }
  await pane.page.keyboard.press('Enter');
  const selected = await area.evaluate((element: HTMLTextAreaElement) =>
    element.value.slice(element.selectionStart, element.selectionEnd),
  );
  expect(selected).toBe('105/207 xã đạt tiêu chí, chiếm 50,27%');

  await pane.page.keyboard.type('105/207 xã đạt tiêu chí, chiếm 50,72%');
  await frame.getByText('Văn bản đã sửa sau lần rà soát này.').waitFor();
  await frame.getByRole('button', { name: 'Rà soát', exact: true }).click();
  await frame.getByText('Không thấy chỗ nào mâu thuẫn').waitFor();
  await frame.getByRole('tab', { name: 'Phiếu xã' }).click();
  await frame.getByRole('tab', { name: 'Rà soát', exact: true }).click();
  expect(await area.inputValue()).toContain('50,72%');
});

it('opens a Word document, and says in a sentence why it cannot open another file', async () => {
  const frame = await open();
  await give('khóa.docx', oleFile('EncryptedPackage'));
  await frame.getByText(/^khóa\.docx: /).waitFor();
  await look('refused');
  await give('sổ.docx', await otherWorkbook());
  await frame.getByText(/^sổ\.docx: .*Excel/).waitFor();
  await give('báo cáo.docx', await wordReport());
  await frame.getByText('Đang xem: báo cáo.docx').waitFor();
  await frame.getByText(/^5 \+ 3 = 8, báo cáo ghi 9/).waitFor();
  expect(await frame.getByText(/^sổ\.docx: /).count()).toBe(0);
  expect(pane.complaints).toEqual([]);
});

it('is compared with the store, by those who may read it', async () => {
  const world = new ApiWorld();
  await world.sheet(HOANG_DONG, 'submitted');
  await world.sheet(QUANG_LAC, 'submitted');
  await world.addUp();
  const frame = await open({ world, who: province });
  await frame
    .getByLabel('Nội dung báo cáo')
    .fill('BÁO CÁO\nKết quả 6 tháng đầu năm 2017\nBình quân đạt 7,48 tiêu chí/xã.');
  await frame.getByRole('button', { name: 'Rà soát', exact: true }).click();
  await frame.getByText('Không thấy chỗ nào mâu thuẫn').waitFor();
  await frame.getByRole('switch', { name: 'So với số liệu trong kho' }).click();
  await frame.getByText(/báo cáo ghi 7,48, số liệu trong kho là/).waitFor();
  await frame.getByText(/^Đã so với 1 số liệu của Tỉnh Lạng Sơn/).waitFor();
  await frame.getByRole('heading', { name: 'Kết quả' }).scrollIntoViewIfNeeded();
  await look('compared');
  expect(pane.complaints).toEqual([]);
});

it('is not in the way of a commune', async () => {
  const workbook = await formOf('05986');
  pane = await openPane(browser, { world: new ApiWorld(), who: officer, workbook });
  await pane.frame.getByRole('tab', { name: 'Phiếu xã' }).waitFor();
  expect(await pane.frame.getByRole('tab', { name: 'Rà soát', exact: true }).count()).toBe(0);
});
