/** What digits mean that a person has grouped: "1.352.449", "1 234,5", "1.234". */

/** "1.234.567" or "1,234" or "1 234": one to three digits, then threes behind one and the same mark. */
const GROUPED = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/;
const WHOLE = /^\d+$/;
const FRACTION = /^\d+$/;

/**
 * The meanings of an unsigned text of digits, points, commas and spaces, as decimals "1234.5", the Vietnamese
 * meaning first. None where the groups are wrong ("1.234.56"); two where a single point or comma stands before
 * three digits ("1.234": a thousand and more, or one and a bit).
 */
export function digitReadings(text: string): readonly string[] {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const asWhole = wholeOf(text);
  const asFraction =
    last < 0 ? undefined : fractionOf(text.slice(0, last), text[last], text.slice(last + 1));
  const readings = text[last] === ',' ? [asFraction, asWhole] : [asWhole, asFraction];
  return readings.filter((reading) => reading !== undefined);
}

function wholeOf(text: string): string | undefined {
  if (WHOLE.test(text)) return text;
  // Nobody writes "0.123" for 123.
  if (!GROUPED.test(text) || /^0+[., ]/.test(text)) return undefined;
  return text.replace(/[., ]/g, '');
}

/** The mark between whole and fraction is not the one between groups; ",5" is 0.5, as Excel has it. */
function fractionOf(head: string, mark: string | undefined, fraction: string): string | undefined {
  if (!FRACTION.test(fraction)) return undefined;
  if (head === '') return `0.${fraction}`;
  const whole = head.includes(mark ?? '') ? undefined : wholeOf(head);
  return whole === undefined ? undefined : `${whole}.${fraction}`;
}
