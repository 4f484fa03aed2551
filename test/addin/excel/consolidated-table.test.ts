// The consolidated table in the workbook, through the real office.js; its numbers are those of the charts in the pane.
import { describe, expect, it } from '@jest/globals';
import { treeAt } from '#domain/units/trees';
import { freeName, writeConsolidatedTable } from '#addin/excel/consolidated-table';
import { consolidatedTable } from '#addin/figures/consolidated-table';
import { workbookPlace } from '#addin/functions/workbook-place';
import { bandRows, criterionRows } from '#addin/figures/tally-rows';
import {
  ApiWorld,
  CITY,
  district,
  HOANG_DONG,
  pack,
  PERIOD,
  QUANG_LAC,
} from '../../functions/api/world.ts';
import { value } from '../../support/clean-sheet.ts';
import { apiOf } from '../../support/api-of-small-province.ts';
import { openOffice } from '../../support/office/open-office.ts';

const ABOUT = { unit: CITY, period: PERIOD, packHash: pack.hash };

async function figures() {
  const world = new ApiWorld();
  await world.sheet(HOANG_DONG, 'examined');
  await world.sheet(QUANG_LAC, 'draft', { entries: { '3.1.own': value('notMet') } });
  await world.addUp();
  const api = apiOf(world, district);
  const params = { unit: CITY, period: PERIOD };
  const list = await api.call('listSheets', { params });
  const rollup = await api.call('readRollup', { params });
  return {
    unit: treeAt('2017-06-30')!.units.get(CITY)!.name,
    period: PERIOD,
    list,
    rollup,
    pack,
    language: 'vi' as const,
  };
}

describe('the consolidated table', () => {
  it('has a row for every commune that owes a sheet, and no empty cell', async () => {
    const input = await figures();
    const { communes, bands, criteria } = consolidatedTable(input);
    expect(communes.rows).toHaveLength(input.list.expected);
    for (const { head, rows } of [communes, bands, criteria]) {
      for (const row of rows) {
        expect(row).toHaveLength(head.length);
        expect(row.every((cell) => cell !== '' && cell !== undefined)).toBe(true);
      }
    }
  });

  it('says the same as the bars in the pane', async () => {
    const input = await figures();
    const { bands, criteria } = consolidatedTable(input);
    const counts = (rows: readonly (readonly (string | number)[])[]) =>
      rows.map(([, count]) => count);
    expect(counts(bands.rows)).toEqual(bandRows(input.rollup).map(({ all }) => all));
    expect(counts(criteria.rows)).toEqual(
      criterionRows(input.rollup, pack, 'vi').map(({ all }) => all),
    );
    // Both sheets are counted once.
    expect(counts(bands.rows).reduce((sum, count) => Number(sum) + Number(count), 0)).toBe(2);
  });

  it('goes onto a sheet of its own in one request, beside what is there', async () => {
    const office = await openOffice();
    try {
      const table = consolidatedTable(await figures());
      const before = office.requests();
      const name = await writeConsolidatedTable(table, ABOUT);
      expect(office.requests() - before).toBe(2); // the names that are taken, then everything
      expect(await workbookPlace()).toEqual(ABOUT);
      const again = await writeConsolidatedTable(table, { ...ABOUT, unit: HOANG_DONG });
      expect(await workbookPlace()).toEqual(ABOUT);
      expect(again).toBe(`${name.slice(0, 27).trimEnd()} (2)`);

      const texts = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const used = sheet.getUsedRange();
        const { tables, charts } = sheet;
        used.load({ values: true });
        tables.load({ name: true });
        charts.load({ name: true });
        await context.sync();
        return { values: used.values, tables: tables.items.length, charts: charts.items.length };
      });
      expect(texts).toMatchObject({ tables: 3, charts: 2 });
      expect(texts.values.flat()).toContain('Xã Hoàng Đồng');
    } finally {
      office.close();
    }
  });

  it.each([
    ['TH Huyện Bắc Sơn 2017S1', [], 'TH Huyện Bắc Sơn 2017S1'],
    ['TH a/b:c?', [], 'TH a b c'],
    ['TH Huyện Bắc Sơn', ['th huyện bắc sơn'], 'TH Huyện Bắc Sơn (2)'],
    ['TH Thành phố Lạng Sơn 6 tháng đầu', [], 'TH Thành phố Lạng Sơn 6 tháng đ'],
  ])('calls it %j beside %j: %j', (wanted, taken, name) => {
    expect(freeName(wanted, taken)).toBe(name);
    expect(name.length).toBeLessThanOrEqual(31);
  });
});
