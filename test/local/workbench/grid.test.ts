/** Addresses, typed texts and what is saved: the small rules on which the workbench and its tests stand. */
import { describe, expect, it } from '@jest/globals';
import { difference } from '#local/workbench/file/changes';
import {
  fullAddress,
  localAddress,
  parseLocal,
  splitAddress,
} from '#local/workbench/host/grid/address';
import { WHOLE } from '#local/workbench/host/grid/area';
import { typedInput } from '#local/workbench/host/grid/typed-text';
import { shiftedNames } from '#local/workbench/host/grid/shifted-names';
import { without } from '#local/workbench/host/model/without';

describe('addresses', () => {
  it.each(['E6', 'A1:XFC9', 'B:C', '3:5', 'AA10:AB12'])('%s is read and written alike', (text) => {
    expect(localAddress(parseLocal(text)!)).toBe(text);
  });

  it.each(['', 'E', '6', 'NTM_ky', 'A0', 'A1048577', 'A1:B', '1:B2'])('%s is none', (text) => {
    expect(parseLocal(text)).toBeNull();
  });

  it('are quoted where Excel would quote', () => {
    const cell = parseLocal('E6')!;
    expect(fullAddress('Phiếu', cell)).toBe('Phiếu!E6');
    expect(fullAddress('Phiếu tiêu chí', cell, true)).toBe("'Phiếu tiêu chí'!$E$6");
    expect(fullAddress("Xã 'A'", cell)).toBe("'Xã ''A'''!E6");
    expect(fullAddress('A1', cell)).toBe("'A1'!E6");
    expect(splitAddress("'Xã ''A'''!E6")).toEqual({ sheet: "Xã 'A'", local: 'E6' });
  });
});

describe('what a person in Vietnam types', () => {
  it.each([
    ['7,48', { value: 7.48 }],
    ['1.234', { value: 1234 }],
    ['-1.234.567,5', { value: -1234567.5 }],
    ['12', { value: 12 }],
    ['7,5%', { value: 0.075 }],
    ['7.48', { value: '7.48' }],
    ['1,234.5', { value: '1,234.5' }],
    ["'12", { value: '12' }],
    ['KPS', { value: 'KPS' }],
    ['=A1+1', { formula: '=A1+1' }],
  ])('%s', (typed, input) => {
    expect(typedInput(typed, 'General')).toEqual(input);
  });

  it('stays as it is in a cell for texts', () => {
    expect(typedInput('7,48', '@')).toEqual({ value: '7,48' });
  });
});

describe('names', () => {
  const name = { name: 'N', sheet: null, visible: true, comment: '' };
  const names = [{ ...name, refersTo: 'Phiếu!$E$6:$E$8' }];
  const shifted = (first: number, count: number) =>
    shiftedNames(names, 'Phiếu', { axis: 'row', first, count })[0]!.refersTo;

  it('follow the rows they stand in', () => {
    expect(shifted(2, 2)).toBe('Phiếu!$E$8:$E$10');
    expect(shifted(6, 1)).toBe('Phiếu!$E$6:$E$9');
    expect(shifted(8, 1)).toBe('Phiếu!$E$6:$E$8');
    expect(shifted(6, -1)).toBe('Phiếu!$E$6:$E$7');
    expect(shifted(0, -6)).toBe('Phiếu!$E$1:$E$2');
    expect(shifted(5, -3)).toBe('#REF!');
  });
});

describe('what is left of an area', () => {
  it('covers all but what was cut out, once', () => {
    const area = { row: 0, column: 0, rows: 5, columns: 4 };
    const cells = ({ rows, columns }: typeof area) => rows * columns;
    const left = without(area, { row: 1, column: 1, rows: 2, columns: 2 });
    expect(left.reduce((sum, each) => sum + cells(each), 0)).toBe(16);
    expect(without(area, WHOLE)).toEqual([]);
    expect(without(area, { row: 9, column: 0, rows: 1, columns: 1 })).toEqual([area]);
  });
});

describe('what is saved of a cell', () => {
  const formula = { value: 3, formula: '=A1+A2' };
  const number = { value: 3, formula: null };

  it('is nothing where nothing changed, to fifteen digits', () => {
    expect(difference(number, number)).toBeNull();
    expect(difference(formula, formula)).toBeNull();
    expect(
      difference({ value: 0.1 + 0.2, formula: null }, { value: 0.3, formula: null }),
    ).toBeNull();
  });

  it('is the new result of a formula that stays', () => {
    expect(difference(formula, { ...formula, value: 4 })).toEqual({ cached: 4 });
  });

  it('is what was typed, over a formula too', () => {
    expect(difference(number, { value: 7.48, formula: null })).toEqual({ number: '7.48' });
    expect(difference(formula, number)).toEqual({ number: '3' });
    expect(difference(number, { value: '', formula: null })).toEqual({ clear: true });
    expect(difference(number, { value: 'KPS', formula: null })).toEqual({ text: 'KPS' });
  });
});
