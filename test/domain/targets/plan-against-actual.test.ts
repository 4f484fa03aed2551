import { describe, expect, it } from '@jest/globals';
import { planAgainstActual } from '#domain/targets/plan-against-actual';
import { communeTally } from '#domain/tally/tally';
import { consolidation, pack } from '../../local/example/judged.ts';

const { tally } = consolidation;
const classes = { concept: 'typed:training.districtClasses' } as const;
const typed = [
  { ...classes, nature: 'plan', value: '10' },
  { ...classes, nature: 'actual', value: '5' },
] as const;
const against = (concept: string, value: string, recognised: number | null = null) =>
  planAgainstActual({ concept, value }, { pack, tally, recognised, typed });

describe('a plan beside what was reported', () => {
  it.each([
    // 9,4 − 7,48
    ['mean', '9.4', '7.48', 'more', '1.92'],
    ['band:19', '38', '24', 'more', '14'],
    // Fewer communes are to stand in the lowest band.
    ['band:<5', '23', '46', 'less', '23'],
    // In between, what is to come out is what was planned, above or below.
    ['band:5-9', '108', '120', 'less', '12'],
    ['band:15-18', '8', '2', 'more', '6'],
  ])('%s, %s planned, %s reported: %s by %s', (concept, plan, actual, direction, amount) => {
    expect(against(concept, plan)).toMatchObject({ plan, actual, toGo: { direction, amount } });
  });

  it.each([
    ['mean', '7'],
    ['band:19', '24'],
    ['band:19', '20'],
    ['band:<5', '50'],
  ])('%s of %s is done', (concept, plan) => {
    expect(against(concept, plan).toGo).toBeNull();
  });

  it('says how many criteria a mean still asks for, and of nothing else', () => {
    expect(against('mean', '9.4').criteria).toBe(398);
    expect(against('band:19', '38').criteria).toBeNull();
  });

  it('counts decisions where communes are to be recognised, and never those that meet all criteria', () => {
    expect(against('added:recognised', '14', 5)).toMatchObject({
      actual: '5',
      toGo: { direction: 'more', amount: '9' },
    });
    expect(against('added:recognised', '14', null)).toMatchObject({ actual: null, toGo: null });
  });

  it('takes what was typed as a result, and not the plan that stands beside it', () => {
    expect(against('typed:training.districtClasses', '10')).toMatchObject({
      plan: '10',
      actual: '5',
      toGo: { direction: 'more', amount: '5' },
    });
  });

  it('never puts the plan where nothing was reported', () => {
    const nobody = communeTally(pack, tally.missing[0] ?? '05986@2004-08-31', null);
    for (const concept of ['mean', 'band:19', 'criterion:6', 'statistic:roadsOpened']) {
      const row = planAgainstActual(
        { concept, value: '9' },
        { pack, tally: nobody, recognised: null, typed },
      );
      expect(row).toMatchObject({ plan: '9', actual: null, toGo: null, criteria: null });
    }
    expect(against('added:criterion:6', '11')).toMatchObject({ actual: null, toGo: null });
  });
});
