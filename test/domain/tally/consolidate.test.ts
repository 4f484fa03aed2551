import { describe, expect, it } from '@jest/globals';
import { consolidate, type Submission } from '#domain/tally/consolidate';
import { mean } from '#domain/tally/shares';
import { plainText } from '#domain/values/decimal';
import type { Entry } from '#domain/sheet/entry';
import { findUnit, treeAt } from '#domain/units/trees';
import { buildTree } from '#domain/units/tree';
import { PERIOD, value } from '../../support/clean-sheet.ts';
import {
  communes2017,
  consolidated,
  pack,
  submission,
  summaryOf,
  tree2017,
  verdictsOf,
} from '../../support/verdict-matrix.ts';

const city = findUnit('178', '2017-06-30')!;
const HOANG_DONG = '05986@2004-08-31';
const QUANG_LAC = '05989@2004-08-31';
const MAI_PHA = '05992@2004-08-31';
const CITY = [HOANG_DONG, QUANG_LAC, MAI_PHA];

const sent = (unit: string, met: number, source = `${unit}.xlsx`, unknown = 0): Submission =>
  submission(summaryOf(unit, verdictsOf(met, unknown)), source);

const typed = (each: Submission, entries: Readonly<Record<string, Entry>>): Submission => ({
  ...each,
  sheet: { ...each.sheet, entries },
});

describe('the city of three communes', () => {
  it('whose three sheets are in', () => {
    const { tally, children, communes, findings } = consolidated(
      CITY.map((unit) => sent(unit, 19)),
      city,
    );
    expect(tally).toMatchObject({ expected: 3, reported: 3, sum: { count: 57, range: [57, 57] } });
    expect(children).toEqual([]);
    expect(communes.map(({ unit, tally: own }) => [unit.key, own.sum.count])).toEqual(
      CITY.map((unit) => [unit, 19]),
    );
    expect(findings).toEqual([]);
  });

  it('which waits for one: it is named, and every range is wider', () => {
    const { tally, findings } = consolidated([sent(HOANG_DONG, 19), sent(MAI_PHA, 10)], city);
    expect(tally).toMatchObject({
      expected: 3,
      reported: 2,
      missing: [QUANG_LAC],
      sum: { count: 29, range: [29, 48] }, // 19 + 10, and up to 19 more
    });
    expect(mean(tally)!.range.map(plainText)).toEqual(['9.67', '16.00']); // 29 ÷ 3, 48 ÷ 3
    expect(tally.criteria.map(({ range }) => range[1] - range[0])).toEqual(Array(19).fill(1));
    expect(tally.bands.map(({ range }) => range[1] - range[0])).toEqual(Array(5).fill(1));
    expect(findings).toMatchObject([
      {
        code: 'tally.unitMissing',
        severity: 'note',
        params: { unit: 'Xã Quảng Lạc (Thành phố Lạng Sơn)' },
      },
    ]);
  });

  it('which waits for all is not one where nothing is met', () => {
    const { tally, findings } = consolidated([], city);
    expect(tally.sum).toEqual({ count: 0, range: [0, 57] });
    expect(findings).toHaveLength(3);
  });
});

