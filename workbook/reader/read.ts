/** From the bytes of a file to a sheet: everything that was typed, and where it stands. */
import { COMMUNE_FACTS } from '#domain/form/commune-facts';
import { REGISTERS } from '#domain/form/registers';
import type { Pack } from '#domain/packs/schema';
import { finding, type Finding } from '#domain/rules/finding';
import type { Entry } from '#domain/sheet/entry';
import type { Address, PeriodId, RegisterRow, Sheet } from '#domain/sheet/sheet';
import { parseEnvelope, TEMPLATE_VERSION, type Envelope } from '../envelope.ts';
import { definedName, SHEET_NAMES } from '../names.ts';
import { linked } from '../template/formulas.ts';
import { computedName } from '../template/criteria-columns.ts';
import { isForeignFormula, readNumberCell, readTextCell, readVerdictCell } from './entries.ts';
import { identify } from './identity.ts';
import { formFields, locateFields, type Field, type Located, type Page } from './locate.ts';
import { cellName, openWorkbook, placeOf, type CellPlace, type OpenedWorkbook } from './opened.ts';
import type { RawCell } from './raw-cell.ts';
import { readRegisters, type ReadRegister } from './registers.ts';

export interface ReadOptions {
  /** The packs this program knows. */
  readonly packByHash: (hash: string) => Pack | undefined;
  /** Judges files that name no pack we know; their header may still name a period. */
  readonly defaultPack: Pack | ((period: PeriodId | null) => Pack);
  /** The period the reader expects; taken for files that name none. */
  readonly period?: PeriodId | undefined;
}

export interface ReadForm {
  readonly sheet: Sheet;
  readonly pack: Pack;
  readonly envelope: Envelope | null;
  /** False where nobody may count this sheet before a person has settled whose it is. */
  readonly certain: boolean;
  readonly places: ReadonlyMap<string, CellPlace>;
  /** Registers whose page is gone: that they have no rows here says nothing. */
  readonly lostRegisters: readonly string[];
  readonly findings: readonly Finding[];
}

export type ReadResult =
  | { readonly kind: 'form'; readonly form: ReadForm }
  /** Not to be read, or nobody's: the findings say why. */
  | { readonly kind: 'problem'; readonly findings: readonly Finding[]; readonly form?: ReadForm };

export async function readWorkbook(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const opened = await openWorkbook(bytes, [SHEET_NAMES.summary]);
  if ('problem' in opened) return { kind: 'problem', findings: [opened.problem] };
  return readOpened(opened.workbook, options);
}

/** The same for a workbook that is open already. */
export function readOpened(workbook: OpenedWorkbook, options: ReadOptions): ReadResult {
  const envelope = readEnvelope(workbook);
  const known = envelope ? options.packByHash(envelope.packHash) : undefined;
  const identity = identify(workbook, envelope, options.period);
  const pack = known ?? packOf(options, identity.period);
  const located = locateFields(workbook, formFields(pack));
  if (!envelope && located.places.size === 0) {
    return { kind: 'problem', findings: [finding('file.notForm', {})] };
  }

  const registers = readRegisters(workbook);
  const cells = readCells(workbook, located, formFields(pack));
  const findings = [
    ...identity.findings,
    ...versionFindings(envelope, known),
    ...lostFindings(workbook, located),
    ...formulaFindings(workbook, pack),
    ...registerFindings(workbook, registers),
    ...cells.findings,
  ];
  if (!identity.unit || !identity.period) return { kind: 'problem', findings };

  const form: ReadForm = {
    sheet: {
      unit: identity.unit,
      period: identity.period,
      packHash: pack.hash,
      entries: cells.entries,
      notes: cells.notes,
      registers: rowsOf(registers),
    },
    pack,
    envelope,
    certain: identity.certain,
    places: new Map([...cells.places, ...registerPlaces(registers)]),
    lostRegisters: REGISTERS.map(({ id }) => id).filter((id) => registers.get(id) === null),
    findings,
  };
  return { kind: 'form', form };
}

function packOf({ defaultPack }: ReadOptions, period: PeriodId | null): Pack {
  return typeof defaultPack === 'function' ? defaultPack(period) : defaultPack;
}

function readEnvelope(workbook: OpenedWorkbook): Envelope | null {
  const page = workbook.page(SHEET_NAMES.hidden);
  return page ? parseEnvelope(page.rows) : null;
}

function versionFindings(envelope: Envelope | null, known: Pack | undefined): Finding[] {
  if (!envelope) return [];
  const versions = { found: envelope.template, current: TEMPLATE_VERSION };
  const findings: Finding[] = [];
  if (versions.found < versions.current) findings.push(finding('structure.oldTemplate', versions));
  if (versions.found > versions.current)
    findings.push(finding('structure.newerTemplate', versions));
  if (!known)
    findings.push(finding('structure.packUnknown', { hash: envelope.packHash.slice(0, 12) }));
  return findings;
}

