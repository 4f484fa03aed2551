// The commune's pane as it is seen and used, in Chromium at the width of a task pane: what an officer does with it, what
// axe finds, what is cut off. Pictures go to .build/screenshots/commune.
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { packByHash } from '#domain/packs/catalogue';
import { openWorkbook } from '#workbook/reader/opened';
import { readOpened } from '#workbook/reader/read';
import { value } from '../../support/clean-sheet.ts';
import { emptyFormOf, formOf, plainWorkbook } from '../../support/forms.ts';
import { builtAddin } from '../../support/pane/built-addin.ts';
import { launchBrowser } from '../../support/browser/launch.ts';
import { openPane, type OpenPane, type PaneOptions } from '../../support/pane/open-pane.ts';
import {
  ApiWorld,
  district,
  HOANG_DONG,
  officer,
  PERIOD,
  sender,
  submissionOf,
} from '../../functions/api/world.ts';
import { examplePack } from '../../support/clean-sheet.ts';

jest.setTimeout(180_000);

const SHOTS = join(__dirname, '../../../.build/screenshots/commune');
const AXE = join(__dirname, '../../../node_modules/axe-core/axe.min.js');

let browser: Browser;
let pane: OpenPane;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [browser] = await Promise.all([launchBrowser(), builtAddin()]);
});
afterEach(() => pane.close());
afterAll(() => browser.close());

const key = { unit: HOANG_DONG, period: PERIOD };

async function open(options: Partial<PaneOptions> = {}) {
  const workbook = options.workbook ?? (await formOf('05986', { met: 9 }));
  pane = await openPane(browser, { world: new ApiWorld(), who: officer, ...options, workbook });
  await pane.frame.getByRole('heading', { level: 1 }).waitFor();
  return pane;
}

/** Where an entry stands in the form. */
async function placeOf(address: string) {
  const file = await openWorkbook(await formOf('05986'));
  if ('problem' in file) throw new Error(file.problem.code);
  const read = readOpened(file.workbook, { packByHash, defaultPack: examplePack() });
  if (read.kind !== 'form') throw new Error('no form');
  return read.form.places.get(address)!;
}

async function type(address: string, typed: string | number) {
  const { sheet, cell } = await placeOf(address);
  pane.grid.type(sheet, cell, typed);
}

