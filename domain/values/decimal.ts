/**
 * Exact decimals on BigInt: what a verdict is decided on. Nothing here passes through a double, except
 * `decimalFromDouble`, which is the door for the numbers that Excel hands over as one.
 */

/** `units` × 10^-`scale`; `scale` ≥ 0. One value has many forms (75 × 10^-1, 750 × 10^-2): use `compare`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const DECIMAL_TEXT = /^-?\d+(?:\.\d+)?$/;
/** Any integer of so many digits is exact in a double, which BigInt takes in faster than a text. */
const EXACT_DIGITS = 15;
/** The significant digits that Excel keeps of a number. */
const EXCEL_DIGITS = 15;

const POWERS: bigint[] = Array.from({ length: 41 }, (_, exponent) => 10n ** BigInt(exponent));
const pow10 = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Whether a text has the machine form "-7.48": ASCII digits, a point, no grouping, no exponent. */
export function isDecimalText(text: string): boolean {
  return DECIMAL_TEXT.test(text);
}

/** Reads the machine form. Throws RangeError for any other text. */
export function parseDecimal(text: string): Decimal {
  if (!DECIMAL_TEXT.test(text)) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`);
  const point = text.indexOf('.');
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  return {
    units: BigInt(digits.length <= EXACT_DIGITS ? Number(digits) : digits),
    scale: point < 0 ? 0 : text.length - point - 1,
  };
}

/** The one canonical text of a value: no needless zeros, no "-0". */
export function decimalText(d: Decimal): string {
  const plain = plainText(d);
  return d.scale === 0 ? plain : trimZeros(plain);
}

/** All `scale` decimals, needless zeros too: "7.50". */
export function plainText({ units, scale }: Decimal): string {
  if (scale === 0) return units.toString();
  const digits = abs(units)
    .toString()
    .padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Takes a text that has a decimal point. */
function trimZeros(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x30) end -= 1;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end);
}

function unitsAt(d: Decimal, scale: number): bigint {
  return d.scale === scale ? d.units : d.units * pow10(scale - d.scale);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) - unitsAt(b, scale), scale };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Σ; of nothing: 0. */
export function sumDecimals(decimals: Iterable<Decimal>): Decimal {
  let sum = ZERO;
  for (const d of decimals) sum = add(sum, d);
  return sum;
}

export function isZero(d: Decimal): boolean {
  return d.units === 0n;
}

export function isNegative(d: Decimal): boolean {
  return d.units < 0n;
}

/** Whether a value has no fraction: 7 and 7.00, not 7.5. */
export function isWhole(d: Decimal): boolean {
  return d.scale === 0 || d.units % pow10(d.scale) === 0n;
}

/**
 * `n` ÷ `d`, rounded half away from zero to so many decimals (a whole number ≥ 0). The exact quotient is
 * rounded, once. Throws RangeError where `d` is zero.
 */
export function divideHalfUp(n: Decimal, d: Decimal, decimals: number): Decimal {
  if (isZero(d)) throw new RangeError('division by zero');
  const dividend = n.units * pow10(d.scale + decimals);
  const divisor = d.units * pow10(n.scale);
  const magnitude = (2n * abs(dividend) + abs(divisor)) / (2n * abs(divisor));
  return { units: dividend < 0n === divisor < 0n ? magnitude : -magnitude, scale: decimals };
}

/** The value with exactly so many decimals (a whole number ≥ 0), rounded half away from zero. */
export function roundHalfUp(d: Decimal, decimals: number): Decimal {
  if (d.scale <= decimals) return { units: unitsAt(d, decimals), scale: decimals };
  return divideHalfUp(d, { units: 1n, scale: 0 }, decimals);
}

/**
 * The canonical text of a double as Excel holds it: 15 significant digits, so that 0.1 + 0.2 is "0.3",
 * and no exponent whatever the size. Throws RangeError for NaN and the infinities.
 */
export function decimalFromDouble(x: number): string {
  if (!Number.isFinite(x)) throw new RangeError(`not a finite number: ${x}`);
  // The shortest text that gives the double back is the answer when it has no more digits than Excel keeps.
  const shortest = x.toString();
  if (shortest.length <= EXCEL_DIGITS && !shortest.includes('e')) return shortest;
  const [mantissa = '', exponent = '0'] = x.toExponential(EXCEL_DIGITS - 1).split('e');
  const units = BigInt(mantissa.replace('.', ''));
  const scale = EXCEL_DIGITS - 1 - Number(exponent);
  return decimalText(scale < 0 ? { units: units * pow10(-scale), scale: 0 } : { units, scale });
}
