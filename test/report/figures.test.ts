import { describe, expect, it } from '@jest/globals';
import { PUBLISHED } from '#local/example/published';
import { figureNames, reportFigure } from '#report/figures/report-figure';
import { contexts, pack } from '../local/example/judged.ts';
import { exampleReport } from '../support/example-report.ts';

const data = exampleReport();
const figure = (name: string) => reportFigure(data, name)!;

describe('the figures of a report are the published ones', () => {
  it.each(Object.entries(PUBLISHED.bands))('for the band %s: %i', (label, count) => {
    expect(figure(`band:${label}`).value).toBe(String(count));
  });

  it.each(Object.entries(PUBLISHED.criteria))('for criterion %s: %i', (no, count) => {
    expect(figure(`criterion:${no}`)).toMatchObject({ value: String(count), of: `${count}/207` });
  });

  it.each(Object.entries(PUBLISHED.resources))('for money from %s', (source, amount) => {
    expect(figure(`resource:${source}`).value).toBe(amount);
  });

  it.each(Object.entries(PUBLISHED.statistics))('for %s', (id, value) => {
    expect(figure(`statistic:${id}`).value).toBe(value);
  });

  it('for the mean, and for shares as the report prints them', () => {
    expect(figure('mean').printed).toBe('7,48');
    expect(figure('band:19').share).toBe('11,59');
    expect(figure('criterion:2').share).toBe('16,91');
    expect(figure('resource:integrated').share).toBe('44,62');
    // 8 of 207: the report printed 3,87 so that its shares add up to 100.
    expect(figure('plan:band:15-18').share).toBe('3,86');
  });
});

describe('a figure says what it is', () => {
  it('with the word that makes it less than exact', () => {
    expect(figure('typed:contributions.land')).toMatchObject({ printed: 'trên 20.000' });
    expect(figure('typed:boards.district').of).toBe('11/11');
    expect(figure('typed:education.secondary1')).toMatchObject({ of: '15/226', share: '6,64' });
  });

  it('rounded once: 4.213,8 of 13.405,1 is 31,4', () => {
    expect(figure('ratio:roadsHardenedShare').printed).toBe('31,4');
    expect(figure('statistic:roadsHardened').of).toBe('4.213,8/13.405,1');
  });

  it('kept as typed, also where it contradicts another', () => {
    expect(figure('typed:contributions.cash').value).toBe('15000');
    expect(figure('statistic:roadsCash').value).toBe('40500');
  });

  it('never gives a plan where a result is expected', () => {
    const planned = exampleReport([]);
    expect(reportFigure(planned, 'mean')).toMatchObject({ value: null, nature: 'actual' });
    expect(reportFigure(planned, 'plan:mean')).toMatchObject({ value: '9.4', nature: 'plan' });
    expect(reportFigure(planned, 'plan:mean')!.label).toContain('kế hoạch');
  });

  it('is a visible gap where nobody reported, never a zero', () => {
    const empty = exampleReport([]);
    for (const name of ['mean', 'band:19', 'criterion:2', 'resource:central', 'statistic:farms']) {
      expect(reportFigure(empty, name)).toMatchObject({
        value: null,
        printed: '[chưa có số liệu]',
        of: null,
        share: null,
      });
    }
    expect(reportFigure(exampleReport([], { typed: [] }), 'plan:mean')).toMatchObject({
      value: null,
      printed: '[chưa có kế hoạch]',
    });
  });

  it('says how many communes are in, and what it can still become', () => {
    const without = exampleReport(contexts.slice(1));
    expect(reportFigure(without, 'mean')!.basis).toMatch(
      /^206\/207 xã; còn có thể từ 7,\d\d đến 7,\d\d$/,
    );
    expect(reportFigure(without, 'statistic:farms')!.basis).toBe('206/207 xã');
  });

  it('has a code of its own for every figure, plans apart', () => {
    const codes = figureNames(pack).map((name) => figure(name).code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it('is none where the name means nothing', () => {
    for (const name of ['criterion:20', 'band:1-2', 'plan:', 'constructor', '__proto__', '']) {
      expect(reportFigure(data, name)).toBeNull();
    }
  });
});
