// The provincial officer downloads the report: of what stands in the store, and of what was closed.
import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { docxText } from '../../support/docx-text.ts';
import {
  ApiWorld,
  CITY,
  district,
  HOANG_DONG,
  officer,
  PERIOD,
  province,
  PROVINCE,
  QUANG_LAC,
  sender,
} from './world.ts';

const CITY_REPORT = { unit: CITY, file: `${PERIOD}.docx` };

async function textOf(world: ApiWorld, query: Readonly<Record<string, string>> = {}) {
  const { status, body } = await world.ask(district, 'readReport', { params: CITY_REPORT, query });
  expect(status).toBe(200);
  return docxText(body).body.join('\n');
}

describe('the report of a district', () => {
  it('says how many sheets are in and how many were appraised', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'appraised');
    await world.sheet(QUANG_LAC, 'submitted');
    const text = await textOf(world);
    expect(text).toContain('kho số liệu của tỉnh');
    expect(text).toContain('2/3 xã đã có phiếu, còn thiếu 1 xã; 1 phiếu đã được thẩm định');
  });

  it('of a closing prints what was closed, whatever came since', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'submitted');
    await world.closing(CITY, 'Báo cáo 6 tháng');
    await world.sheet(QUANG_LAC, 'submitted');
    expect(await textOf(world, { closing: '1' })).toContain('1/3 xã đã có phiếu');
    expect(await textOf(world)).toContain('2/3 xã đã có phiếu');
    const none = await world.ask(district, 'readReport', {
      params: CITY_REPORT,
      query: { closing: '2' },
    });
    expect(none).toMatchObject({ status: 404, body: { code: 'closing.notFound' } });
  });

  it('prints the targets that were set, as targets', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'submitted');
    await world.get(province, 'setTargets', {
      params: { unit: CITY, period: PERIOD },
      body: { version: 0, values: [{ concept: 'mean', value: '18.5' }] },
    });
    expect(await textOf(world)).toContain('bình quân 18,50 tiêu chí/xã. Kết quả đến nay');
  });

  it('counts a sheet that was withdrawn, as the draft it is, and says so', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'appraised');
    await world.sheet(QUANG_LAC, 'submitted');
    await world.step(sender, QUANG_LAC, 'withdraw');
    const text = await textOf(world);
    expect(text).toContain(
      '2/3 xã đã có phiếu, trong đó 1 phiếu còn là bản nháp, còn thiếu 1 xã; 1 phiếu đã được thẩm định',
    );
  });

  it('shows a gap where nobody set a target, and names a register row that stands twice', async () => {
    const world = new ApiWorld();
    const fields = { name: 'Cổng làng', village: 'Nà Mò', year: '2017', capital: '120' };
    const works = ['CT-1', 'CT-2'].map((id) => ({ id, fields }));
    await world.sheet(HOANG_DONG, 'draft', { registers: { works } });
    const text = await textOf(world);
    expect(text).toContain('bình quân [chưa có kế hoạch] tiêu chí/xã');
    expect(text).toContain('“Cổng làng” ở dòng 2 có lẽ đã ghi ở dòng 1.');
  });

  it('comes as a file with a name', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    const { headers, body } = await world.ask(province, 'readReport', {
      params: { unit: PROVINCE, file: `${PERIOD}.xlsx` },
    });
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="bao-cao-20-${PERIOD}.xlsx"`,
    );
    const { sheets } = await readXlsx(body);
    expect(sheets.find(({ name }) => name === 'Các xã')!.rows).toHaveLength(4 + 207);
  });

  it.each(['2017S1.pdf', '2017S3.docx', 'docx', '..%2f.docx'])('is none of %s', async (file) => {
    const world = new ApiWorld();
    const { status } = await world.ask(district, 'readReport', { params: { unit: CITY, file } });
    expect([400, 404]).toContain(status);
  });

  it('is not for the officer of one commune', async () => {
    const world = new ApiWorld();
    expect(await world.ask(officer, 'readReport', { params: CITY_REPORT })).toMatchObject({
      status: 403,
    });
  });
});