describe('a sheet that is not of here', () => {
  it.each([
    ['a ward', '05977@2004-08-31', 'Phường Vĩnh Trại (Thành phố Lạng Sơn)'],
    ['a neighbour', '06250@2004-08-31', 'Xã Tân Thành (Huyện Cao Lộc)'],
    ['the city itself', '178@2004-08-31', 'Thành phố Lạng Sơn'],
    // The code of Hoàng Đồng, which names a ward from that day on.
    ['a commune of another date', '05986@2025-07-01', '05986@2025-07-01'],
    ['nobody', '99999@2004-08-31', '99999@2004-08-31'],
  ])('%s is said so, with its file, and not counted', (_, unit, name) => {
    const sheets = CITY.map((each) => sent(each, 19));
    const { tally, findings } = consolidated([...sheets, sent(unit, 19, 'lạ.xlsx')], city);
    expect(tally).toEqual(consolidated(sheets, city).tally);
    expect(findings).toMatchObject([
      { code: 'tally.unitForeign', severity: 'error', params: { unit: name }, sheet: 'lạ.xlsx' },
    ]);
  });

  it('sent twice is said twice, once for each file', () => {
    const { findings } = consolidated(
      [sent('06250@2004-08-31', 19, 'a.xlsx'), sent('06250@2004-08-31', 4, 'b.xlsx')],
      city,
    );
    const foreign = findings.filter(({ code }) => code === 'tally.unitForeign');
    expect(foreign.map(({ sheet }) => sheet)).toEqual(['a.xlsx', 'b.xlsx']);
  });

  it('of another period is not counted, nor held against the right one', () => {
    const last = submission(
      summaryOf(HOANG_DONG, verdictsOf(3), { period: '2016S2' }),
      'kỳ trước.xlsx',
    );
    const { tally, findings } = consolidated([last, ...CITY.map((unit) => sent(unit, 19))], city);
    expect(tally).toMatchObject({ reported: 3, sum: { count: 57 } });
    expect(findings).toMatchObject([
      {
        code: 'structure.periodDiffers',
        severity: 'error',
        params: { found: '2016S2', asked: PERIOD },
        sheet: 'kỳ trước.xlsx',
      },
    ]);
  });
});

describe('two sheets of one commune', () => {
  const others = [sent(QUANG_LAC, 19), sent(MAI_PHA, 19)];

  it('that say the same are one', () => {
    const { tally, findings } = consolidated(
      [...others, sent(HOANG_DONG, 12, 'b.xlsx'), sent(HOANG_DONG, 12, 'a.xlsx')],
      city,
    );
    expect(tally).toMatchObject({ reported: 3, sum: { count: 50, range: [50, 50] } }); // 19 + 19 + 12
    expect(findings).toMatchObject([
      {
        code: 'tally.fileDoubled',
        severity: 'note',
        params: { unit: 'Xã Hoàng Đồng (Thành phố Lạng Sơn)', files: ['a.xlsx', 'b.xlsx'] },
      },
    ]);
  });

  it('that differ are both not counted: nobody here may choose', () => {
    const { tally, findings } = consolidated(
      [
        ...others,
        typed(sent(HOANG_DONG, 12, 'mới.xlsx'), { '3.1.num': value('5'), '5.num': value('1') }),
        typed(sent(HOANG_DONG, 11, 'cũ.xlsx'), { '3.1.num': value('4'), '5.num': value('1') }),
      ],
      city,
    );
    expect(tally).toMatchObject({
      reported: 2,
      missing: [HOANG_DONG],
      sum: { count: 38, range: [38, 57] },
    });
    expect(findings).toMatchObject([
      {
        code: 'tally.unitDoubled',
        severity: 'error',
        params: {
          unit: 'Xã Hoàng Đồng (Thành phố Lạng Sơn)',
          files: ['cũ.xlsx', 'mới.xlsx'],
          cells: ['3.1.num'],
        },
      },
      { code: 'tally.unitMissing' },
    ]);
  });

  it.each<[string, (sheet: Submission['sheet']) => Submission['sheet'], string]>([
    ['a note', (sheet) => ({ ...sheet, notes: { '1.1.note': 'khác' } }), '1.1.note'],
    [
      'a register',
      (sheet) => ({ ...sheet, registers: { works: [{ id: 'w1', fields: { name: 'Đường' } }] } }),
      'works',
    ],
    [
      'an answer that is there or not',
      (sheet) => ({ ...sheet, entries: { '1.1.own': { state: 'none' } } }),
      '1.1.own',
    ],
  ])('differ by %s', (_, change, cell) => {
    const first = sent(HOANG_DONG, 12, 'a.xlsx');
    const second = sent(HOANG_DONG, 12, 'b.xlsx');
    const { findings } = consolidated([first, { ...second, sheet: change(second.sheet) }], city);
    expect(findings[0]).toMatchObject({ code: 'tally.unitDoubled', params: { cells: [cell] } });
  });

  it('of which a third differs are not counted either, and all three are named', () => {
    const files = ['a.xlsx', 'b.xlsx', 'c.xlsx'];
    const [a, b, c] = files.map((file) => sent(HOANG_DONG, 12, file));
    const { tally, findings } = consolidated([a!, b!, typed(c!, { '3.1.num': value('4') })], city);
    expect(tally.reported).toBe(0);
    expect(findings[0]).toMatchObject({ params: { files, cells: ['3.1.num'] } });
  });

  it('name a few of many cells', () => {
    const entries = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`${n}.num`, value('1')]),
    );
    const { findings } = consolidated(
      [sent(HOANG_DONG, 12, 'a.xlsx'), typed(sent(HOANG_DONG, 12, 'b.xlsx'), entries)],
      city,
    );
    const { cells } = findings[0]!.params as { cells: readonly string[] };
    expect(cells).toHaveLength(8);
  });
});

