import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { kindOf, KINDS, LEFT_OUT } from '#functions/store/kinds';

describe('kinds of items', () => {
  it('are all that keys.ts makes keys for, or left out on purpose', () => {
    const source = readFileSync(join(__dirname, '../../../functions/store/keys.ts'), 'utf8');
    const partitions = [...source.matchAll(/join\('([A-Z]+)'/g)].map(([, name]) => name!);
    const known = [...Object.values(KINDS).map(({ pk }) => pk), ...LEFT_OUT];
    // Sort keys that hold a number are joined, too.
    const sortKeys = ['REV', 'AUDIT', 'NO', 'PAGE', 'VERSION'];
    expect([...new Set(partitions)].sort()).toEqual([...new Set([...known, ...sortKeys])].sort());
  });

  it('are told by their keys', () => {
    expect(kindOf({ pk: 'SHEET#a#b', sk: 'HEAD' })).toBe('head');
    expect(kindOf({ pk: 'SHEET#a#b', sk: 'REV#000001' })).toBe('revision');
    expect(kindOf({ pk: 'ROLLUP#a#b', sk: 'TALLY' })).toBe('rollup');
    expect(kindOf({ pk: 'PACK#a', sk: 'DATA' })).toBe('pack');
    expect(kindOf({ pk: 'PACKS#a', sk: 'IN-USE' })).toBe('packUse');
    expect(kindOf({ pk: 'PERIOD#a#b', sk: 'AUDIT#000001' })).toBe('periodAudit');
    expect(kindOf({ pk: 'CLOSING#a#b', sk: 'PAGE#c#000001' })).toBe('closingPage');
    expect(kindOf({ pk: 'SHEET#a#b', sk: 'OTHER' })).toBeNull();
    expect(kindOf({ pk: 'OUTBOX#a', sk: '2017S1#b' })).toBeNull();
  });
});
