import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalText, parseDecimal } from '#domain/values/decimal';
import { formatEn, formatVi } from '#domain/values/format';
import { readNumber, type NumberReading } from '#domain/values/read-number';

const number = (value: string, reading: string, suffix: object = {}) =>
  ({ kind: 'number', value, reading, ...suffix }) as NumberReading;
const ambiguous = (candidates: readonly string[], suffix: object = {}) =>
  ({ kind: 'ambiguous', candidates, ...suffix }) as NumberReading;
const none: NumberReading = { kind: 'state', state: 'none' };
const pending: NumberReading = { kind: 'state', state: 'pending' };
const notANumber: NumberReading = { kind: 'notANumber' };

const unit = (text: string) => ({ unit: text });
const percent = { percent: true };

const CASES: Readonly<Record<string, readonly (readonly [string, NumberReading])[]>> = {
  'whole numbers': [
    ['5', number('5', '5')],
    ['0', number('0', '0')],
    ['05', number('5', '5')],
    ['1234567', number('1234567', '1.234.567')],
    ['22400', number('22400', '22.400')],
    ['+5', number('5', '5')],
    ['  12 ', number('12', '12')],
    ["'12", number('12', '12')],
    ["'-12", number('-12', '-12')],
    ['’12', number('12', '12')],
    ['\u200B12\uFEFF', number('12', '12')],
    ['１２', number('12', '12')],
    ['123456789012345678', number('123456789012345678', '123.456.789.012.345.678')],
  ],
  'the decimal comma and the decimal point': [
    ['7,48', number('7.48', '7,48')],
    ['7,480', ambiguous(['7.48', '7480'])],
    ['31,4', number('31.4', '31,4')],
    ['12.5', number('12.5', '12,5')],
    ['12.50', number('12.5', '12,5')],
    ['1234,567', number('1234.567', '1.234,567')],
    ['1234.567', number('1234.567', '1.234,567')],
    ['0.123', number('0.123', '0,123')],
    ['0,123', number('0.123', '0,123')],
    ['0.000', number('0', '0')],
    ['7,0', number('7', '7')],
    ['7,1234', number('7.1234', '7,1234')],
    [',5', number('0.5', '0,5')],
    ['.5', number('0.5', '0,5')],
    ['７，４８', number('7.48', '7,48')],
  ],
  grouping: [
    ['1.352.449', number('1352449', '1.352.449')],
    ['1,234,567', number('1234567', '1.234.567')],
    ['1 234 567', number('1234567', '1.234.567')],
    ['1\u00A0234\u00A0567', number('1234567', '1.234.567')],
    ['1\u2009234\u202F567', number('1234567', '1.234.567')],
    ['1 234', number('1234', '1.234')],
    ['4.213,8', number('4213.8', '4.213,8')],
    ['1.234,567', number('1234.567', '1.234,567')],
    ['1,234.5', number('1234.5', '1.234,5')],
    ['1 234,5', number('1234.5', '1.234,5')],
    ['1.352.449,25', number('1352449.25', '1.352.449,25')],
    ['012.345.678', number('12345678', '12.345.678')],
  ],
  'two meanings': [
    ['1.234', ambiguous(['1234', '1.234'])],
    ['1,234', ambiguous(['1.234', '1234'])],
    ['20.000', ambiguous(['20000', '20'])],
    ['1.000', ambiguous(['1000', '1'])],
    ['012.345', ambiguous(['12345', '12.345'])],
    ['-1.234', ambiguous(['-1234', '-1.234'])],
    ['(1.234)', ambiguous(['-1234', '-1.234'])],
    ['20.000m2', ambiguous(['20000', '20'], unit('m2'))],
    ['1.234%', ambiguous(['1234', '1.234'], percent)],
    ['- 5', ambiguous(['-5', '5'])],
    ['- 20 hộ', ambiguous(['-20', '20'], unit('hộ'))],
  ],
  'negative numbers': [
    ['-5', number('-5', '-5')],
    ['−5', number('-5', '-5')],
    ['–5', number('-5', '-5')],
    ['－5', number('-5', '-5')],
    ['(5)', number('-5', '-5')],
    ['( 5,2 )', number('-5.2', '-5,2')],
    ['(5,2%)', number('-5.2', '-5,2', percent)],
    ['-0', number('0', '0')],
    ['- 0', number('0', '0')],
  ],
  'per cent and units': [
    ['31,4%', number('31.4', '31,4', percent)],
    ['31,4 %', number('31.4', '31,4', percent)],
    ['100％', number('100', '100', percent)],
    ['4.213,8 km', number('4213.8', '4.213,8', unit('km'))],
    ['12 hộ', number('12', '12', unit('hộ'))],
    ['12hộ', number('12', '12', unit('hộ'))],
    ['22400 tấn', number('22400', '22.400', unit('tấn'))],
    ['500 m²', number('500', '500', unit('m²'))],
    ['1,5 km2', number('1.5', '1,5', unit('km2'))],
    ['30 m3/ngày', number('30', '30', unit('m3/ngày'))],
    ['36 triệu  đồng', number('36', '36', unit('triệu đồng'))],
    ['36 triệu đồng/người/năm', number('36', '36', unit('triệu đồng/người/năm'))],
    ['12,5 tr.đ', number('12.5', '12,5', unit('tr.đ'))],
    ['5đ', number('5', '5', unit('đ'))],
    ['5 l', number('5', '5', unit('l'))],
    ['2 nghìn hộ', number('2', '2', unit('nghìn hộ'))],
    ['12\nhộ', number('12', '12', unit('hộ'))],
  ],
  'no number, but a state': [
    ['KPS', none],
    ['kps ', none],
    ['không phát sinh', none],
    ['Không  phát sinh.', none],
    ['khong phat sinh', none],
    ['CCSL', pending],
    ['ccsl', pending],
    ['Chưa có số liệu', pending],
  ],
  'neither number nor state': [
    ['', notANumber],
    [' ', notANumber],
    ['-', notANumber],
    ['–', notANumber],
    ['—', notANumber],
    ['%', notANumber],
    ['hộ', notANumber],
    ['Đạt', notANumber],
    ['constructor', notANumber],
    ['.', notANumber],
    ['5,', notANumber],
    ['5.', notANumber],
    ['--5', notANumber],
    ['5-', notANumber],
    ['(-5)', notANumber],
    ['(5 hộ)', notANumber],
    ['(5', notANumber],
    ['5 %%', notANumber],
    ['#N/A', notANumber],
    ['=5', notANumber],
    ['²', notANumber],
    ['½', notANumber],
    ['٥', notANumber],
    ['nghìn'.repeat(20), notANumber],
    ['1'.repeat(65), notANumber],
  ],
  'marks in the wrong places': [
    ['1.234.56', notANumber],
    ['1.2.3', notANumber],
    ['1,2,3', notANumber],
    ['12.34,5', notANumber],
    ['1234.567,8', notANumber],
    ['1.234,567.8', notANumber],
    ['1.234 567', notANumber],
    ['0.123.456', notANumber],
    ['1..5', notANumber],
    ['12 34', notANumber],
    ['1  234', notANumber],
    ["1'234", notANumber],
  ],
  'fractions, dates, ranges, exponents': [
    ['3/5', notANumber],
    ['12/05/2017', notANumber],
    ['12-05-2017', notANumber],
    ['2017-05-12', notANumber],
    ['12:30', notANumber],
    ['15-18', notANumber],
    ['15 – 18', notANumber],
    ['3 + 5', notANumber],
    ['1e5', notANumber],
    ['1E+05', notANumber],
    ['10²', notANumber],
    ['2 triệu 5', notANumber],
  ],
  'letters for digits': [
    ['1O5', notANumber],
    ['1o', notANumber],
    ['5 O', notANumber],
    ['1OO', notANumber],
    ['1l', notANumber],
    ['l5', notANumber],
    ['O', notANumber],
    ['2I', notANumber],
  ],
  'qualifiers, which are not guessed away': [
    ['trên 300', notANumber],
    ['ước 20', notANumber],
    ['khoảng 20.000', notANumber],
    ['~20', notANumber],
    ['>300', notANumber],
    ['≥ 90%', notANumber],
    ['300 trở lên', notANumber],
    ['hơn 20 hộ', notANumber],
    ['20 hộ trở lên', notANumber],
    ['1 rưỡi', notANumber],
    ['20 (ước)', notANumber],
    ['20 chưa đạt', notANumber],
  ],
};