describe('the province', () => {
  it('of 2017 has its eleven districts, and Lạng Sơn its 207 communes', () => {
    const { tally, children, communes, findings } = consolidated(
      communes2017.map(({ key }, n) => sent(key, n % 20)),
    );
    expect(children).toHaveLength(11);
    expect(communes).toHaveLength(207);
    expect(children.reduce((sum, child) => sum + child.tally.expected, 0)).toBe(207);
    // 0 + 1 + … + 19 = 190, ten times, then 0 + … + 6 = 21
    expect(tally.sum).toEqual({ count: 1921, range: [1921, 1921] });
    expect(findings).toEqual([]);
  });

  it('of 2025 has no districts: its communes stand right under it', () => {
    const tree = treeAt('2025-12-31')!;
    const { tally, children, communes } = consolidated([], tree.root, tree);
    expect(children).toEqual([]);
    expect(communes).toHaveLength(61);
    expect(tally).toMatchObject({ expected: 61, reported: 0, sum: { range: [0, 1159] } }); // 61 × 19
    const [first] = communes;
    const one = consolidated([sent(first!.unit.key, 10)], tree.root, tree);
    expect(one.tally).toMatchObject({ reported: 1, sum: { count: 10, range: [10, 1150] } }); // + 60 × 19
    expect(one.findings[0]).toMatchObject({
      code: 'tally.unitMissing',
      params: { unit: expect.stringMatching(/^Xã [^(]*$/) },
    });
  });

  it('of which a commune stands beside the districts counts it too', () => {
    const from = '2030-01-01';
    const tree = buildTree({ validFrom: from, validTo: null, basis: 'thử' }, [
      { code: '20', name: 'Tỉnh Thử', from },
      { code: '201', name: 'Huyện Một', parent: '20', from },
      { code: '20101', name: 'Xã Trong Huyện', parent: '201', from },
      { code: '20102', name: 'Xã Ngoài Huyện', parent: '20', from },
    ]);
    const { tally, children } = consolidated(
      [sent(`20101@${from}`, 5), sent(`20102@${from}`, 6)],
      tree.root,
      tree,
    );
    expect(children.map((child) => child.tally.sum.count)).toEqual([5]);
    expect(tally).toMatchObject({ expected: 2, reported: 2, sum: { count: 11 } });
  });

  it('of a ward alone expects nobody', () => {
    const ward = findUnit('05977', '2017-06-30')!;
    const { tally, findings } = consolidated([], ward);
    expect(tally.expected).toBe(0);
    expect(mean(tally)).toBeNull();
    expect(findings).toEqual([]);
  });

  it('does not take sheets that another pack judged', () => {
    const alien = submission(summaryOf(HOANG_DONG, verdictsOf(19), { packHash: 'another' }));
    expect(() => consolidate(pack, tree2017, city, PERIOD, [alien])).toThrow(RangeError);
  });
});
