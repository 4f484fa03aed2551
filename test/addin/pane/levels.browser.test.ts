// The panes above the commune, in Chromium at the width of a task pane, over the real API: a district takes in files,
// settles and returns; the province follows a figure down and tries standards. Pictures go to .build/screenshots/levels.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  ApiWorld,
  department,
  district,
  HOANG_DONG,
  PERIOD,
  province,
  PROVINCE,
  QUANG_LAC,
  type Person,
} from '../../functions/api/world.ts';
import { oleFile } from '../../support/broken-files.ts';
import { value } from '../../support/clean-sheet.ts';
import { formOf } from '../../support/forms.ts';
import { builtAddin } from '../../support/pane/built-addin.ts';
import { launchBrowser } from '../../support/browser/launch.ts';
import { openPane, type OpenPane, type PaneOptions } from '../../support/pane/open-pane.ts';
import { faultsOf } from './faults.ts';

jest.setTimeout(180_000);

const SHOTS = join(__dirname, '../../../.build/screenshots/levels');

let browser: Browser;
let pane: OpenPane;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [browser] = await Promise.all([launchBrowser(), builtAddin()]);
});
afterEach(() => pane.close());
afterAll(() => browser.close());

const [MAI_PHA, DOAN_KET] = ['05992', '06001'] as const;

async function smallProvince(): Promise<ApiWorld> {
  const world = new ApiWorld();
  await world.sheet(HOANG_DONG, 'submitted');
  await world.sheet(QUANG_LAC, 'submitted', { entries: { '2.1.num': value('9.9') } });
  await world.addUp();
  return world;
}

async function open(world: ApiWorld, who: Person, options: Partial<PaneOptions> = {}) {
  const workbook = await formOf('05986');
  pane = await openPane(browser, { world, who, workbook, ...options });
  await pane.frame.getByLabel('Kỳ báo cáo').selectOption(PERIOD);
  return pane.frame;
}

async function look(name: string): Promise<void> {
  await pane.page.screenshot({ path: join(SHOTS, `${name}.png`) });
  expect(await faultsOf(pane.frame)).toEqual([]);
}

