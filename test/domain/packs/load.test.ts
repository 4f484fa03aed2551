import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dataOf, loadPack } from '#domain/packs/load';
import { PackError } from '#domain/packs/pack-error';
import type { PackData } from '#domain/packs/schema';
import { row, smallPack } from './small-pack.ts';

function problemsOf(data: unknown): readonly string[] {
  try {
    loadPack(data);
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
  return [];
}

/** The small pack with something broken in it. */
function broken(change: (pack: PackData) => unknown): PackData {
  const pack = smallPack();
  change(pack);
  return pack;
}

function renameParts(pack: PackData, ...ids: readonly string[]): void {
  const { measure } = pack.indicators[2]!;
  if ('parts' in measure) measure.parts.forEach((part, index) => (part.id = ids[index]!));
}

describe('a sound pack', () => {
  it('is loaded under the hash of its document', () => {
    const pack = loadPack(smallPack());
    expect(pack.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(loadPack(dataOf(pack)).hash).toBe(pack.hash);
    expect(dataOf(pack)).toEqual(smallPack());
  });

  it('has a hash that does not depend on the order of members', () => {
    const reversed = Object.fromEntries(Object.entries(smallPack()).reverse());
    expect(loadPack(reversed).hash).toBe(loadPack(smallPack()).hash);
  });

  it('is frozen to its last row', () => {
    const pack = loadPack(smallPack());
    const open: string[] = [];
    (function walk(value: unknown, place: string) {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) open.push(place);
      for (const [key, member] of Object.entries(value)) walk(member, `${place}.${key}`);
    })(pack, 'pack');
    expect(open).toEqual([]);
  });

  it('is not tied to the data it was loaded from', () => {
    const data = smallPack();
    const pack = loadPack(data);
    data.indicators[2]!.thresholds[0]!.value = '1';
    expect(pack.indicators[2]!.thresholds[0]!.value).toBe('90');
  });

  it('may list no indicators while its annex has not been read', () => {
    const unread = broken((pack) => {
      pack.indicators = [];
      pack.relations = [];
    });
    expect(problemsOf(unread)).toEqual([]);
  });
});

describe('a hash', () => {
  it('is another one whenever one standard is another one', () => {
    const { hash } = loadPack(smallPack());
    const comparing = smallPack().indicators.flatMap((indicator, i) =>
      indicator.thresholds.flatMap(({ value }, j) => (value ? [{ i, j, value }] : [])),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...comparing),
        fc.integer({ min: 0, max: 1000 }),
        ({ i, j, value }, tenths) => {
          const other = String(tenths / 10);
          const changed = loadPack(broken((p) => (p.indicators[i]!.thresholds[j]!.value = other)));
          expect(changed.hash === hash).toBe(other === value);
        },
      ),
    );
  });

  it('is another one when a standard has been confirmed', () => {
    const unconfirmed = broken((pack) => (pack.indicators[0]!.thresholds[0]!.confirmed = false));
    expect(loadPack(unconfirmed).hash).not.toBe(loadPack(smallPack()).hash);
  });
});

