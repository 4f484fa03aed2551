import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completeness, dueAddresses } from '#domain/duties/completeness';
import { dutyOf, SUGGESTED, timeliness, type Deadlines } from '#domain/duties/deadlines';
import { cleanSheet, examplePack } from '../../support/clean-sheet.ts';

const pack = examplePack();

describe('completeness', () => {
  it('counts every entry due once: 24 numerators and count, 13 own denominators, 25 verdicts, 3 totals', () => {
    const due = dueAddresses(pack);
    expect(new Set(due).size).toBe(due.length);
    expect(due.filter((at) => at.endsWith('.own'))).toHaveLength(25);
    expect(due.filter((at) => at.startsWith('info.'))).toHaveLength(3);
    expect(due).not.toContain('4.2.den');
  });

  it('is full for a clean sheet and nothing for an empty one', () => {
    const due = dueAddresses(pack).length;
    expect(completeness(pack, cleanSheet())).toEqual({ answered: due, due, missing: [] });
    expect(completeness(pack, { entries: {} })).toMatchObject({ answered: 0, due });
  });

  it('counts KPS as an answer for its whole row, CCSL and unread text as none', () => {
    const { entries } = cleanSheet();
    const { '17.2.den': _den, ...rest } = entries;
    const changed = {
      ...rest,
      '17.2.num': { state: 'none' } as const,
      '3.1.num': { state: 'pending' } as const,
      '5.num': { state: 'unread', raw: 'ba' } as const,
    };
    expect(completeness(pack, { entries: changed }).missing).toEqual(['3.1.num', '5.num']);
  });
});

describe('deadlines', () => {
  it.each([
    ['commune', '2017S1', '2017-06-18'], // 30 June − 12
    ['district', '2017Q1', '2017-03-21'], // 31 March − 10
    ['province', '2017', '2017-12-26'], // 31 December − 5
    ['commune', '202402', '2024-02-17'], // 29 February − 12
    ['district', '201703', '2017-03-21'],
  ] as const)('a %s owes %s by %s', (level, period, due) => {
    expect(dutyOf(SUGGESTED, level, period)).toEqual({ level, period, due });
  });

  it('may stand after the end of the period, over the end of a year', () => {
    const rules: Deadlines = {
      confirmed: true,
      rules: [{ level: 'province', kind: 'year', days: 15 }],
    };
    expect(dutyOf(rules, 'province', '2016')?.due).toBe('2017-01-15');
    expect(dutyOf(rules, 'commune', '2016')).toBeNull();
  });

  it.each([
    ['2017-06-18T16:59:59Z', { late: false, days: 0 }],
    ['2017-06-18T17:00:00Z', { late: true, days: 1 }], // midnight in Vietnam
    ['2017-06-01T00:00:00Z', { late: false, days: 0 }],
    ['2017-06-19T00:00:00Z', { late: true, days: 1 }],
    ['2017-07-01T08:00:00Z', { late: true, days: 13 }],
  ])('received %s', (receivedAt, expected) => {
    expect(timeliness({ due: '2017-06-18' }, receivedAt)).toEqual(expected);
  });

  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1999-01-01'), max: new Date('2101-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 120 }),
        (date, days) => {
          const due = date.toISOString();
          const received = new Date(Date.parse(due.slice(0, 10)) + days * 86_400_000);
          expect(timeliness({ due: due.slice(0, 10) }, received.toISOString()).days).toBe(days);
        },
      ),
    );
  });
});
