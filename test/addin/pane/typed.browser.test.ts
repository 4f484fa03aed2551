// The province types its own figures in the pane, in Chromium at the width of a task pane, over the real API. Pictures go
// to .build/screenshots/typed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { codeOf } from '#domain/figures/figure-name';
import {
  ApiWorld,
  HOANG_DONG,
  PERIOD,
  province,
  PROVINCE,
  type Person,
} from '../../functions/api/world.ts';
import { docxText } from '../../support/docx-text.ts';
import { formOf } from '../../support/forms.ts';
import { builtAddin } from '../../support/pane/built-addin.ts';
import { launchBrowser } from '../../support/browser/launch.ts';
import { openPane, type OpenPane } from '../../support/pane/open-pane.ts';
import { faultsOf } from './faults.ts';

jest.setTimeout(180_000);

const SHOTS = join(__dirname, '../../../.build/screenshots/typed');
const MEDIA = 'Tin, bài, ảnh về nông nghiệp, nông thôn';
const params = { unit: PROVINCE, period: PERIOD };
const colleague: Person = { ...province, id: 'colleague' };

let browser: Browser;
let pane: OpenPane;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [browser] = await Promise.all([launchBrowser(), builtAddin()]);
});
afterEach(() => pane.close());
afterAll(() => browser.close());

async function look(name: string): Promise<void> {
  await pane.page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  expect(await faultsOf(pane.frame)).toEqual([]);
}

describe('the figures of the province', () => {
  it('are typed, saved by section, and never written over unseen', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'submitted');
    await world.addUp();
    pane = await openPane(browser, { world, who: province, workbook: await formOf('05986') });
    const { frame } = pane;
    await frame.getByLabel('Kỳ báo cáo').selectOption(PERIOD);
    await frame.getByRole('tab', { name: 'Số liệu tỉnh' }).click();
    const section = frame.getByRole('group', { name: 'Mục 2', exact: true });
    await section.getByRole('textbox', { name: MEDIA }).fill('800');
    await section.getByLabel(`Mức chắc chắn: ${MEDIA}`).selectOption('over');
    await world.ask(colleague, 'writeTyped', {
      params,
      body: {
        rows: [{ id: 'typed:media.items', version: 0, value: { state: 'value', value: '810' } }],
      },
    });
    await section.getByRole('button', { name: 'Lưu mục này' }).click();
    await section.getByText('colleague vừa lưu: 810').waitFor();
    await look('conflict');
    await section.getByRole('button', { name: 'Lưu mục này' }).click();
    await section.getByText('Đã lưu.').waitFor();
    await look('saved');
    const { rows } = await world.get(province, 'readTyped', {
      params,
      query: { row: 'typed:media.items' },
    });
    expect(rows).toMatchObject([
      { by: 'colleague', value: { value: '810' } },
      { by: 'province', value: { value: '800', qualifier: 'over' } },
    ]);

    await frame.getByRole('tab', { name: 'Tổng quan' }).click();
    await frame
      .getByLabel('Mã có năm chữ, số, ví dụ K3X9P.')
      .fill(codeOf('typed:media.items', PROVINCE, PERIOD));
    await frame.getByRole('button', { name: 'Tra mã' }).click();
    await frame.getByText('Hiện nay: trên 800').waitFor();
    await look('code');
  });
});

/** The province view at the tab of this name. */
async function provinceAt(world: ApiWorld, tab: string) {
  pane = await openPane(browser, { world, who: province, workbook: await formOf('05986') });
  const { frame } = pane;
  await frame.getByLabel('Kỳ báo cáo').selectOption(PERIOD);
  await frame.getByRole('tab', { name: tab }).click();
  return frame;
}

