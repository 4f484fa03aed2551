import { describe, expect, it } from '@jest/globals';
import { peerGroups, peerRanges } from '#domain/rules/peers';
import type { Entry } from '#domain/sheet/entry';
import { cleanSheet, contextOf, examplePack, value } from '../../support/clean-sheet.ts';

const commune = (zone: string, entry: Entry, address = '17.6.num') => ({
  zone,
  evaluation: contextOf(cleanSheet({ entries: { [address]: entry } })).evaluation,
});
const groupOf = (numerators: readonly string[], key = '17.6', address = '17.6.num') => {
  const communes = numerators.map((text) => commune('I', value(text), address));
  return peerGroups(examplePack(), communes).get('I')!.get(key);
};

describe('the communes of a zone', () => {
  it('have the middle one as their median', () => {
    // 50, 60 and 90 % of 1200 households; they lie 10, 0 and 30 from 60.
    expect(groupOf(['1080', '600', '720'])).toEqual({
      zone: 'I',
      count: 3,
      median: 60,
      lower: 55,
      upper: 75,
      deviation: 10,
    });
  });

  it('have the middle of the middle two, where they are even', () => {
    // 50, 60, 70 and 90 %; they lie 15, 5, 5 and 25 from 65.
    expect(groupOf(['1080', '600', '720', '840'])).toMatchObject({ median: 65, deviation: 10 });
  });

  it('have a range that holds their middle half, from four communes on', () => {
    const communes = (numerators: readonly string[]) =>
      peerRanges(
        peerGroups(
          examplePack(),
          numerators.map((text) => commune('I', value(text), '17.6.num')),
        ).get('I')!,
      )['17.6'];
    // 50, 60, 70 and 90 %: a quarter of the way from 60 to 50, and from 70 to 90.
    expect(communes(['1080', '600', '720', '840'])).toEqual([4, '57.5', '65', '75']);
    expect(communes(['1080', '600', '720'])).toBeUndefined();
  });

  it('are compared in the unit of the indicator', () => {
    expect(groupOf(['150000'], '10', '10.num')).toMatchObject({ median: 30 });
    expect(groupOf(['2'], '9.1', '9.1.num')).toMatchObject({ median: 2 });
    expect(groupOf(['600'], '17.1b', '17.1b.num')).toMatchObject({ median: 50 });
  });

  it('stand apart from those of another zone', () => {
    const groups = peerGroups(examplePack(), [
      commune('I', value('600')),
      commune('III', value('900')),
      commune('I', value('600')),
    ]);
    expect([...groups.keys()]).toEqual(['I', 'III']);
    expect(groups.get('I')!.get('17.6')).toMatchObject({ zone: 'I', count: 2, median: 50 });
    expect(groups.get('III')!.get('17.6')).toMatchObject({ zone: 'III', count: 1, median: 75 });
  });

  it('are counted where their numbers make sense', () => {
    const communes = [
      commune('I', value('600')),
      commune('I', value('1300')), // of 1200
      commune('I', value('-5')),
      commune('I', { state: 'pending' }),
      commune('I', { state: 'none' }),
      commune('I', value('0'), 'info.households'),
    ];
    expect(peerGroups(examplePack(), communes).get('I')!.get('17.6')).toMatchObject({ count: 1 });
  });

  it('have no group of what a person assesses', () => {
    expect(groupOf(['600'], '8.1')).toBeUndefined();
  });
});
