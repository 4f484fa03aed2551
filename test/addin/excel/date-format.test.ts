import { expect, it } from '@jest/globals';
import { dateOf, isDateFormat } from '#addin/excel/date-format';

it.each(['dd/mm/yyyy', 'm/d/yy h:mm', '[$-42A]dd mmmm yyyy', '[h]:mm', 'mm:ss.0'])(
  'a date or a time: %s',
  (format) => expect(isDateFormat(format)).toBe(true),
);

it.each(['General', '@', '#,##0', '#,##0.0###', '0.00%', '[Red]0.0', '0" hộ"', '0.00E+00'])(
  'a number or a text: %s',
  (format) => expect(isDateFormat(format)).toBe(false),
);

it('counts days as Excel does', () => {
  expect(dateOf(42916).toISOString()).toBe('2017-06-30T00:00:00.000Z');
});
