/** The English of vi.ts, for those who maintain the program. */
import { STATE_CODES } from '#domain/sheet/entry';
import { decimalFromDouble } from '#domain/values/decimal';
import { formatEn as number } from '#domain/values/format';
import { en as words } from './en-words.ts';
import type { Messages } from './message.ts';
import { bareText, isSpaced, listed, quoted, shortHash, VERDICT_WORDS } from './phrases.ts';

const SEND_FORM = 'send the form again (.xlsx)';
const FIX_OR_EXPLAIN = 'check it or explain it';

const count = (n: number): string => number(decimalFromDouble(n));
const more = (n: number): string => `and ${count(n)} more`;
const list = (items: readonly string[]): string => listed(items, more);
const cellList = (items: readonly string[]): string => listed(items, more, '; ');
const kindOfFile = (kind: string): string => words.fileKind[kind] ?? words.otherFile;
const withPercent = (value: string, percent: boolean): string =>
  percent ? `${number(value)}%` : number(value);

export const en: Messages = {
  'file.empty': () =>
    'The file is empty; open the original form in Excel, save it and send it again.',
  'file.tooLarge': ({ megabytes }) =>
    `The file has ${count(megabytes)} MB, more than is taken; remove pictures and whatever is not part of the form and send it again.`,
  'file.notXlsx': ({ kind }) => `This is ${kindOfFile(kind)}, not an Excel workbook; ${SEND_FORM}.`,
  'file.notSpreadsheet': ({ kind }) =>
    `This is ${kindOfFile(kind)}, not an Excel workbook; ${SEND_FORM}.`,
  'file.legacyXls': () =>
    'The file is in the old Excel format (.xls); open it in Excel, save it as .xlsx and send it again.',
  'file.encrypted': () =>
    'The file has a password; open it in Excel, remove the password and send it again.',
  'file.truncated': () =>
    'The end of the file is missing, perhaps from a broken copy or download; copy it again and send it again.',
  'file.corrupt': () =>
    'The file is damaged and cannot be read; take the original of the form and send it again.',
  'file.unreadable': ({ folder }) =>
    folder
      ? 'The folder does not open, perhaps for lack of the right to read it; ask for that right or copy it elsewhere and try again.'
      : 'The file does not open, perhaps because it is locked or for lack of the right to read it; close it in other programs or ask for that right and try again.',
  'file.bomb': ({ megabytes }) =>
    `The parts inside the file unpack to too much (over ${count(megabytes)} MB), are too many, doubled or overlapping, so it was not opened; ${SEND_FORM}.`,
  'file.notForm': () =>
    'This is an Excel workbook but no criterion sheet; send the form that the program made for the commune.',

  'structure.sheetMissing': ({ sheet }) =>
    `The sheet ${quoted(sheet)} is missing; take a new form and copy the figures into it.`,
  'structure.cellMissing': ({ names }, { cell }) =>
    `Cells of the form are missing (${count(names.length)}): ${cellList(names.map(cell))}; take a new form and copy the figures into it.`,
  'structure.headerMismatch': ({ hidden, shown }) =>
    `The form was made for ${quoted(hidden)} but its header says ${quoted(shown)}; check whether it is the form of another commune or of last period.`,
  'structure.ntmLost': () =>
    'The form has lost its hidden sheet _ntm; its figures can be read, confirm the unit and the period.',
  'structure.unitUnknown': ({ name, nearest }) =>
    nearest.length > 0
      ? `There is no unit ${quoted(name)}; names much like it: ${list(nearest)}.`
      : `There is no unit ${quoted(name)}; check the names of commune and district.`,
  'structure.unitAmbiguous': ({ name, candidates }) =>
    `Several units are called ${quoted(name)}: ${list(candidates)}; add the district.`,
  'structure.periodUnknown': ({ text }) =>
    `The period ${quoted(text)} is not understood; write it as “6 tháng đầu năm 2017”.`,
  'structure.periodDiffers': ({ found, asked }) =>
    `The form is of ${words.period(found)}, asked for is ${words.period(asked)}; send the form of that period.`,
  'structure.oldTemplate': ({ found, current }) =>
    `The form is of template ${count(found)}, the current one is ${count(current)}; it can be read, take the new one next period.`,
  'structure.newerTemplate': ({ found, current }) =>
    `The form is of template ${count(found)}, this program knows templates up to ${count(current)}; update the program and open it again.`,
  'structure.packUnknown': ({ hash }) =>
    `The form was made by a criteria set that this program does not have (${shortHash(hash)}); verdicts follow the set of the period, confirm that.`,
  'structure.packDiffers': ({ found, asked }) =>
    `The form was made by the criteria set ${shortHash(found)}, the period has ${shortHash(asked)}; verdicts follow the set of the period.`,
  'structure.formulaLost': ({ count: lost }) =>
    `Formulas of the form were overwritten (${count(lost)}); the program computes them all the same, take a new form next period.`,
  'structure.rowDoubled': ({ id, cells }) =>
    `Row ${id} is there more than once, at ${list(cells)}; keep one of them.`,

  'value.missing': ({ total }) =>
    total
      ? 'This total of the commune is not filled in; several indicators divide by it.'
      : `Nothing is filled in; type a number, or ${STATE_CODES.none} (does not arise), ${STATE_CODES.pending} (not known yet).`,
  'value.verdictMissing': () =>
    `The commune has not stated its verdict; choose Đạt, Chưa đạt, ${STATE_CODES.none} or ${STATE_CODES.pending}.`,
  'value.notANumber': ({ raw }) =>
    `${quoted(raw)} is not the number asked for here; type it in digits.`,
  'value.textNumber': ({ raw, reading }) =>
    `${quoted(raw)} is text and does not count yet, it is read as ${number(reading)}; accept that or type the number.`,
  'value.ambiguousNumber': ({ raw, readings }) =>
    `${quoted(raw)} can be read as ${readings.map((reading) => number(reading)).join(' or ')}; type the number again.`,
  'value.stateSpelling': ({ raw, state }) =>
    isSpaced(raw, [STATE_CODES[state]])
      ? `${quoted(raw)} has a stray space; type ${STATE_CODES[state]} again without it.`
      : `${quoted(raw)} is not the code; type ${STATE_CODES[state]} (${words.entryState[state]}).`,
  'value.verdictWord': ({ raw }) =>
    isSpaced(raw, VERDICT_WORDS)
      ? `${quoted(raw)} has a stray space; type ${bareText(raw)} again without it.`
      : `${quoted(raw)} is no verdict; choose Đạt, Chưa đạt, ${STATE_CODES.none} or ${STATE_CODES.pending}.`,
  'value.stateNotAllowed': ({ state }) =>
    `${STATE_CODES[state]} is no answer here because several indicators divide by this; type the total of the commune.`,
  'value.cellError': ({ raw }) => `The cell shows the error ${quoted(raw)}; type the value.`,
  'value.foreignFormula': ({ formula }) =>
    `The cell holds the formula ${quoted(formula)}; its result is used, better type the value itself.`,
  'value.legacyFont': ({ raw, reading }) =>
    `${quoted(raw)} was typed for an old font and is read as ${quoted(reading)}; better type it in Unicode.`,
  'value.negative': ({ value }) => `${number(value)} is negative; type a number from 0 up.`,
  'value.notWhole': ({ value }) =>
    `${number(value)} is not whole; what is counted here comes in whole units.`,
  'value.overWhole': ({ numerator, denominator }) =>
    `The numerator ${number(numerator)} is more than the denominator ${number(denominator)}; check both cells.`,
  'value.zeroDenominator': ({ numerator }) =>
    `The denominator is 0 and the numerator ${number(numerator)}; check both cells.`,
  'value.overHundred': ({ value }) => `${number(value)}% is over 100%; type 0 to 100.`,
  'value.moneyScale': ({ value, millions }) =>
    `${number(value)} million đồng is too much for a commune; if it was typed in đồng write ${number(millions)}, if it is right explain it.`,
  'value.tooPrecise': ({ value }) =>
    `${number(value)} has more than 4 decimals; check whether it is the result of a division.`,

  'consistency.sameQuantity': ({ other, value, otherValue }, { cell }) =>
    `Here it is ${number(value)}, at ${cell(other)} ${number(otherValue)}; the two have to be equal.`,
  'consistency.partOverWhole': ({ whole, value, wholeValue }, { cell }) =>
    `${number(value)} is more than ${number(wholeValue)} at ${cell(whole)}; check both numbers.`,
  'consistency.sum': ({ parts, sum, value }) =>
    `${parts.map((part) => number(part)).join(' + ')} = ${number(sum)}, you wrote ${number(value)}.`,
  'consistency.requires': ({ other }, { cell }) =>
    `With a number at ${cell(other)} this cell has to be filled in too.`,
  'consistency.excludes': ({ other }, { cell }) =>
    `This cell and ${cell(other)} cannot both hold a number; keep one.`,
  'consistency.ownVerdict': ({ own, computed }) =>
    `The commune says ${words.verdict[own]}, its figures say ${words.verdict[computed]}; correct the figures, the verdict, or explain it.`,
  'consistency.noReason': () =>
    'The indicator is taken not to arise; explain why it does not arise in the commune.',
  'consistency.noEvidence': () =>
    'The commune says Met without evidence; name the document it rests on or explain it.',

  'consistency.rowTwice': ({ name, row }) =>
    `${quoted(name)} most likely stands in row ${count(row)} of this register already; take one out if they are one.`,

  'history.criterionLost': ({ criterion, period }) =>
    `Criterion ${criterion} was met in ${words.period(period)} and is not met now; ${FIX_OR_EXPLAIN}.`,
  'history.jump': ({ value, before, percent, period }) =>
    `In ${words.period(period)} it was ${withPercent(before, percent)}, now it is ${withPercent(value, percent)}; ${FIX_OR_EXPLAIN}.`,
  'history.unchanged': ({ count: equal, period }) =>
    `All ${count(equal)} figures are those of ${words.period(period)}; check whether the old form was sent again, or explain it.`,
  'history.denominatorShrank': ({ value, before, period }) =>
    `The denominator fell from ${number(before)} (${words.period(period)}) to ${number(value)} just as the standard was reached; ${FIX_OR_EXPLAIN}.`,

  'peers.outlier': ({ value, median, percent, count: peers, zone }) =>
    `${withPercent(value, percent)} is far from the ${count(peers)} communes of zone ${zone} (median ${withPercent(median, percent)}); ${FIX_OR_EXPLAIN}.`,

  'ledger.actualOverPlan': ({ actual, plan }) =>
    `The actual ${number(actual)} million đồng is over the plan of ${number(plan)} million đồng; ${FIX_OR_EXPLAIN}.`,
  'ledger.planAsActual': ({ count: sources }) =>
    `For ${count(sources)} sources the actual equals the plan; check whether the plan was typed as actual, or explain it.`,
  'ledger.roadsOverAll': ({ roads, all }) =>
    `The ${number(roads)} given for roads are more than all ${number(all)} that people gave on the sheet Nguồn lực; check both numbers.`,

  'tally.unitMissing': ({ unit }, names) => `The sheet of ${names.unit(unit)} is missing.`,
  'tally.unitForeign': ({ unit }, names) =>
    `${names.unit(unit)} is not part of the unit being consolidated; take its sheet out.`,
  'tally.unitDoubled': ({ unit, files, cells }, names) =>
    cells.length > 0
      ? `${names.unit(unit)} has ${count(files.length)} different sheets (${list(files)}), which differ at ${list(cells.map(names.cell))}; keep one.`
      : `${names.unit(unit)} has ${count(files.length)} different sheets (${list(files)}); keep one.`,
  'tally.fileDoubled': ({ unit, files }, names) =>
    `The files ${list(files)} are one sheet of ${names.unit(unit)}; it is counted once.`,
  'tally.sumsDiffer': ({ byCriterion, byCommune }) =>
    `Added up by criterion it is ${count(byCriterion)}, by commune ${count(byCommune)}; the two have to be equal.`,
  'tally.bandsDiffer': ({ bands, reported }) =>
    `The bands add up to ${count(bands)}, reported are ${count(reported)} communes; the two have to be equal.`,
  'tally.meanOutside': ({ mean, low, high }) =>
    `The mean of ${number(mean)} criteria lies outside ${number(low)} to ${number(high)}, which the bands allow; check it.`,
};
