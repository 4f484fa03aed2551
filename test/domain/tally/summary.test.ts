import { describe, expect, it } from '@jest/globals';
import { summarise } from '#domain/tally/summary';
import { cleanSheet, contextOf, value, type Changes } from '../../support/clean-sheet.ts';

function summaryWith(changes: Changes = {}) {
  const sheet = cleanSheet(changes);
  const { pack, evaluation } = contextOf(sheet);
  return summarise(pack, sheet, evaluation);
}

describe('the summary of a sheet', () => {
  it('says whose it is, when, and by which pack', () => {
    const sheet = cleanSheet();
    const { unit, period, packHash } = summaryWith();
    expect({ unit, period, packHash }).toEqual({
      unit: sheet.unit,
      period: sheet.period,
      packHash: sheet.packHash,
    });
  });

  it('has a verdict per criterion, in the order of the pack', () => {
    const { verdicts } = summaryWith({
      entries: { '3.1.num': { state: 'pending' }, '17.1b.num': value('599') }, // 49.92 %, asked: 50
    });
    expect(verdicts.indexOf('unknown')).toBe(2);
    expect(verdicts.indexOf('notMet')).toBe(16);
    expect(verdicts.filter((verdict) => verdict === 'met')).toHaveLength(17);
  });

  it('has the money of each source', () => {
    expect(summaryWith().resources).toEqual({
      central: '900',
      local: '250',
      integrated: '700',
      credit: '1850.5',
      enterprise: '0',
      community: '192.5', // 45 + 500 × 0.15 + 1200 × 0.05 + 12.5
    });
  });

  it('has no sum of what is empty, does not arise, is not known or cannot be read', () => {
    const before = summaryWith().statistics;
    const { statistics, resources } = summaryWith({
      entries: {
        'stat.roadsTotal': { state: 'pending' },
        'stat.farms': { state: 'none' },
        'stat.campaigns': { state: 'unread', raw: '6 cuộc' },
        'info.area': null,
        'res.enterprise.actual': { state: 'none' },
      },
    });
    const gone = ['roadsTotal', 'farms', 'campaigns', 'area'];
    expect(statistics).toEqual(
      Object.fromEntries(Object.entries(before).filter(([id]) => !gone.includes(id))),
    );
    expect(resources).not.toHaveProperty('enterprise');
  });

  it('has a typed 0 as 0', () => {
    expect(summaryWith().statistics).toMatchObject({ schoolsNewlyStandard: '0' });
  });

  it('has the ratio of two numbers', () => {
    const { ratios } = summaryWith();
    expect(ratios).toMatchObject({
      '2.2': ['12', '20'],
      '17.1a': ['1140', '1200'], // of the households of the commune
      '17.1b': ['660', '1200'],
    });
  });

  it.each<[string, Changes['entries']]>([
    ['the numerator is empty', { '2.2.num': null }],
    ['the numerator is not known', { '2.2.num': { state: 'pending' } }],
    ['the denominator does not arise', { '2.2.den': { state: 'none' } }],
    ['the denominator cannot be read', { '2.2.den': { state: 'unread', raw: '20 km' } }],
  ])('has no ratio where %s', (_, entries) => {
    expect(summaryWith({ entries: entries! }).ratios).not.toHaveProperty(['2.2']);
  });

  it('takes the denominator that was typed before the total of the commune', () => {
    const { ratios } = summaryWith({ entries: { '17.1.den': value('1150') } });
    expect(ratios).toMatchObject({ '17.1a': ['1140', '1150'] });
  });

  it('fits into a row of the store', () => {
    expect(Buffer.byteLength(JSON.stringify(summaryWith()))).toBeLessThanOrEqual(2048);
  });

  it('is made alike every time', () => {
    expect(summaryWith()).toEqual(summaryWith());
  });
});