describe('a group of communes', () => {
  it('is listed by name, given a target, held against what it reported, and printed', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    await world.addUp();
    const frame = await provinceAt(world, 'Số liệu tỉnh');
    await frame.getByRole('button', { name: 'Lập nhóm xã' }).click();
    const form = frame.getByRole('group', { name: 'Lập nhóm xã' });
    await form.getByLabel('Mã nhóm').fill('registered-2017');
    await form.getByLabel('Tên nhóm').fill('Xã đăng ký đạt chuẩn');
    const members = form.getByLabel('Các xã');
    await members.fill('Hoàng Đồng, Lạng Sơn\nQuảng Lạc\nTân Thanh Mỹ');
    await form.getByText('Không có xã “Tân Thanh Mỹ”').waitFor();
    expect(await form.getByRole('button', { name: 'Lưu nhóm' }).isDisabled()).toBe(true);
    await look('group-wrong');
    await members.fill('Hoàng Đồng, Lạng Sơn\nQuảng Lạc');
    await form.getByRole('button', { name: 'Lưu nhóm' }).click();
    await frame.getByText('Xã đăng ký đạt chuẩn: 2 xã, từ 2017-01-01').waitFor();
    await look('group');

    await frame.getByRole('tab', { name: 'Kế hoạch' }).click();
    await frame.getByLabel('Tính cho').selectOption({ label: 'Xã đăng ký đạt chuẩn' });
    await frame.getByRole('button', { name: 'Đặt chỉ tiêu' }).click();
    await frame.getByLabel('Kế hoạch: Bình quân tiêu chí/xã').fill('15,5');
    await frame.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
    // 19 criteria of one commune, none yet of the other: 15,5 × 2 − 19 = 12.
    await frame.getByText('Còn thiếu: 6,00 (12 tiêu chí)').waitFor();
    await look('group-plan');
    const { values } = await world.get(province, 'readTargets', { params });
    expect(values).toEqual([{ concept: 'mean', group: 'registered-2017', value: '15.5' }]);

    const { body } = await world.ask(province, 'readReport', {
      params: { unit: PROVINCE, file: `${PERIOD}.docx` },
    });
    const text = docxText(body).body;
    const at = text.indexOf('Xã đăng ký đạt chuẩn (2 xã)');
    expect(text.slice(at + 2, at + 5)).toEqual(['15,50', '9,50', 'thêm 6,00 (12 tiêu chí)']);
  });
});

describe('a decision of recognition', () => {
  it('is entered and revoked, never erased, and the count follows it', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    await world.addUp();
    await world.ask(province, 'setTargets', {
      params,
      body: { version: 0, values: [{ concept: 'added:recognised', value: '14' }] },
    });
    const frame = await provinceAt(world, 'Số liệu tỉnh');
    const counted = async () => {
      await frame.getByRole('tab', { name: 'Kế hoạch' }).click();
      const row = frame.getByRole('row', { name: /Xã được công nhận thêm trong năm/ });
      await row.waitFor();
      const cells = await row.getByRole('cell').allInnerTexts();
      await frame.getByRole('tab', { name: 'Số liệu tỉnh' }).click();
      return cells;
    };
    expect(await counted()).toEqual(['14', '–']);

    const entry = frame.getByRole('group', { name: 'Ghi quyết định' });
    await entry.getByLabel('Xã hoặc huyện').fill('Hoàng Đồng');
    await entry.getByLabel('Năm đạt chuẩn').fill('2017');
    await entry.getByLabel('Số quyết định').fill('1234/QĐ-UBND');
    await entry.getByLabel('Ngày quyết định').fill('2017-05-20');
    await entry.getByRole('button', { name: 'Ghi quyết định' }).click();
    await frame.getByText('1234/QĐ-UBND, 2017-05-20').waitFor();
    await look('recognition');
    expect(await counted()).toEqual(['14', '1']);

    const decision = frame.getByRole('row', { name: /1234/ });
    await decision.getByRole('button', { name: 'Thu hồi công nhận Xã Hoàng Đồng' }).click();
    await decision.getByLabel('Số quyết định').fill('2345/QĐ-UBND');
    await decision.getByLabel('Ngày quyết định').fill('2017-06-15');
    await decision.getByRole('button', { name: 'Thu hồi công nhận Xã Hoàng Đồng' }).click();
    await frame.getByText('đã thu hồi: 2345/QĐ-UBND, 2017-06-15').waitFor();
    await look('revoked');
    expect(await counted()).toEqual(['14', '0']);
    const { rows } = await world.get(province, 'readRecognitions', { params });
    expect(rows).toMatchObject([{ version: 2, value: { number: '1234/QĐ-UBND' } }]);
  });
});
