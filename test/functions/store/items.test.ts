import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flatten, type Content } from '#domain/sync/content';
import { headItem, headOf } from '#functions/store/items/head-item';
import { packedOrigins, packOrigins, unpackOrigins } from '#functions/store/items/origins';
import { packPlaces, places } from '#functions/store/items/place-list';
import { largestRegister, revisionItem, revisionOf } from '#functions/store/items/revision-item';
import { packSummary } from '#functions/store/items/summary-text';
import { treeItem } from '#functions/store/items/tree-item';
import { CorruptItemError } from '#functions/store/store';
import { changeOf, COMMUNE, households } from './changes.ts';

const { head, revision, treeRow } = changeOf(COMMUNE, null);

describe('an item that is none of ours', () => {
  it.each<[string, object]>([
    ['without a record', { record: undefined }],
    ['with something else than JSON', { record: '{"rev":' }],
    ['with a field missing', { record: '{"rev":1}' }],
    ['with a field too many', { record: headItem(head).record.replace('{', '{"more":1,') }],
    ['with a status that is none', { record: headItem(head).record.replace('draft', 'lost') }],
  ])('is named and not guessed at: %s', (_, change) => {
    const item = { ...headItem(head), ...change };
    expect(() => headOf(item)).toThrow(CorruptItemError);
    expect(() => headOf(item)).toThrow('SHEET#05986@2004-08-31#2017S1 HEAD');
  });

  it('is not read for half of what it says', () => {
    const entries =
      '{"entries":{"1.1.num":{"state":"guessed","value":"1"}},"notes":{},"registers":{}}';
    expect(() => revisionOf({ ...revisionItem(revision!), content: entries })).toThrow(
      CorruptItemError,
    );
  });
});

describe('a list of places', () => {
  it('says only where each differs from the one before', () => {
    expect(packPlaces(['17.1a.num', '17.1a.den', '17.1b.num', 'x'])).toEqual([
      ...[0, '17.1a.num'],
      ...[6, 'den'],
      ...[4, 'b.num'],
      ...[0, 'x'],
    ]);
  });

  it('comes back in its order, whatever the places are', () => {
    const anything = fc.array(fc.string({ unit: 'binary', maxLength: 8 }));
    fc.assert(
      fc.property(anything, (list) => {
        expect(places.parse(JSON.parse(JSON.stringify(packPlaces(list))))).toEqual(list);
      }),
    );
  });

  it.each([[['x']], [[0]], [['x', 0]], [[-1, 'x']]])('is not made of %j', (list) => {
    expect(places.safeParse(list).success).toBe(false);
  });
});

describe('origins', () => {
  const content: Content = {
    entries: { a: { state: 'none' }, b: { state: 'none' }, c: { state: 'pending' } },
    notes: { d: 'text' },
    registers: {},
  };
  const unpacked = (packed: unknown) =>
    unpackOrigins(packedOrigins.parse(JSON.parse(JSON.stringify(packed))), content);

  it('name the usual copy once, and the places of another', () => {
    const origins = { a: 'one', b: 'two', c: 'one', d: 'one' };
    const packed = packOrigins(origins, content);
    expect(packed).toEqual({ usual: 'one', others: [{ copy: 'two', places: [0, 'b'] }] });
    expect(unpacked(packed)).toEqual(origins);
  });

  it('may know nothing of a place, or of none, or of one that is gone', () => {
    for (const origins of [{}, { a: 'one' }, { a: 'one', gone: 'one' }, { gone: 'two' }]) {
      expect(unpacked(packOrigins(origins, content))).toEqual(origins);
    }
  });

  it('need an id for every row', () => {
    const rows = { works: [{ id: null, fields: { name: 'Kè' } }] };
    const nameless = { ...revision!, content: { ...content, registers: rows } };
    expect(() => flatten(nameless.content)).toThrow(RangeError);
    expect(() => revisionItem(nameless)).toThrow(RangeError);
  });
});

describe('the largest register', () => {
  const rows = (length: number) => [{ id: '1', fields: { name: 'x'.repeat(length) } }];

  it('is the one to blame', () => {
    const registers = { works: rows(500), models: rows(700) };
    expect(largestRegister({ ...households('1'), registers })).toBe('models');
  });

  it('is none where the notes are', () => {
    const notes = { '1.1.note': 'x'.repeat(800) };
    expect(largestRegister({ ...households('1'), notes, registers: { works: rows(500) } })).toBe(
      undefined,
    );
    expect(largestRegister(households('1'))).toBe(undefined);
  });
});

describe('a row', () => {
  it('says its verdicts in letters and its numbers by id', () => {
    const { packHash, ...packed } = packSummary(treeRow.summary);
    expect(packHash).toHaveLength(64);
    expect(packed).toEqual({
      verdicts: 'mnu',
      resources: 'central=1716.7',
      statistics: 'households=2148',
      ratios: '17.1a=2050/2148',
    });
  });

  it.each([{ 'two words': '1' }, { 'a=b': '1' }, { '': '1' }, { roads: '1 2' }, { roads: '' }])(
    'is not made of what could not be read back: %j',
    (statistics) => {
      const row = { ...treeRow, summary: { ...treeRow.summary, statistics } };
      expect(() => treeItem(row as unknown as typeof treeRow)).toThrow(RangeError);
    },
  );
});