describe('a pack is refused, and the sentence names the place', () => {
  it.each<[problem: string, change: (pack: PackData) => unknown]>([
    ['indicator 1.1 stands there twice', (p) => (p.indicators[1]!.id = '1.1')],
    ['criterion 1 stands there twice', (p) => (p.criteria[1]!.no = 1)],
    ['region NORTH stands there twice', (p) => (p.regions[1]!.code = 'NORTH')],
    ['criterion 1: unknown section "II"', (p) => (p.criteria[0]!.section = 'II')],
    ['indicator 1.1: unknown criterion 7', (p) => (p.indicators[0]!.criterion = 7)],
    ['indicator 2.1: its id is not one of criterion 1', (p) => (p.indicators[0]!.id = '2.1')],
    ['declared.criteria: 19 declared, 2 listed', (p) => (p.declared.criteria = 19)],
    ['declared.indicators: 49 declared, 3 listed', (p) => (p.declared.indicators = 49)],
    ['criterion 2 has no indicator', (p) => p.indicators.pop()],
    [
      'effective: ends on 2016-11-30, before it begins on 2016-12-01',
      (p) => (p.effective.to = '2016-11-30'),
    ],
    ['keyedBy: there is no region to key by', (p) => (p.regions = [])],
    ['bands: 0 criteria met is in none', (p) => p.bands.pop()],
    ['bands: 2 criteria met is in 2 and <2', (p) => (p.bands[1]!.max = 2)],
    ['band 2: 2 to 3 is no range within 0 to 2', (p) => (p.bands[0]!.max = 3)],
    [
      'relation 2 (same): no entry has address "2c.num"',
      (p) => p.relations.push({ kind: 'same', a: '2c.num', b: 'info.people' }),
    ],
    [
      'relation 2 (sum): no entry has address "1.1.den"',
      (p) => p.relations.push({ kind: 'sum', total: 'stat.farms', parts: ['2a.num', '1.1.den'] }),
    ],
    [
      'indicator 2, thresholds row 4: the indicator has no part "c"',
      (p) => p.indicators[2]!.thresholds.push(row({ part: 'c', op: 'unknown' })),
    ],
    [
      'indicator 2, thresholds row 4: the indicator has no part ""',
      (p) => p.indicators[2]!.thresholds.push(row({ op: 'unknown' })),
    ],
    [
      'indicator 2, thresholds row 2: op >= has no value to compare with',
      (p) => delete p.indicators[2]!.thresholds[1]!.value,
    ],
    [
      'indicator 1.2, thresholds row 1: op province compares nothing and must have no value',
      (p) => (p.indicators[1]!.thresholds[0]!.value = '50'),
    ],
    [
      'indicator 1.1, thresholds row 1: op = on an indicator that is assessed, not measured',
      (p) => (p.indicators[0]!.thresholds = [row({ op: '=', value: '0' })]),
    ],
    [
      'indicator 2, thresholds row 1: a share cannot reach 900 %',
      (p) => (p.indicators[2]!.thresholds[0]!.value = '900'),
    ],
    [
      'indicator 2, thresholds row 1: unknown region "EAST"',
      (p) => (p.indicators[2]!.thresholds[0]!.region = 'EAST'),
    ],
    [
      'indicator 2, thresholds row 1: unknown commune group "9"',
      (p) => (p.indicators[2]!.thresholds[0]!.communeGroup = '9'),
    ],
    [
      'indicator 2, thresholds row 4: neither it nor row 2 has precedence where both apply',
      (p) => p.indicators[2]!.thresholds.push(row({ part: 'b', zone: 'I', op: '=', value: '1' })),
    ],
    [
      'indicator 1.2, thresholds row 1: upTo without a value for the other communes',
      (p) => (p.indicators[1]!.thresholds[0]!.upTo = { denominator: '3', value: '50' }),
    ],
    [
      'indicator 1.2, thresholds row 1: upTo on a count, which has no denominator',
      (p) => {
        p.indicators[1]!.measure = { kind: 'count', counted: { vi: 'Số nhà' }, whole: true };
        const upTo = { denominator: '3', value: '1' };
        p.indicators[1]!.thresholds = [row({ op: '=', value: '0', upTo })];
      },
    ],
    ['indicator 2: its parts must be "" alone, or letters', (p) => renameParts(p, '', 'b')],
    ['indicator 2: its parts must be "" alone, or letters', (p) => renameParts(p, 'a', '2')],
    ['indicator 2: part a stands there twice', (p) => renameParts(p, 'a', 'a')],
    [
      'indicator 1.2: provincial rows without an overlay',
      (p) => (p.indicators[1]!.provincial = [row({ op: '>=', value: '50' })]),
    ],
  ])('%s', (problem, change) => {
    expect(problemsOf(broken(change))).toContain(problem);
  });

  it.each<[place: RegExp, change: (pack: PackData) => unknown]>([
    [/^the document: /, (p) => Object.assign(p, { extra: 1 })],
    [/^title\.vi: /, (p) => Object.assign(p.title, { vi: 7 })],
    [/^indicators\[2\]\.thresholds\[0\]/, (p) => (p.indicators[2]!.thresholds[0]!.value = '90.0')],
    [/^effective\.from: not a date/, (p) => (p.effective.from = '01/12/2016')],
  ])('of the wrong shape: %s', (place, change) => {
    expect(problemsOf(broken(change))).toEqual([expect.stringMatching(place)]);
  });

  it('with all of its problems at once', () => {
    const both = broken((pack) => {
      pack.declared.criteria = 19;
      pack.bands.pop();
    });
    expect(problemsOf(both)).toHaveLength(3); // the count, and bands that miss 0 and 1
    expect(() => loadPack(both)).toThrow(/^pack small cannot be used:\n- declared\.criteria/);
  });

  it.each([[null], [42], ['{}'], [[]]])('when it is %j', (data) => {
    expect(problemsOf(data)).toHaveLength(1);
  });
});
