import { describe, expect, it } from '@jest/globals';
import * as keys from '#functions/store/keys';

const sheet = { unit: '05986@2004-08-31', period: '2017S1' };
const child = { ...sheet, parent: '180@2004-08-31' };

describe('keys', () => {
  it('are those of the design', () => {
    expect(keys.headKey(sheet)).toEqual({ pk: 'SHEET#05986@2004-08-31#2017S1', sk: 'HEAD' });
    expect(keys.revisionKey(sheet, 1).sk).toBe('REV#000001');
    expect(keys.auditKey(sheet, 12).sk).toBe('AUDIT#000012');
    expect(keys.treeKey(child)).toEqual({
      pk: 'TREE#180@2004-08-31#2017S1',
      sk: '05986@2004-08-31',
    });
    expect(keys.receiptKey('ab12')).toEqual({ pk: 'SUBMISSION#ab12', sk: 'RECEIPT' });
    expect(keys.rollupKey(sheet)).toEqual({ pk: 'ROLLUP#05986@2004-08-31#2017S1', sk: 'TALLY' });
    expect(keys.outboxKey(child)).toEqual({
      pk: 'OUTBOX#180@2004-08-31',
      sk: '2017S1#05986@2004-08-31',
    });
    const office = { unit: '20@2004-08-31', period: '2017S1' };
    expect(keys.periodKey(office)).toEqual({ pk: 'PERIOD#20@2004-08-31#2017S1', sk: 'STATE' });
    expect(keys.closingKey(office, 2)).toEqual({
      pk: 'CLOSING#20@2004-08-31#2017S1',
      sk: 'NO#000002',
    });
    expect(keys.targetsKey(office, 1)).toEqual({
      pk: 'TARGET#20@2004-08-31#2017S1',
      sk: 'VERSION#000001',
    });
    expect(keys.listRowKey({ list: 'typed', ...office }, 'typed:media.items', 2)).toEqual({
      pk: 'LIST#typed#20@2004-08-31#2017S1',
      sk: 'typed:media.items#000002',
    });
    expect(keys.listOf('groups', { ...office, period: null })).toEqual({
      pk: 'LIST#groups#20@2004-08-31',
    });
    expect(keys.packKey('ab12').pk).toBe('PACK#ab12');
    expect(keys.packUseKey(office.unit).pk).toBe('PACKS#20@2004-08-31');
  });

  it('take whatever an identity provider calls people and their computers', () => {
    expect(keys.deviceKey('auth0|mai #1', 'máy/1')).toEqual({
      pk: 'DEVICE#auth0%7Cmai%20%231',
      sk: 'm%C3%A1y%2F1',
    });
  });

  it('lie in the ranges that lists read', () => {
    const ranges = [
      [keys.revisionKey(sheet, 7), keys.revisionsOf(sheet)],
      [keys.auditKey(sheet, 7), keys.auditOf(sheet)],
      [keys.treeKey(child), keys.childrenOf(child.parent, child.period)],
      [keys.outboxKey(child), keys.outboxOf(child.parent)],
      [keys.periodAuditKey(sheet, 7), keys.periodAuditOf(sheet)],
      [keys.closingKey(sheet, 7), keys.closingsOf(sheet)],
      [keys.closingPageKey(sheet, 'ab12', 7), keys.closingPagesOf(sheet, 'ab12')],
      [keys.deviceKey('mai', 'one'), keys.devicesOf('mai')],
    ] as const;
    for (const [key, range] of ranges) {
      expect(key.pk).toBe(range.pk);
      expect(key.sk.startsWith(range.prefix ?? '')).toBe(true);
    }
  });

  it('keep the two places apart that one code has named', () => {
    const today = { ...sheet, unit: '05986@2025-07-01' };
    expect(keys.headKey(today)).not.toEqual(keys.headKey(sheet));
  });

  it('sort as their numbers do', () => {
    const sorted = [9, 10, 99, 100, 999_999].map((rev) => keys.revisionKey(sheet, rev).sk);
    expect([...sorted].sort()).toEqual(sorted);
  });

  it.each([0, -1, 1.5, NaN, 1_000_000])('have no number %p', (number) => {
    expect(keys.isNumbered(number)).toBe(false);
    expect(() => keys.revisionKey(sheet, number)).toThrow(RangeError);
  });

  it.each(['', '05986#2017S1', '#'])('are not made of %p', (unit) => {
    expect(() => keys.headKey({ unit, period: '2017S1' })).toThrow(RangeError);
    expect(() => keys.outboxOf(unit)).toThrow(RangeError);
  });
});
