import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import { packById, shippedPack } from '#domain/packs/catalogue';
import type { Pack } from '#domain/packs/schema';
import { checkSheet, checkSheetWithSettled } from '#domain/rules/check';
import { fieldsOf } from '#domain/rules/fields';
import { SEVERITIES } from '#domain/rules/finding';
import type { Entry } from '#domain/sheet/entry';
import type { Sheet } from '#domain/sheet/sheet';
import {
  cleanSheet,
  contextOf,
  examplePack,
  PERIOD_BEFORE,
  value,
} from '../../support/clean-sheet.ts';

const emptySheet = (): Sheet => ({ ...cleanSheet(), entries: {}, notes: {}, registers: {} });

function checkWith(pack: Pack, sheet: Sheet) {
  const circumstances = circumstancesOf(pack, sheet.unit, sheet.period);
  const evaluation = evaluate(pack, sheet, circumstances);
  return checkSheet({ pack, sheet, circumstances, evaluation });
}

describe('a sheet', () => {
  it('without fault has no findings and meets all criteria', () => {
    const context = contextOf(cleanSheet());
    expect(context.evaluation.met).toBe(19);
    expect(checkSheetWithSettled(context)).toEqual({ open: [], settled: [] });
  });

  it('that is empty is asked for every total, number and assessment, and for nothing else', () => {
    const findings = checkSheet(contextOf(emptySheet()));
    const { numbers, totals, verdicts, sharing } = fieldsOf(examplePack());
    const asked = [
      ...numbers
        .filter(({ indicator, address }) => indicator && !sharing.has(address))
        .map(({ address }) => `value.missing ${address}`),
      ...verdicts
        .filter(({ indicator }) => indicator.measure.kind === 'assessed')
        .map(({ address }) => `value.verdictMissing ${address}`),
      ...totals.map(({ address }) => `value.missing ${address}`),
    ];
    expect(asked).toHaveLength(40 + 25 + 3);
    expect(findings.map(({ code, at }) => `${code} ${at}`).sort()).toEqual(asked.sort());
  });

  it('is asked for what the province has set no standard for', () => {
    const findings = checkWith(shippedPack('qd-1980-2016', 'langson'), emptySheet());
    const places = findings.map(({ code, at }) => `${code} ${at}`);
    expect(places).toContain('value.missing 2.1.num');
    expect(places).toContain('value.verdictMissing 6.1.own');
  });

  it('has more over less than its whole pointed out where there is no standard', () => {
    const sheet = cleanSheet({ entries: { '2.1.num': value('11') } });
    const findings = checkWith(shippedPack('qd-1980-2016', 'langson'), sheet);
    expect(findings.map(({ code, at }) => `${code} ${at}`)).toEqual(['value.overWhole 2.1.num']);
  });
});

describe('findings', () => {
  const many = cleanSheet({
    entries: {
      'res.central.actual': value('1600'), // query
      'stat.roadsLabour': value('501'), // error
      'info.area': value('48.123456'), // note
      '9.1.num': null, // error
      '4.2.num': value('1250'), // error
      '3.1.num': value('180.123456'), // note
      'info.people': null, // error, and 15.1 can no longer be computed
    },
    notes: { '8.1.evidence': null }, // query
    registers: {
      works: [
        { id: null, fields: { name: 'Đường', progress: '101' } }, // error
        { id: null, fields: { name: 'Kênh', progress: '102' } }, // error
      ],
    },
  });

  it('come by severity, and then in the order of the form', () => {
    expect(checkSheet(contextOf(many)).map(({ severity, at }) => `${severity} ${at}`)).toEqual([
      'error 3.1.num',
      'error 4.2.num',
      'error 9.1.num',
      'error info.people',
      'error info.area',
      'error stat.roadsLabour',
      'error reg.works.0.progress',
      'error reg.works.1.progress',
      'query 8.1.evidence',
      'query res.central.actual',
    ]);
  });

  it('about the sheet as a whole come first in their severity', () => {
    const sheet = cleanSheet({ notes: { '8.1.evidence': null } });
    const earlier = { ...contextOf(sheet), sheet: { ...sheet, period: PERIOD_BEFORE } };
    expect(checkSheet({ ...contextOf(sheet), earlier }).map(({ code }) => code)).toEqual([
      'history.unchanged',
      'consistency.noEvidence',
    ]);
  });

  it('are the same when the sheet is checked twice', () => {
    expect(checkSheet(contextOf(many))).toEqual(checkSheet(contextOf(many)));
  });
});

