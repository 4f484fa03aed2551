/**
 * The open workbook as it was read, kept up to date cell by cell: reading everything again after each key would be
 * seconds of waiting a day. It gives the reader what an opened file gives it.
 */
import { OpenedWorkbook, type PageCells } from '#workbook/reader/opened';
import { dateOf, isDateFormat } from './date-format.ts';

type CellValue = PageCells['rows'][number][number];

/** A rectangle as Excel answers it. */
export interface Block {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

export interface DefinedName {
  readonly name: string;
  /** "'Phiếu tiêu chí'!$E$9" */
  readonly range: string;
  /** The page that it is a name of, where it is not the workbook's. */
  readonly scope?: string;
}

interface Page {
  readonly name: string;
  readonly rows: CellValue[][];
  readonly cells: Map<string, { readonly formula: string }>;
}

export class Mirror {
  private readonly pages = new Map<string, Page>();

  constructor(
    pages: readonly { readonly id: string; readonly name: string; readonly block: Block | null }[],
    private readonly names: readonly DefinedName[],
  ) {
    for (const { id, name, block } of pages) {
      this.pages.set(id, { name, rows: [], cells: new Map() });
      if (block) this.put(id, block);
    }
  }

  /** False where there is no such page: the workbook must be read again. */
  put(page: string, { row, column, values, formulas, formats }: Block): boolean {
    const target = this.pages.get(page);
    if (!target) return false;
    values.forEach((line, down) => {
      const at = row + down;
      const cells = (target.rows[at] ??= []);
      line.forEach((value, right) => {
        const key = `${at},${column + right}`;
        const formula = formulaIn(formulas[down]?.[right], value);
        if (formula === null) target.cells.delete(key);
        else target.cells.set(key, { formula });
        cells[column + right] = valueOf(value, formats[down]?.[right], formula !== null);
      });
    });
    return true;
  }

  idOf(name: string): string | undefined {
    const wanted = name.normalize('NFC');
    return [...this.pages].find(([, page]) => page.name.normalize('NFC') === wanted)?.[0];
  }

  nameOf(id: string): string | undefined {
    return this.pages.get(id)?.name;
  }

  open(): OpenedWorkbook {
    const pages = [...this.pages.values()].map(({ name, rows, cells }) => ({
      name,
      // Rows that were never filled are holes; the reader walks over all of them.
      rows: Array.from(rows, (row): readonly CellValue[] => (row ? Array.from(row, orNull) : [])),
      cells,
    }));
    return new OpenedWorkbook(pages, this.names);
  }
}

function orNull(value: CellValue | undefined): CellValue {
  return value ?? null;
}

/** Text that begins with "=" is given back as its own formula. */
function formulaIn(formula: unknown, value: unknown): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return null;
  return formula.slice(1);
}

/** An empty cell is told as ""; so is the empty result of a formula, and that one is a result. */
function valueOf(value: unknown, format: unknown, computed: boolean): CellValue {
  if (typeof value === 'number') return isDateFormat(format) ? dateOf(value) : value;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || (value === '' && !computed)) return null;
  return value;
}
