/**
 * What was typed and is no answer yet. Its reading is shown, and counts only when a person accepts it; where there
 * are two readings, or the number stands for something else than the cell asks for, none is offered.
 */
import { foldName } from '#domain/values/fold';
import { readNumber, type NumberReading } from '#domain/values/read-number';
import { STATE_CODES, type StatedVerdict } from '#domain/sheet/entry';
import type { NumberField, VerdictField } from './fields.ts';
import { finding, type Finding } from './finding.ts';

/** What Excel shows of a formula that failed. A lone "#" is typed text. */
const CELL_ERROR =
  /^#(REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA)$/;

/** Words that multiply what stands before them. "2 nghìn hộ" is not 2. */
const MULTIPLIERS = new Set([
  'chuc',
  'tram',
  'nghin',
  'ngan',
  'k',
  'van',
  'trieu',
  'tr',
  'ty',
  'ti',
]);

/** How people write a verdict, folded. "x" is the tick of those who print the sheet first. */
const VERDICT_WORDS: Readonly<Record<string, StatedVerdict>> = {
  dat: 'met',
  d: 'met',
  x: 'met',
  co: 'met',
  'chua dat': 'notMet',
  'khong dat': 'notMet',
  cd: 'notMet',
  khong: 'notMet',
};

export function unreadNumber(raw: string, field: UnreadField): Finding {
  const { address: at, indicator } = field;
  const place = { at, indicator };
  if (isCellError(raw)) return finding('value.cellError', { raw }, place);

  const reading = readNumber(raw);
  if (meansAnotherNumber(reading, field)) return finding('value.notANumber', { raw }, place);
  switch (reading.kind) {
    case 'number':
      return finding(
        'value.textNumber',
        { raw, reading: reading.value },
        { ...place, correction: { at, to: reading.value } },
      );
    case 'ambiguous':
      return finding('value.ambiguousNumber', { raw, readings: reading.candidates }, place);
    case 'state':
      return stateTyped(raw, reading.state, field);
    case 'notANumber':
      return finding('value.notANumber', { raw }, place);
  }
}

export function unreadVerdict(
  raw: string,
  { address: at, indicator: { id } }: VerdictField,
): Finding {
  const place = { at, indicator: id };
  if (isCellError(raw)) return finding('value.cellError', { raw }, place);
  const to = verdictOrState(raw);
  return finding('value.verdictWord', { raw }, to ? { ...place, correction: { at, to } } : place);
}

type UnreadField = Pick<NumberField, 'address' | 'indicator' | 'measure' | 'total'>;

function isCellError(raw: string): boolean {
  return CELL_ERROR.test(raw.trim());
}

function stateTyped(raw: string, state: 'none' | 'pending', field: UnreadField): Finding {
  const { address: at, indicator, total } = field;
  if (total) return finding('value.stateNotAllowed', { state }, { at, indicator });
  return finding(
    'value.stateSpelling',
    { raw, state },
    { at, indicator, correction: { at, to: STATE_CODES[state] } },
  );
}

/** A percentage where things are counted, or a multiple of what is counted. */
function meansAnotherNumber(reading: NumberReading, { measure }: UnreadField): boolean {
  if (reading.kind !== 'number' && reading.kind !== 'ambiguous') return false;
  const { percent, unit } = reading;
  if (percent) return measure !== '%';
  if (unit === undefined) return false;
  const asked = foldName(measure ?? '');
  const typed = foldName(unit);
  return MULTIPLIERS.has(typed.split(' ')[0]!) && !`${asked} `.startsWith(`${typed} `);
}

function verdictOrState(raw: string): string | undefined {
  const folded = foldName(raw);
  if (Object.hasOwn(VERDICT_WORDS, folded)) return VERDICT_WORDS[folded];
  const reading = readNumber(raw);
  return reading.kind === 'state' ? STATE_CODES[reading.state] : undefined;
}