/** Of the worst two kinds, but for Fluent's own guards of the focus; and whatever reaches past the edge. */
async function faults() {
  await pane.frame.evaluate(await readFile(AXE, 'utf8'));
  return pane.frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: object,
        ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
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

const shot = async (name: string) => {
  await pane.page.screenshot({ path: join(SHOTS, `${name}.png`) });
};

const SPOILT: readonly (readonly [string, string | number])[] = [
  ['2.1.num', 12], // of 10.5 km
  ['3.1.num', 'một trăm'],
  ['4.2.num', '1.188'],
  ['17.1a.num', '1140 '],
];

describe('in every look', () => {
  it.each(['light', 'dark', 'highContrast'] as const)(
    '%s: nothing serious, nothing cut',
    async (look) => {
      await open({ look });
      for (const [address, typed] of SPOILT) await type(address, typed);
      await pane.frame.getByText('một trăm').first().waitFor();
      await shot(`todo-${look}`);
      expect(await faults()).toEqual([]);
      await pane.frame.getByRole('tab', { name: 'Tiêu chí' }).click();
      await pane.frame
        .getByRole('button', { name: /^.*2\. / })
        .first()
        .click();
      await shot(`criteria-${look}`);
      expect(await faults()).toEqual([]);
      await pane.frame.getByRole('tab', { name: 'Gửi, nhận' }).click();
      await shot(`exchange-${look}`);
      expect(await faults()).toEqual([]);
      await pane.frame.getByRole('button', { name: /Tài khoản/ }).click();
      await pane.frame.getByText('Cài đặt', { exact: true }).waitFor();
      await shot(`account-${look}`);
      expect(await faults()).toEqual([]);
      expect(pane.complaints).toEqual([]);
    },
  );
});

describe('states', () => {
  it('an empty form', async () => {
    await open({ workbook: await emptyFormOf('05986') });
    await shot('empty-form');
    expect(await faults()).toEqual([]);
  });

  it('a workbook that is no form', async () => {
    pane = await openPane(browser, {
      workbook: await plainWorkbook(),
      world: new ApiWorld(),
      who: null,
    });
    await pane.frame.getByText('Sổ này không phải phiếu tiêu chí').waitFor();
    await shot('no-form');
    expect(await faults()).toEqual([]);
  });

  it('help for the selected row', async () => {
    await open();
    const { sheet, cell } = await placeOf('17.1a.num');
    pane.grid.select(pane.grid.sheet(sheet).id, {
      row: Number(cell.slice(1)) - 1,
      column: 4,
      rows: 1,
      columns: 1,
    });
    await pane.frame.getByRole('button', { name: /Dòng đang chọn: 17.1/ }).click();
    await shot('help');
    expect(await faults()).toEqual([]);
  });

  it('waiting, sent, submitted', async () => {
    const world = new ApiWorld();
    await open({ workbook: await formOf('05986'), world });
    pane.away(true);
    await pane.frame.getByRole('button', { name: 'Nộp lên huyện' }).click();
    await pane.frame.getByText(/Chờ gửi từ/).waitFor();
    await shot('waiting');
    expect(await faults()).toEqual([]);
    pane.away(false);
    await pane.frame.getByRole('button', { name: 'Thử ngay' }).click();
    await pane.frame.getByText('Đã nộp', { exact: true }).first().waitFor();
    await pane.frame.getByText('Đã nhận · Bản 1').waitFor();
    await shot('submitted');
    expect(await world.store.head(key)).toMatchObject({ status: 'submitted' });
    expect(await faults()).toEqual([]);
  });

  it('conflict and its settlement', async () => {
    const world = new ApiWorld();
    await open({ workbook: await formOf('05986'), world });
    await pane.frame.getByRole('button', { name: 'Gửi bản nháp' }).click();
    await pane.frame.getByText('Đã nhận · Bản 1').waitFor();
    const changes = { entries: { '17.1a.num': value('900'), '2.2.num': value('14') } };
    await world.push(sender, submissionOf(HOANG_DONG, changes, { baseRev: 1, copyId: 'other' }));
    await type('17.1a.num', 1150);
    await type('2.2.num', 13);
    await pane.frame.getByText('2 chỗ sửa chưa gửi.').waitFor();
    await pane.frame.getByRole('button', { name: 'Gửi bản nháp' }).click();
    await pane.frame.getByRole('tab', { name: 'Cần làm' }).click();
    await pane.frame.getByText('2 ô có hai số khác nhau').waitFor();
    await shot('conflict');
    expect(await faults()).toEqual([]);
    for (const card of await pane.frame.getByRole('group').all()) {
      await card.getByRole('radio').first().check();
    }
    await pane.frame.getByRole('button', { name: 'Gửi các lựa chọn' }).click();
    await pane.frame.getByText('2 ô có hai số khác nhau').waitFor({ state: 'detached' });
    expect(await world.store.head(key)).toMatchObject({ openConflicts: [] });
  });

  it('returned with reasons', async () => {
    const world = new ApiWorld();
    await open({ workbook: await formOf('05986'), world });
    await pane.frame.getByRole('button', { name: 'Nộp lên huyện' }).click();
    await pane.frame.getByText('Đã nộp', { exact: true }).first().waitFor();
    const reasons = { '2.2.num': 'Biên bản nghiệm thu ghi 11 km, phiếu ghi 12 km.' };
    await world.step(district, HOANG_DONG, 'return', { reasons });
    await pane.frame.evaluate(() => window.dispatchEvent(new Event('online')));
    await pane.frame.getByRole('tab', { name: 'Cần làm' }).click();
    await pane.frame.getByText(/Biên bản nghiệm thu/).waitFor();
    await shot('returned');
    expect(await faults()).toEqual([]);
  });
});
