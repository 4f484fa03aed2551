import { STATE_CODES } from '#domain/sheet/entry';
import { en as words } from '#domain/messages/en-words';
import { isSpaced, listed, quoted, VERDICT_WORDS } from '#domain/messages/phrases';
import { formatEn } from '#domain/values/format';
import type { Row } from '../function-error.ts';
import type { FunctionMessages } from './messages.ts';

const list = (items: readonly string[]): string =>
  listed(items, (count) => `and ${count} more`, '; ');

/** Which row of a range; of a single cell it is plain which. */
const at = (row: Row, sentence: string): string =>
  row === null ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : `Row ${row}: ${sentence}`;

export const en: FunctionMessages = {
  errors: {
    'cell.error': ({ row }) => at(row, `the cell holds an error; mend it first.`),
    'cell.notNumber': ({ text, row }) =>
      at(row, `${quoted(text)} is not a number; type it in digits or read it with NTM.NUM.`),
    'cell.negative': ({ row }) => at(row, `a negative number cannot be used here.`),
    'cell.notWhole': ({ row }) => at(row, `the number of criteria met must be whole.`),
    'range.notColumn': () => 'One column (or one row) is needed, not a table of several.',
    'range.rowsDiffer': ({ first, second }) =>
      `Both ranges must be equally long: the first has ${first} rows, the second ${second}.`,
    'communes.none': () => 'There is no commune in the range.',
    'units.tooFew': ({ units, communes }) =>
      `The number of units (${units}) is less than the communes in the range (${communes}).`,
    'decimals.outside': ({ most }) => `Decimals must be a whole number from 0 to ${most}.`,
    'denominator.zero': () => 'The denominator is empty or 0: there is no percentage.',
    'values.none': () => 'The range adds up to 0: there are no shares.',

    'verdict.unread': ({ text, row, column }) =>
      isSpaced(text, VERDICT_WORDS)
        ? `Row ${row}, column ${column}: blanks around ${quoted(text)}; delete them.`
        : `Row ${row}, column ${column}: ${quoted(text)} is no verdict; write Đạt or Chưa đạt.`,
    'verdicts.none': () => 'There is no verdict in the range yet.',
    'verdicts.count': ({ given, criteria }) =>
      `All ${criteria} verdicts are needed, in the order of the criteria; the range has ${given} cells.`,
    'criterion.outside': ({ criterion, columns }) =>
      `There is no criterion ${criterion} in ${columns} columns; each column is one criterion, in order.`,
    'met.outside': ({ most }) => `Criteria met must be a whole number from 0 to ${most}.`,

    'text.ambiguous': ({ text, readings }) =>
      `${quoted(text)} can mean ${readings.map((each) => formatEn(each)).join(' or ')}; type it again more clearly.`,
    'text.notNumber': ({ text }) => `${quoted(text)} is not a number.`,
    'text.state': ({ state }) =>
      `The cell says ${words.reason[state]} (${STATE_CODES[state]}), which is no number.`,

    'unit.missing': () => 'Which unit is not known: give its name or code to the function.',
    'unit.unknown': ({ name, nearest }) =>
      nearest.length > 0
        ? `There is no unit ${quoted(name)}; similar names: ${list(nearest)}.`
        : `There is no unit ${quoted(name)}.`,
    'unit.ambiguous': ({ name, candidates }) =>
      `Several units are called ${quoted(name)}: ${list(candidates)}; add the district or use the code.`,
    'date.unread': ({ text }) => `The date ${quoted(text)} is not understood; write 30/06/2017.`,
    'period.missing': () =>
      'Which period is not known: give it to the function, for example "2017S1".',
    'period.unread': ({ text }) =>
      `The period ${quoted(text)} is not understood; write "2017S1" or "6 tháng đầu năm 2017".`,
    'period.withoutPack': ({ period }) => `No criteria set applies to ${words.period(period)}.`,
    'indicator.unknown': ({ indicator, decision }) =>
      `The criteria set of Decision ${decision} has no indicator ${quoted(indicator)}.`,
    'indicator.parts': ({ indicator, parts }) =>
      `Indicator ${indicator} has several parts, each computed by itself: ${list(parts)}.`,
    'check.columns': () =>
      'The range needs two to four columns: indicator, numerator, denominator, own verdict; or the headings of the sheet.',

    'store.notConnected': () =>
      'Not connected with the provincial store yet; open the NTM pane to sign in.',
    'store.unreachable': () =>
      'The provincial store cannot be reached, and no value is kept from an earlier time.',
    'store.refused': ({ message }) => message,
    'nature.unread': ({ text }) => `${quoted(text)} is neither “actual” nor “plan”.`,
    'entry.none': ({ at }) => `The stored sheet has nothing at ${quoted(at)} yet.`,
    'entry.state': ({ state }) =>
      `The stored sheet says ${words.reason[state]} (${STATE_CODES[state]}).`,
    'entry.unread': ({ text }) =>
      `The stored sheet says ${quoted(text)}, which was not read as a number.`,
  },
  blankOrZero: 'blank or 0; where it is a 0, write the cell with &""',
  nothingFound: 'Nothing found',
};
