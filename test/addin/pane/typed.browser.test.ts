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
