// The report of the example province out of the store: 207 sheets, what the province typed, its targets and groups. Every
// number of the published report, and from each the way back to what it was made of.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, figureName } from '#domain/figures/figure-name';
import { recognitionId } from '#domain/lists/recognition';
import { decimalText, parseDecimal, roundHalfUp } from '#domain/values/decimal';
import { makeClosing } from '#functions/service/closings';
import { placeOf } from '#functions/service/context';
import { writeList } from '#functions/service/lists';
import { traceCode } from '#functions/service/origin';
import { reportSource } from '#functions/service/report';
import { setTargets } from '#functions/service/targets';
import { exampleGroups } from '#local/example/groups';
import { EXAMPLE_TYPED_FIGURES } from '#local/example/typed-figures';
import { catalogueOf, reportFigure } from '#report/figures/report-figure';
import type { ReportData } from '#report/report-data';
import { FACTS, type Fact, type FigureFact } from '../../domain/figures/facts.ts';
import {
  CITY,
  HOANG_DONG,
  pack,
  PERIOD,
  PROVINCE,
  province,
  world,
} from '../../support/service-world.ts';
import { exampleChange } from '../store/example-change.ts';
import { exampleSheets } from '../store/rollups.ts';

const { store, services } = world();
const place = placeOf(PROVINCE, PERIOD);
let whole: ReportData;
let city: ReportData;

const isFigure = (fact: Fact): fact is FigureFact => 'concept' in fact;

beforeAll(async () => {
  for (const [index, sheet] of exampleSheets().entries()) {
    const change = exampleChange(sheet, index);
    const parent = place.tree.units.get(change.head.unit)!.parent!;
    const { treeRow, outbox } = change;
    await store.commit({
      ...change,
      treeRow: { ...treeRow, parent },
      outbox: { ...outbox, parent },
    });
  }
  const results = EXAMPLE_TYPED_FIGURES.filter(({ nature }) => nature === 'actual');
  await writeList(
    services,
    province,
    place,
    'typed',
    results.map(({ concept, value, qualifier, source }) => ({
      id: concept,
      version: 0,
      value: {
        state: 'value',
        value,
        ...(qualifier && { qualifier }),
        ...(source !== undefined && { source }),
      },
    })),
  );
  await setTargets(services, province, place, {
    version: 0,
    values: EXAMPLE_TYPED_FIGURES.filter(({ nature }) => nature === 'plan').map(
      ({ concept, value }) => ({ concept, value, group: null }),
    ),
  });
  await writeList(
    services,
    province,
    place,
    'groups',
    exampleGroups().map(({ id, ...value }) => ({ id, version: 0, value })),
  );
  whole = await reportSource(services, place, undefined);
  city = await reportSource(services, placeOf(CITY, PERIOD), undefined);
}, 120_000);

describe('the report out of the store', () => {
  it.each(FACTS.filter(isFigure).map((fact) => [fact.id, fact] as const))(
    'has %s as it was published',
    (_, { unit, concept, nature, value }) => {
      const figure = reportFigure(unit === 'city' ? city : whole, figureName(concept, nature))!;
      const { decimals } = catalogueOf(pack).get(concept)!;
      const exact = parseDecimal(figure.value!);
      const printed = decimals === undefined ? exact : roundHalfUp(exact, decimals);
      expect(decimalText(printed)).toBe(value);
    },
  );

  it('says who typed what only the province knows', () => {
    expect(reportFigure(whole, 'typed:media.items')).toMatchObject({
      printed: 'trên 800',
      basis: 'cơ quan nhập',
      source: expect.stringContaining('Báo cáo 6 tháng đầu năm 2017'),
    });
  });

  it('has a gap for what is not known yet, and for decisions that nobody listed', async () => {
    expect(reportFigure(whole, 'recognised')).toMatchObject({ value: null });
    const id = 'typed:media.columns';
    const { rows } = await writeList(services, province, place, 'typed', [
      { id, version: 1, value: { state: 'pending' } },
    ]);
    expect(rows.find((row) => row.id === id)).toMatchObject({ version: 2 });
    const now = await reportSource(services, place, undefined);
    expect(reportFigure(now, id)).toMatchObject({ value: null, printed: '[chưa có số liệu]' });
    const back = { state: 'value' as const, value: '24' };
    await writeList(services, province, place, 'typed', [{ id, version: 2, value: back }]);
  });
});

describe('a code leads back', () => {
  const traced = (name: string, closing?: number) =>
    traceCode(services, place, codeOf(name, PROVINCE, PERIOD), closing);

  it('to the communes, their revisions and approvals, and the cells', async () => {
    const origin = await traced('criterion:2');
    expect(origin).toMatchObject({ home: 'tally', printed: '35', closing: null });
    expect(origin.communes).toHaveLength(207);
    const added = origin.communes.map(({ now }) => Number(now!.value));
    expect(added.reduce((sum, each) => sum + each, 0)).toBe(35);
    expect(origin.communes[0]!.now).toMatchObject({
      rev: 1,
      appraised: { by: expect.any(String) },
    });
    expect(origin.cells).toContainEqual({ address: '2.1.num', cell: 'NTM_2_1_num' });
  });

  it('to the rows of registers, the members of a group, and the parts of a sum', async () => {
    const models = await traced('register:models');
    const added = models.communes.map(({ now }) => Number(now!.value));
    expect(String(added.reduce((sum, each) => sum + each, 0))).toBe(models.value);
    expect((await traced('group:registered')).communes).toHaveLength(14);
    const { parts } = await traced('resources');
    expect(parts).toHaveLength(6);
    expect(parts[0]).toMatchObject({ sign: '+', printed: '229.160' });
  });

  it('to who typed or planned it, version by version', async () => {
    const { versions } = await traced('typed:media.columns');
    expect(versions.map(({ value }) => value)).toEqual(['24', null, '24']);
    expect(await traced('plan:mean')).toMatchObject({
      home: 'target',
      versions: [{ version: 1, value: '9.4', by: 'province' }],
    });
  });

  it('and says whether it has changed since the figures were closed', async () => {
    await makeClosing(services, province, place, 'Báo cáo 6 tháng');
    expect((await traced('typed:media.items')).closing).toMatchObject({ no: 1, changed: false });
    const id = 'typed:media.items';
    await writeList(services, province, place, 'typed', [
      { id, version: 1, value: { state: 'value', value: '900' } },
    ]);
    const now = await traced('typed:media.items');
    expect(now).toMatchObject({ printed: '900', closing: { printed: 'trên 800', changed: true } });
    const closed = await reportSource(services, place, 1);
    expect(reportFigure(closed, id)!.printed).toBe('trên 800');
  });

  it('to the decisions that it counts, revoked ones left out', async () => {
    const decision = { unit: HOANG_DONG, year: 2016, number: '12/QĐ-UBND', date: '2016-12-30' };
    const second = { ...decision, unit: '05989@2004-08-31' };
    const revoked = { number: '40/QĐ-UBND', date: '2017-03-01' };
    await writeList(services, province, place, 'recognitions', [
      { id: recognitionId(decision), version: 0, value: { ...decision, revoked: null } },
      { id: recognitionId(second), version: 0, value: { ...second, revoked } },
    ]);
    const origin = await traced('recognised');
    expect(origin).toMatchObject({ printed: '1', home: 'recognised' });
    expect(origin.decisions).toHaveLength(2);
  });

  it('nowhere where no figure of the place has it', async () => {
    await expect(traceCode(services, place, 'ZZZZZ')).rejects.toMatchObject({
      code: 'figure.noCode',
    });
  });
});