describe('a district officer', () => {
  it('drops files, settles what differs, returns a sheet with a reason', async () => {
    const world = await smallProvince();
    const frame = await open(world, district);
    await frame.getByRole('tab', { name: 'Tệp nhận được' }).click();
    const files: readonly (readonly [string, Uint8Array])[] = [
      ['Mai Pha.xlsx', await formOf(MAI_PHA)],
      ['Hoàng Đồng.xlsx', await formOf('05986', { entries: { '2.1.num': value('1') } })],
      ['Đoàn Kết.xlsx', await formOf(DOAN_KET)],
      ['hỏng.xlsx', oleFile('EncryptedPackage')],
    ];
    await frame.locator('input[type=file]').setInputFiles(
      files.map(([name, bytes]) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
    await frame.getByText('Đã xong tất cả.').waitFor();
    const order = await frame
      .getByRole('list', { name: /Danh sách tệp/ })
      .getByRole('listitem')
      .allInnerTexts();
    expect(order.map((text) => text.split('\n')[0])).toEqual([
      'Hoàng Đồng.xlsx',
      'hỏng.xlsx',
      'Đoàn Kết.xlsx',
      'Mai Pha.xlsx',
    ]);
    await look('received');

    await frame.getByRole('button', { name: 'Mở phiếu' }).click();
    await frame
      .getByRole('radio', { name: /Bản gửi lên/ })
      .first()
      .click();
    await look('conflict');
    await frame.getByRole('button', { name: 'Ghi lựa chọn' }).click();
    await frame.getByRole('button', { name: 'Thẩm tra' }).waitFor();
    const head = await world.store.head({ unit: HOANG_DONG, period: PERIOD });
    expect(head?.openConflicts).toEqual([]);
    const settled = await world.store.revision({ unit: HOANG_DONG, period: PERIOD }, head!.rev);
    expect(settled?.content.entries['2.1.num']).toEqual(value('1'));

    await frame.getByRole('button', { name: /^1\. / }).click();
    await frame.getByRole('button', { name: 'Trả lại mục này: 1.1' }).click();
    await frame.getByLabel(/Lý do trả lại/).fill('Thiếu quyết định phê duyệt');
    await look('return');
    await frame.getByRole('button', { name: 'Trả lại 1 mục' }).click();
    await frame.getByText('Đã trả lại phiếu', { exact: false }).waitFor();
    const returned = await world.store.head({ unit: HOANG_DONG, period: PERIOD });
    expect(returned?.status).toBe('returned');
    expect(pane.complaints).toEqual([]);
  });

  it('examines all clean sheets in one confirmed step, and not before it is confirmed', async () => {
    const world = await smallProvince();
    const frame = await open(world, district);
    const status = async () =>
      (await world.store.head({ unit: QUANG_LAC, period: PERIOD }))?.status;
    await frame.getByRole('button', { name: /^Thẩm tra \d+ phiếu sạch/ }).click();
    await look('clean');
    expect(await status()).toBe('submitted');
    await frame.getByRole('button', { name: 'Thẩm tra tất cả' }).click();
    await frame.getByText(/Đã thẩm tra \d+ phiếu/).waitFor();
    expect(await status()).toBe('examined');
  });
});

describe('the province', () => {
  it('follows the mean down to a cell of the open workbook', async () => {
    const frame = await open(await smallProvince(), province);
    await frame.getByRole('button', { name: /^Bình quân: / }).click();
    await frame.getByRole('button', { name: 'Thành phố Lạng Sơn' }).click();
    await frame.getByRole('button', { name: 'Xã Hoàng Đồng' }).click();
    await frame.getByRole('button', { name: 'Chỉ ra ô: Chỉ tiêu 2.1, tử số' }).click();
    await frame.getByText('Đã chọn ô trong sổ.').waitFor();
    await look('trace');
  });

  it('tries standards without publishing anything, then publishes them', async () => {
    const world = await smallProvince();
    const frame = await open(world, province);
    await frame.getByRole('tab', { name: 'Mức chuẩn' }).click();
    await frame.getByLabel('Chỉ tiêu 2.1').fill('99,9');
    await frame.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    await frame.getByRole('button', { name: 'Ban hành mức chuẩn này' }).waitFor();
    await look('standards');
    expect(await world.store.packUse(PROVINCE)).toBeNull();
    await frame.getByRole('button', { name: 'Ban hành mức chuẩn này' }).click();
    await frame.getByText(/^Đã ban hành/).waitFor();
    expect((await world.store.packUse(PROVINCE))?.uses).toHaveLength(1);
  });

  it('goes through the map by the arrow keys', async () => {
    const frame = await open(await smallProvince(), province);
    await frame.getByRole('tab', { name: 'Sơ đồ' }).click();
    const map = frame.getByRole('group', { name: /^Sơ đồ các xã/ });
    await map.locator('[tabindex="0"]').focus();
    const first = await map.locator(':focus').getAttribute('aria-label');
    await pane.page.keyboard.press('ArrowRight');
    const next = await map.locator(':focus').getAttribute('aria-label');
    expect(next).not.toBe(first);
    expect(next).toContain('Xã');
  });
});

it('a department sees its criteria in every commune', async () => {
  const world = await smallProvince();
  const frame = await open(world, department);
  await frame.getByRole('button', { name: 'Xã Hoàng Đồng' }).click();
  await frame.getByText('Tiêu chí và chỉ tiêu').waitFor();
  await look('department');
});

/** Every tab of every view; a department has one page. */
const TABS: readonly (readonly [view: string, who: Person, tabs: readonly string[]])[] = [
  [
    'province',
    province,
    ['Tổng quan', 'Sơ đồ', 'Huyện', 'Kế hoạch', 'Số liệu tỉnh', 'Chốt số', 'Mức chuẩn', 'Thời hạn'],
  ],
  ['district', district, ['Các xã', 'Tệp nhận được', 'Tổng hợp']],
  ['department', department, ['Sở, ngành']],
];

describe.each(['light', 'dark', 'highContrast'] as const)('in %s', (theme) => {
  it.each(TABS)('nothing of the %s is serious, nothing cut', async (view, who, tabs) => {
    const frame = await open(await smallProvince(), who, { look: theme });
    for (const tab of tabs) {
      await frame.getByRole('tab', { name: tab, exact: true }).last().click();
      await frame.getByRole('heading', { level: 2 }).first().waitFor();
      await look(`${view}-${tab}-${theme}`);
    }
    expect(pane.complaints).toEqual([]);
  });
});
