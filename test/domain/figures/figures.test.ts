import { describe, expect, it } from '@jest/globals';
import { shippedPack } from '#domain/packs/catalogue';
import { entriesOf, parseConcept } from '#domain/figures/concept';
import { movesWithout } from '#domain/figures/moves';
import { changedSince, type SheetState } from '#domain/workflow/closing';
import type { Verdict } from '#domain/sheet/entry';

const pack = shippedPack('qd-1980-2016', 'vi-du');
const trace = (text: string) => {
  const concept = parseConcept(text, pack);
  return concept && entriesOf(concept, pack);
};

describe('a figure leads to the entries it is made from', () => {
  it.each([
    ['reported', []],
    ['criterion:4', ['4.1.own', '4.2.num', 'info.households']],
    ['criterion:10', ['10.num', '10.den']],
    ['resource:central', ['res.central.actual']],
    ['statistic:roadsOpened', ['stat.roadsOpened']],
    ['statistic:households', ['info.households']],
    ['ratio:roadsHardenedShare', ['stat.roadsHardened', 'stat.roadsTotal']],
    ['ratio:17.1b', ['17.1b.num', 'info.households']],
  ])('%s', (text, entries) => {
    expect(trace(text)).toEqual(entries);
  });

  it('the mean is made from every indicator, each entry named once', () => {
    const entries = trace('mean')!;
    expect(new Set(entries).size).toBe(entries.length);
    expect(entries).toEqual(expect.arrayContaining(['1.1.own', '17.1a.num', 'info.villages']));
    expect(trace('band:15-18')).toEqual(entries);
  });

  it.each([
    '',
    'mean:1',
    'band:20',
    'criterion:20',
    'criterion:2x',
    'resource:x',
    'ratio:8.1',
    'x:y',
  ])('there is no figure “%s”', (text) => expect(parseConcept(text, pack)).toBeNull());
});

describe('what an approval taken back will move', () => {
  it('names each figure and by how much', () => {
    const verdicts = pack.criteria.map(({ no }): Verdict => (no <= 5 ? 'met' : 'notMet'));
    const summary = { unit: 'u', period: '2017S1', packHash: '', statistics: {}, ratios: {} };
    expect(movesWithout(pack, { ...summary, verdicts, resources: { central: '12.5' } })).toEqual([
      { concept: 'reported', by: '-1' },
      { concept: 'met', by: '-5' },
      { concept: 'band:5-9', by: '-1' },
      ...[1, 2, 3, 4, 5].map((no) => ({ concept: `criterion:${no}`, by: '-1' })),
      { concept: 'resource:central', by: '-12.5' },
    ]);
  });
});

describe('what changed since a closing', () => {
  const sheet = (unit: string, more: Partial<SheetState> = {}): SheetState => ({
    unit,
    rev: 1,
    contentHash: 'a',
    status: 'examined',
    verdicts: ['met', 'notMet'],
    ...more,
  });

  it('late, changed, approved or not, gone; the same under another revision is no change', () => {
    const before = [sheet('a'), sheet('b'), sheet('c'), sheet('d'), sheet('e'), sheet('g')];
    const now = [
      sheet('a', { rev: 7 }),
      sheet('b', { contentHash: 'b' }),
      sheet('c', { status: 'submitted' }),
      sheet('e'),
      sheet('f'),
      sheet('g', { verdicts: ['notMet', 'notMet'] }),
    ];
    expect(changedSince(before, now).map(({ unit, kind }) => [unit, kind])).toEqual([
      ['b', 'changed'],
      ['c', 'status'],
      ['d', 'gone'],
      ['f', 'late'],
      ['g', 'judged'],
    ]);
  });
});
