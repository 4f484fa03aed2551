import type { ReportMessages } from './report-message.ts';
import { listed, quoted } from './phrases.ts';

const sum = (parts: readonly string[]): string =>
  parts.length > 8 ? `${parts.slice(0, 8).join(' + ')} + …` : parts.join(' + ');
const list = (items: readonly string[]): string =>
  listed(items, (count) => `and ${count} more`, '; ');

/** Numbers stay as the report prints them. */
export const en: ReportMessages = {
  'report.ratio': ({ numerator, denominator, printed, right }) =>
    `${numerator}/${denominator} is ${right}; the report says ${printed}.`,
  'report.sharesBent': ({ printed, right, sum: total }) =>
    `The shares ${list(printed)} were bent to add up to 100%; rounded one by one they are ${list(right)} (sum ${total}).`,
  'report.sum': ({ parts, sum: total, whole }) =>
    `${sum(parts)} = ${total}; the report says ${whole}.`,
  'report.sumOpen': ({ parts, sum: total, whole }) =>
    `${sum(parts)} = ${total}, close to ${whole} but not equal; check it or name the rest.`,
  'report.partOverWhole': ({ part, whole, wholeLine }) =>
    `${part} is more than ${whole} (line ${wholeLine}), of which it should be a part; check both.`,
  'report.mean': ({ mean, low, high }) =>
    `A mean of ${mean} criteria lies outside ${low} to ${high}, which is what the bands allow.`,
  'report.targetAsResult': ({ value, criterion }) =>
    `${value} is a target that stands among the results${criterion === null ? '' : ` (criterion ${criterion})`}; add what was reached by the end of the period.`,
  'report.staleYear': ({ year, period }) =>
    `The report is of ${period}, but the year here is ${year}; perhaps left over from an older report.`,
  'report.denominator': ({ found, usual, times }) =>
    `The denominator here is ${found}, in ${times} other places ${usual}; say so if other communes are meant.`,
  'report.precision': ({ printed, other, otherLine }) =>
    `${printed} here, ${other} on line ${otherLine}: two ways of rounding in one report.`,
  'report.documentSymbol': ({ symbol, other, otherLine }) =>
    `The document ${quoted(symbol)} bears the symbol ${quoted(other)} on line ${otherLine}; check which is right.`,
  'report.documentDate': ({ symbol, date, other, otherLine }) =>
    `${symbol} is dated ${date} here and ${other} on line ${otherLine}.`,
  'report.documentKind': ({ word, symbol }) =>
    `Called ${quoted(word)}, but the symbol ${quoted(symbol)} is of another kind of document.`,
  'report.figure': ({ concept, printed, stored }) =>
    `${concept}: the report says ${printed}, the store has ${stored}.`,
};
