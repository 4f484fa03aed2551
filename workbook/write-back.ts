/**
 * Writes into the file that came: a returned verdict, a reason, a corrected number. Cells are patched in place and
 * everything else stays byte for byte: the commune's own pages, charts and pictures are not ours to lose.
 */
import { standards } from '#domain/packs/threshold';
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import type { Pack } from '#domain/packs/schema';
import { STATE_CODES, type Entry } from '#domain/sheet/entry';
import type { Address, Sheet } from '#domain/sheet/sheet';
import { criterionName, SUMMARY_NAMES } from './names.ts';
import { patchCells } from './patch.ts';
import type { CellChange, CellContent } from './patch/cell-change.ts';
import { isForeignFormula } from './reader/entries.ts';
import { openWorkbook, placeOf, type CellPlace, type OpenedWorkbook } from './reader/opened.ts';
import type { ReadForm } from './reader/read.ts';
import { computedName } from './template/criteria-columns.ts';
import { computedWord, CRITERION_WORDS, MET, NOT_MET } from './template/words.ts';

/** Null empties a cell. */
export interface SheetChanges {
  readonly entries?: Readonly<Record<Address, Entry | null>>;
  readonly notes?: Readonly<Record<string, string | null>>;
}

/** Cells that are to be written and are not in the file; nothing was written. */
export class NoSuchCellError extends Error {
  constructor(readonly addresses: readonly string[]) {
    super(`Not in this file: ${addresses.join(', ')}`);
  }
}

/**
 * Throws NoSuchCellError, or PatchError where the file does not let a cell be written; all changes are made, or
 * none.
 */
export async function writeBack(
  bytes: Uint8Array,
  form: ReadForm,
  changes: SheetChanges,
): Promise<Uint8Array> {
  const typed = typedChanges(form, changes);
  const opened = await openWorkbook(bytes);
  if ('problem' in opened) throw new NoSuchCellError(Object.keys(changes.entries ?? {}));
  const { workbook } = opened;
  const sheet = changed(form.sheet, changes);
  const written = new Set(typed.map(placeKey));
  const results = resultChanges(workbook, form.pack, sheet);
  const known = new Set([...written, ...results.map(placeKey)]);
  return patchCells(bytes, [
    ...typed,
    ...results.filter((change) => !written.has(placeKey(change))),
    ...staleResults(workbook, form, known),
  ]);
}

function typedChanges({ places }: ReadForm, { entries = {}, notes = {} }: SheetChanges) {
  const wanted: [string, CellContent][] = [
    ...Object.entries(entries).map(([at, entry]): [string, CellContent] => [at, contentOf(entry)]),
    ...Object.entries(notes).map(([at, text]): [string, CellContent] => [
      at,
      text === null ? { clear: true } : { text },
    ]),
  ];
  const lost = wanted.filter(([at]) => !places.has(at)).map(([at]) => at);
  if (lost.length > 0) throw new NoSuchCellError(lost);
  return wanted.map(([at, set]): CellChange => ({ ...places.get(at)!, set }));
}

const VERDICTS: Readonly<Record<string, string>> = { met: MET, notMet: NOT_MET };

function contentOf(entry: Entry | null): CellContent {
  switch (entry?.state) {
    case undefined:
      return { clear: true };
    case 'none':
    case 'pending':
      return { text: STATE_CODES[entry.state] };
    case 'unread':
      return { text: entry.raw };
    case 'value': {
      const verdict = VERDICTS[entry.value];
      return verdict ? { text: verdict } : { number: entry.value };
    }
  }
}

function changed(sheet: Sheet, { entries = {}, notes = {} }: SheetChanges): Sheet {
  return {
    ...sheet,
    entries: withChanges(sheet.entries, entries),
    notes: withChanges(sheet.notes, notes),
  };
}

function withChanges<T>(
  before: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, T | null>>,
): Record<string, T> {
  const after = { ...before };
  for (const [at, value] of Object.entries(changes)) {
    if (value === null) delete after[at];
    else after[at] = value;
  }
  return after;
}

/** The verdicts that follow from the changes, for readers that do not compute. */
function resultChanges(workbook: OpenedWorkbook, pack: Pack, sheet: Sheet): CellChange[] {
  const circumstances = circumstancesOf(pack, sheet.unit, sheet.period);
  const { indicators, criteria, met } = evaluate(pack, sheet, circumstances);
  const asked = standards(pack, circumstances);
  const results: [name: string, result: string | number][] = [
    ...[...indicators.values()].flatMap((result): [string, string][] => [
      [computedName(result.id), computedWord(result)],
      ...result.parts
        .filter(({ id }) => id !== '' && asked.has(result.id + id))
        .map((part): [string, string] => [computedName(result.id, part.id), computedWord(part)]),
    ]),
    ...criteria.map(({ no, verdict }): [string, string] => [
      criterionName(no),
      CRITERION_WORDS[verdict],
    ]),
    [SUMMARY_NAMES.criteriaMet, met],
  ];
  return results.flatMap(([name, cached]) => {
    const place = workbook.named(name);
    if (!place || workbook.cell(place).formula === null) return [];
    return [{ ...placeOf(place), set: { cached } }];
  });
}

/** Every other result of the form is dropped: whoever opens the file computes it, and nobody reads an old one. */
function staleResults(
  workbook: OpenedWorkbook,
  { places }: ReadForm,
  known: ReadonlySet<string>,
): CellChange[] {
  const entries = new Set([...places.values()].map(placeKey));
  const pages = new Set([...places.values()].map(({ sheet }) => sheet));
  const summary = workbook.named(SUMMARY_NAMES.criteriaMet)?.sheet;
  if (summary) pages.add(summary);
  return [...workbook.formulas()]
    .filter(({ place, formula }) => pages.has(place.sheet) && !isForeignFormula(formula))
    .map(({ place }) => placeOf(place))
    .filter((place) => !entries.has(placeKey(place)) && !known.has(placeKey(place)))
    .map((place) => ({ ...place, set: { cached: null } }));
}

function placeKey({ sheet, cell }: CellPlace): string {
  return `${sheet}!${cell}`;
}
