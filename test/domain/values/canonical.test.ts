import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, hashOf, sha256Hex } from '#domain/values/canonical';

describe('canonical JSON', () => {
  it.each([
    [null, 'null'],
    [true, 'true'],
    ['', '""'],
    ['Đồng "Mỏ"\n', '"Đồng \\"Mỏ\\"\\n"'],
    ['\u007f\u2028/', '"\u007f\u2028/"'],
    [-0, '0'],
    [1e21, '1e+21'],
    [0.1 + 0.2, '0.30000000000000004'],
    [[], '[]'],
    [{}, '{}'],
    [[3, [null, 'a'], { b: [] }], '[3,[null,"a"],{"b":[]}]'],
    [{ b: 1, a: { d: undefined, c: 2 } }, '{"a":{"c":2},"b":1}'],
    [{ 10: 'x', 9: 'y' }, '{"10":"x","9":"y"}'], // as texts, not as numbers
    [Object.create(null), '{}'],
  ])('%j', (value, json) => {
    expect(canonicalJson(value)).toBe(json);
  });

  it('follows the examples of RFC 8785, sections 3.2.2 and 3.2.3', () => {
    const numbers = [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
    const string = '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\\"\/';
    expect(canonicalJson({ numbers, string, literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const sorted = canonicalJson({
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    });
    expect(Object.values(JSON.parse(sorted) as Record<string, string>).length).toBe(7);
    expect([...sorted.matchAll(/:"(\w+)/g)].map(([, word]) => word)).toEqual([
      'Carriage',
      'One',
      'Control',
      'Latin',
      'Euro',
      'Emoji',
      'Hebrew',
    ]);
  });

  it.each([
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['undefined', undefined],
    ['undefined in an array', [undefined]],
    ['a hole', new Array(1)],
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['one deep inside', { a: [{ b: NaN }] }],
  ])('has no text for %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('escapes a lone surrogate rather than refusing what was typed', () => {
    expect(canonicalJson('\ud800')).toBe('"\\ud800"');
  });

  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('is read back as what it was made from', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = canonicalJson(value);
        expect(canonicalJson(JSON.parse(json))).toBe(json);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('hashes', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('SHA-256 of "%s"', (text, hash) => {
    expect(sha256Hex(text)).toBe(hash);
  });

  it('hashes UTF-8', () => {
    // printf 'Đồng' | sha256sum
    expect(sha256Hex('Đồng')).toBe(
      '0c6488f08ad3a6a0e1e78fca48244d80ecb48da93b943585f92c7989df4325cd',
    );
  });

  it('names a value by its canonical JSON', () => {
    expect(hashOf({ b: 1, a: 2 })).toBe(sha256Hex('{"a":2,"b":1}'));
    expect(hashOf({ a: 2, b: 1, c: undefined })).toBe(hashOf({ b: 1, a: 2 }));
    expect(hashOf({ a: 2 })).not.toBe(hashOf({ a: '2' }));
  });
});

/** The same value with the members of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, member]) => [key, reversed(member)]));
}
