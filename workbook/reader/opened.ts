/** A workbook that came, behind the guard, or that is open in Excel: its cells by name, whatever program wrote it. */
import { finding, type Finding } from '#domain/rules/finding';
import { nfc } from '#domain/values/fold';
import type { CellValue } from 'hucre';
import type { Refused } from '../guard.ts';
import { columnLetters } from '../template/grid.ts';
import { cellText, type RawCell } from './raw-cell.ts';

/** A cell by sheet, row and column, both from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A page as the reader wants it: what a file holds once it is opened, or what the add-in reads in place. */
export interface PageCells {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** By "row,column" from 0: cells that are more than a value. */
  readonly cells?:
    | ReadonlyMap<
        string,
        {
          readonly value?: CellValue | undefined;
          readonly formula?: string | undefined;
          readonly type?: string | undefined;
        }
      >
    | undefined;
}

/** What is read of each page: far more than the form has, and an end for stray cells in the millionth row. */
const RANGE = 'A1:CZ20000';

export class OpenedWorkbook {
  private readonly sheets: ReadonlyMap<string, PageCells>;
  private readonly names = new Map<string, Place>();

  constructor(
    readonly pages: readonly PageCells[],
    namedRanges: readonly { name: string; range: string; scope?: string }[],
  ) {
    this.sheets = new Map(pages.map((page) => [nfc(page.name), page]));
    for (const { name, range, scope } of namedRanges) {
      const place = parseRange(range);
      // A name of the whole workbook wins over one of a single (copied) sheet.
      if (place && this.sheets.has(place.sheet) && (!scope || !this.names.has(name))) {
        this.names.set(name, place);
      }
    }
  }

  page(name: string): PageCells | undefined {
    return this.sheets.get(nfc(name));
  }

  named(name: string): Place | undefined {
    return this.names.get(name);
  }

  hasNames(prefix: string): boolean {
    return [...this.names.keys()].some((name) => name.startsWith(prefix));
  }

  cell({ sheet, row, column }: Place): RawCell {
    const page = this.sheets.get(sheet);
    const value = page?.rows[row]?.[column] ?? null;
    const detail = page?.cells?.get(`${row},${column}`);
    return {
      value: detail?.value ?? value,
      formula: detail?.formula ?? null,
      isError:
        detail?.type === 'error' || (typeof value === 'string' && /^#[A-Z0-9/]+[!?]?$/.test(value)),
    };
  }

  *formulas(): Generator<{ readonly place: Place; readonly formula: string }> {
    for (const [sheet, page] of this.sheets) {
      for (const [at, { formula }] of page.cells ?? []) {
        if (!formula) continue;
        const [row = 0, column = 0] = at.split(',').map(Number);
        yield { place: { sheet, row, column }, formula };
      }
    }
  }

  text(place: Place): string {
    return cellText(this.cell(place).value);
  }
}

/** A form has eleven. Thousands of pages that share one part would be parsed thousands of times. */
const MAX_PAGES = 100;

/** Opens bytes, or says in one finding why they cannot be. Pages that are not needed are not parsed. */
export async function openWorkbook(
  bytes: Uint8Array,
  unneeded: readonly string[] = [],
): Promise<{ workbook: OpenedWorkbook } | { problem: Finding }> {
  // Who reads the workbook in Excel itself never needs what opens a file.
  const { inspectXlsx, MAX_INFLATED_BYTES } = await import('../guard.ts');
  const inspected = inspectXlsx(bytes, { smallUnread: true });
  if (!inspected.ok) return { problem: fileFinding(inspected, bytes.length, MAX_INFLATED_BYTES) };
  try {
    let pages = 0;
    // Loaded with the first file: what reads in place needs no parser, and starts without it.
    const [{ readXlsx }, { storedZip }] = await Promise.all([
      import('hucre/xlsx'),
      import('../zip/stored-zip.ts'),
    ]);
    const { sheets, namedRanges = [] } = await readXlsx(storedZip(bytes), {
      range: RANGE,
      sheets: ({ name }) => ++pages <= MAX_PAGES && !unneeded.includes(nfc(name)),
    });
    if (pages > MAX_PAGES) {
      return { problem: finding('file.bomb', { megabytes: MAX_INFLATED_BYTES / MEGABYTE }) };
    }
    return { workbook: new OpenedWorkbook(sheets, namedRanges) };
  } catch {
    // Whatever the parser stumbles over, the answer to the person is the same: open it in Excel and save it again.
    return { problem: finding('file.corrupt', {}) };
  }
}

const MEGABYTE = 1024 * 1024;

function fileFinding({ code, params }: Refused, size: number, limit: number): Finding {
  switch (code) {
    case 'file.tooLarge':
      return finding(code, { megabytes: Math.round((size / MEGABYTE) * 10) / 10 });
    case 'file.bomb':
      return finding(code, { megabytes: limit / MEGABYTE });
    case 'file.notXlsx':
    case 'file.notSpreadsheet':
      return finding(code, { kind: (params as { kind: string }).kind });
    default:
      return finding(code, {});
  }
}

/** Where an entry, a note or a register field stands, as people call it: "E6" on a page. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

export function placeOf(place: Place): CellPlace {
  return { sheet: place.sheet, cell: cellName(place) };
}

/** "E6" for people. */
export function cellName({ row, column }: Place): string {
  return `${columnLetters(column + 1)}${row + 1}`;
}

/** The first cell of "'Phiếu tiêu chí'!$E$6" or "S!$A$1:$B$2"; null for "#REF!" and what is no range. */
export function parseRange(range: string): Place | null {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::.*)?$/.exec(range);
  if (!found) return null;
  const [, quotedName, plainName, letters = '', row = ''] = found;
  return {
    sheet: nfc((quotedName ?? plainName ?? '').replaceAll("''", "'")),
    row: Number(row) - 1,
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}
