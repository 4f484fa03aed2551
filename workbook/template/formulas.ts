/**
 * The verdicts in plain formulas, for Excel without the add-in, WPS and LibreOffice. They say exactly what
 * domain/evaluation says. Comparisons are scaled and rounded to six decimals: plain doubles miss exact thresholds.
 * COUNTIF compares without regard to case and never fails on an error value, so it does the asking for words.
 */
import { NOTE_MARKS } from '#domain/sheet/marked-notes';
import { MAX_DECIMALS, STATE_CODES } from '#domain/sheet/entry';
import { CHECK_STATES } from '#domain/sheet/check-code';
import type { Indicator, Threshold } from '#domain/packs/schema';
import { MET, MET_NONE, NOT_MET, REASON_WORDS, STATED_WORDS } from './words.ts';

export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function isState(cell: string, state: keyof typeof STATE_CODES): string {
  return `COUNTIF(${cell},${quote(STATE_CODES[state])})>0`;
}

/**
 * What a person stated, as a number that other formulas compare with; 0 where the cell is empty or says something
 * else. Both Unicode forms count: a Mac or a phone may type the decomposed one.
 */
export function statedCode(cell: string): string {
  const says = (verdict: keyof typeof STATED_WORDS) => {
    const spellings = STATED_WORDS[verdict].flatMap((word) => [word, word.normalize('NFD')]);
    return `${spellings.map((word) => `COUNTIF(${cell},${quote(word)})`).join('+')}>0`;
  };
  return choose(
    [
      [says('met'), String(CHECK_STATES.met)],
      [says('notMet'), String(CHECK_STATES.notMet)],
      [isState(cell, 'none'), String(CHECK_STATES.none)],
      [isState(cell, 'pending'), String(CHECK_STATES.pending)],
    ],
    '0',
  );
}

/** `code` is the cell of `statedCode`. */
export function states(code: string, what: keyof typeof CHECK_STATES): string {
  return `${code}=${CHECK_STATES[what]}`;
}

/** Whether a note says nothing about this period: see domain/sheet/marked-notes.ts. */
export function isEmpty(cell: string): string {
  const marks = NOTE_MARKS.map((mark) => `LEFT(${cell},${mark.length})=${quote(mark)}`);
  return `OR(LEN(TRIM(${cell}))=0,${marks.join(',')})`;
}

/** More decimals than can be decided on alike everywhere. */
export function isTooPrecise(cell: string): string {
  return `${cell}<>ROUND(${cell},${MAX_DECIMALS})`;
}

/** What KPS, or a denominator of 0, means here. */
function notArising({ whenNone }: Indicator): string {
  return quote(whenNone.verdict === 'met' ? MET_NONE : REASON_WORDS.none);
}

function withoutStandard(threshold: Threshold | null): string | null {
  switch (threshold?.op) {
    case undefined:
    case 'unknown':
      return quote(REASON_WORDS.standardUnknown);
    case 'province':
      return quote(REASON_WORDS.standardNotSet);
    default:
      return null;
  }
}

export function statedVerdict(
  indicator: Indicator,
  threshold: Threshold | null,
  code: string,
): string {
  const missing = withoutStandard(threshold);
  if (missing) return missing;
  return choose(
    [
      [states(code, 'met'), quote(MET)],
      [states(code, 'notMet'), quote(NOT_MET)],
      [states(code, 'none'), notArising(indicator)],
      [states(code, 'pending'), quote(REASON_WORDS.pending)],
    ],
    quote(REASON_WORDS.unanswered),
  );
}

export function countVerdict(indicator: Indicator, threshold: Threshold | null, num: string) {
  const missing = withoutStandard(threshold);
  if (missing) return missing;
  return choose(
    [
      [isState(num, 'none'), notArising(indicator)],
      [isState(num, 'pending'), quote(REASON_WORDS.pending)],
      [`COUNT(${num})=0`, quote(REASON_WORDS.unanswered)],
      [either(`${num}<0`, isTooPrecise(num)), quote(REASON_WORDS.invalid)],
      [`ROUND(${num},6)${threshold!.op}${threshold!.value}`, quote(MET)],
    ],
    quote(NOT_MET),
  );
}

export function ratioVerdict(
  indicator: Indicator,
  threshold: Threshold | null,
  num: string,
  den: string,
): string {
  const missing = withoutStandard(threshold);
  if (missing) return missing;
  const share = indicator.measure.kind === 'share';
  const { op, value, upTo } = threshold!;
  const asked = upTo ? `IF(${den}<=${upTo.denominator},${upTo.value},${value})` : value!;
  const reached = share ? `${num}*100` : num;
  const impossible = [
    `${num}<0`,
    `${den}<0`,
    isTooPrecise(num),
    isTooPrecise(den),
    ...(share ? [`${num}>${den}`] : [`AND(${den}=0,${num}>0)`]),
  ];
  return choose(
    [
      [either(isState(num, 'none'), isState(den, 'none')), notArising(indicator)],
      [either(isState(num, 'pending'), isState(den, 'pending')), quote(REASON_WORDS.pending)],
      [`COUNT(${num},${den})<2`, quote(REASON_WORDS.unanswered)],
      [either(...impossible), quote(REASON_WORDS.invalid)],
      [`${den}=0`, notArising(indicator)],
      [`ROUND(${reached},6)${op}ROUND(${asked}*${den},6)`, quote(MET)],
    ],
    quote(NOT_MET),
  );
}

/** Any not met → not met; all met → met; else the first that is open. */
export function combinedVerdict(cells: readonly string[]): string {
  const isMet = (cell: string) => `LEFT(${cell},3)=${quote(MET)}`;
  const firstOpen = cells.reduceRight(
    (rest, cell) => (rest === '' ? cell : `IF(${isMet(cell)},${rest},${cell})`),
    '',
  );
  return choose(
    [
      [either(...cells.map((cell) => `${cell}=${quote(NOT_MET)}`)), quote(NOT_MET)],
      [
        `AND(${cells.map(isMet).join(',')})`,
        `IF(${either(...cells.map((cell) => `${cell}=${quote(MET_NONE)}`))},${quote(MET_NONE)},${quote(MET)})`,
      ],
    ],
    firstOpen,
  );
}

export function criterionVerdict(cells: readonly string[], unknown: string): string {
  return choose(
    [
      [either(...cells.map((cell) => `${cell}=${quote(NOT_MET)}`)), quote(NOT_MET)],
      [`AND(${cells.map((cell) => `LEFT(${cell},3)=${quote(MET)}`).join(',')})`, quote(MET)],
    ],
    quote(unknown),
  );
}

/** The figure beside the entries: a share (shown in percent) or a quotient. */
export function quotient(num: string, den: string): string {
  return `IF(COUNT(${num},${den})<2,"",IF(${den}=0,"",${num}/${den}))`;
}

/** A total typed once elsewhere; only a number is passed on. */
export function linked(name: string): string {
  return `IF(ISNUMBER(${name}),${name},"")`;
}

export function either(...conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(',')})`;
}

/** IF(a,x,IF(b,y,…,otherwise)). */
export function choose(
  cases: readonly (readonly [condition: string, result: string])[],
  otherwise: string,
): string {
  return cases.reduceRight(
    (rest, [condition, result]) => `IF(${condition},${result},${rest})`,
    otherwise,
  );
}