for (const [title, cases] of Object.entries(CASES)) {
  describe(title, () => {
    it.each(cases)('"%s"', (text, reading) => {
      expect(readNumber(text)).toEqual(reading);
    });
  });
}

describe('for any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789.,-+()%  \u00A0hộkmKPS/'), maxLength: 20 }),
  );

  it('never throws, and every value is canonical', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readNumber(text);
        const values =
          reading.kind === 'number'
            ? [reading.value]
            : reading.kind === 'ambiguous'
              ? reading.candidates
              : [];
        for (const value of values) expect(decimalText(parseDecimal(value))).toBe(value);
        if (reading.kind === 'ambiguous') expect(new Set(values).size).toBeGreaterThan(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the same in both Unicode forms', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.constantFrom('12 hộ', '5 tấn', 'không phát sinh')),
        (text) => {
          expect(readNumber(text.normalize('NFD'))).toEqual(readNumber(text.normalize('NFC')));
        },
      ),
    );
  });
});

describe('for any value', () => {
  const values = fc
    .record({ units: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), scale: fc.nat(6) })
    .map(decimalText);

  const hasTwoMeanings = (printed: string) => /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(printed);

  it.each([
    ['Vietnamese', formatVi],
    ['English', formatEn],
  ])(
    'what is printed the %s way is read back, and asked only if it means two things',
    (_, print) => {
      fc.assert(
        fc.property(values, (value) => {
          const printed = print(value);
          const reading = readNumber(printed);
          if (hasTwoMeanings(printed)) {
            expect(reading.kind === 'ambiguous' && reading.candidates).toContain(value);
          } else {
            expect(reading).toEqual({ kind: 'number', value, reading: formatVi(value) });
          }
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('is read back from its reading, the Vietnamese meaning first', () => {
    fc.assert(
      fc.property(values, (value) => {
        const reading = readNumber(formatVi(value));
        const first = reading.kind === 'ambiguous' ? reading.candidates[0] : undefined;
        expect(first ?? value).toBe(value);
      }),
    );
  });
});