describe('an explanation', () => {
  const entries = { '4.2.num': value('1000'), '4.2.own': value('met') };

  it('moves the query from the open findings to the settled ones', () => {
    const open = checkSheetWithSettled(contextOf(cleanSheet({ entries })));
    expect(open.open.map(({ code }) => code)).toEqual(['consistency.ownVerdict']);
    expect(open.settled).toEqual([]);

    const notes = { '4.2.note': 'Hai thôn vừa đóng điện.' };
    const settled = checkSheetWithSettled(contextOf(cleanSheet({ entries, notes })));
    expect(settled.open).toEqual([]);
    expect(settled.settled).toEqual(open.open);
  });

  it('of another indicator settles nothing', () => {
    const notes = { '4.1.note': 'Hai thôn vừa đóng điện.' };
    expect(checkSheet(contextOf(cleanSheet({ entries, notes })))).toHaveLength(1);
  });

  it('does not excuse an error', () => {
    const notes = { '4.2.note': 'Số này đúng.' };
    const sheet = cleanSheet({ entries: { '4.2.num': value('1250') }, notes });
    expect(checkSheet(contextOf(sheet)).map(({ code }) => code)).toEqual(['value.overWhole']);
  });
});

describe('a sheet sent again', () => {
  const typed = (count: number): Sheet => ({
    ...emptySheet(),
    entries: Object.fromEntries(Object.entries(cleanSheet().entries).slice(0, count)),
  });
  const codes = (count: number) => {
    const context = contextOf(typed(count));
    const earlier = { ...context, sheet: { ...context.sheet, period: PERIOD_BEFORE } };
    return checkSheet({ ...context, earlier }).map(({ code }) => code);
  };

  it('is told by ten equal numbers', () => {
    // The area is one more entry, of which no indicator is computed.
    expect(codes(11)).toContain('history.unchanged');
    expect(codes(10)).not.toContain('history.unchanged');
  });
});

describe('an earlier sheet of another set', () => {
  it('is compared where both have the indicator', () => {
    const context = contextOf(cleanSheet());
    const pack = packById('qd-318-2022')!;
    const evaluation = evaluate(pack, context.sheet, { year: 2016 });
    const earlier = { sheet: { ...context.sheet, period: PERIOD_BEFORE }, evaluation };
    expect(checkSheet({ ...context, earlier }).map(({ code }) => code)).toEqual([
      'history.unchanged',
    ]);
  });
});

describe('whatever is typed', () => {
  const { numbers, verdicts } = fieldsOf(examplePack());
  const text = fc.oneof(fc.string(), fc.constantFrom('1.234', '#REF!', 'kps', '5 km', '−3', 'ĐẠT'));
  const number = fc.oneof(
    fc.constantFrom('0', '-1', '1200', '0.00001', '99999999999999'),
    fc.integer({ min: -2000, max: 9_999_999 }).map(String),
  );
  const states: fc.Arbitrary<Entry | null> = fc.oneof(
    fc.constantFrom<Entry | null>(null, { state: 'none' }, { state: 'pending' }),
    text.map((raw): Entry => ({ state: 'unread', raw })),
  );
  const entries = fc
    .tuple(
      fc.dictionary(
        fc.constantFrom(...numbers.map(({ address }) => address)),
        fc.oneof(states, number.map(value)),
      ),
      fc.dictionary(
        fc.constantFrom(...verdicts.map(({ address }) => address)),
        fc.oneof(states, fc.constantFrom('met', 'notMet').map(value)),
      ),
    )
    .map(([numeric, stated]) => ({ ...numeric, ...stated }));
  const rows = fc.array(fc.dictionary(fc.constantFrom('name', 'paid', 'progress', 'year'), text));

  it('no rule throws, and what is found stands somewhere on the form', () => {
    const { position } = fieldsOf(examplePack());
    fc.assert(
      fc.property(entries, entries, rows, (now, before, works) => {
        const registers = { works: works.map((fields) => ({ id: null, fields })) };
        const context = contextOf(cleanSheet({ entries: now, registers }));
        const earlier = contextOf({ ...cleanSheet({ entries: before }), period: PERIOD_BEFORE });
        const findings = checkSheet({ ...context, earlier });
        for (const { severity, at } of findings) {
          expect(SEVERITIES).toContain(severity);
          if (at !== undefined && !at.startsWith('reg.works.')) expect(position.has(at)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