/** Cells that are nowhere: a page that is gone is said once, single cells together. */
function lostFindings(workbook: OpenedWorkbook, { lost, places, doubled }: Located): Finding[] {
  const findings: Finding[] = doubled.map(({ id, places: rows }) =>
    finding(
      'structure.rowDoubled',
      { id, cells: rows.map(cellName) },
      { sheet: rows[0]!.sheet, cell: cellName(rows[0]!) },
    ),
  );
  const twice = new Set(doubled.map(({ id }) => id));
  const byPage = new Map<Page, Field[]>();
  for (const field of lost.filter(({ row, kind }) => kind !== 'text' && !twice.has(row))) {
    byPage.set(field.page, [...(byPage.get(field.page) ?? []), field]);
  }
  const foundOn = new Set([...places.values()].map(({ sheet }) => sheet));
  for (const [page, fields] of byPage) {
    const gone = !workbook.page(SHEET_NAMES[page]) && !foundOn.has(SHEET_NAMES[page]);
    findings.push(
      gone && fields.length > 3
        ? finding('structure.sheetMissing', { sheet: SHEET_NAMES[page] })
        : finding('structure.cellMissing', { names: fields.map(({ address }) => address) }),
    );
  }
  return findings;
}

/** Verdicts that no longer follow the entries: pasted as values, or typed over. They are computed anew anyway. */
function formulaFindings(workbook: OpenedWorkbook, pack: Pack): Finding[] {
  const frozen = pack.indicators.filter(({ id }) => {
    const place = workbook.named(computedName(id));
    const cell = place && workbook.cell(place);
    return cell && cell.formula === null && cell.value !== null;
  });
  return frozen.length > 0 ? [finding('structure.formulaLost', { count: frozen.length })] : [];
}

function registerFindings(
  workbook: OpenedWorkbook,
  registers: ReadonlyMap<string, ReadRegister | null>,
): Finding[] {
  return REGISTERS.filter(({ id }) => registers.get(id) === null).map(({ id, sheetName }) =>
    // The page without its first heading cannot be read as a table.
    workbook.page(sheetName)
      ? finding('structure.cellMissing', { names: [`reg.${id}`] }, { sheet: sheetName })
      : finding('structure.sheetMissing', { sheet: sheetName }),
  );
}

interface ReadCells {
  readonly entries: Record<Address, Entry>;
  readonly notes: Record<string, string>;
  readonly places: Map<string, CellPlace>;
  readonly findings: Finding[];
}

function readCells(
  workbook: OpenedWorkbook,
  { places }: Located,
  fields: readonly Field[],
): ReadCells {
  const read: ReadCells = { entries: {}, notes: {}, places: new Map(), findings: [] };
  for (const { address, kind } of fields) {
    const place = places.get(address);
    if (!place) continue;
    const cell = workbook.cell(place);
    read.places.set(address, placeOf(place));
    if (kind === 'text') {
      const text = readTextCell(cell);
      if (text) read.notes[address] = text;
      continue;
    }
    if (isLink(cell)) continue;
    const entry = kind === 'verdict' ? readVerdictCell(cell) : readNumberCell(cell);
    if (!entry) continue;
    read.entries[address] = entry;
    if (cell.formula && isForeignFormula(cell.formula)) {
      read.findings.push(
        finding(
          'value.foreignFormula',
          { formula: `=${cell.formula}` },
          { at: address, ...placeOf(place) },
        ),
      );
    }
  }
  return read;
}

const LINKS = new Set(
  COMMUNE_FACTS.map(({ address }) => linked(definedName(address)).toLowerCase()),
);

/** A denominator that only shows the commune's total; typed over, it is an entry of its own. */
function isLink({ formula }: RawCell): boolean {
  return formula !== null && LINKS.has(formula.replace(/\s/g, '').toLowerCase());
}

function rowsOf(
  registers: ReadonlyMap<string, ReadRegister | null>,
): Record<string, readonly RegisterRow[]> {
  const rows: Record<string, readonly RegisterRow[]> = {};
  for (const [id, register] of registers) if (register?.rows.length) rows[id] = register.rows;
  return rows;
}

function* registerPlaces(
  registers: ReadonlyMap<string, ReadRegister | null>,
): Generator<[string, CellPlace]> {
  for (const [id, register] of registers) {
    if (!register) continue;
    for (const [index, row] of register.at.entries()) {
      for (const [field, column] of register.columns) {
        yield [`reg.${id}.${index}.${field}`, placeOf({ sheet: register.sheet, row, column })];
      }
    }
  }
}
