/**
 * A worksheet under construction. Rows and columns count from 1, as a formula names them.
 * The writer checks almost nothing, so what Excel would refuse is refused here.
 */
import type {
  Cell,
  CellValue,
  ConditionalRule,
  DataValidation,
  FontStyle,
  MergeRange,
  NamedRange,
  RowDef,
} from 'hucre';
import { STYLES, type StyleName } from './styles.ts';
import { choiceOf, numberOf, verdictOf } from './validations.ts';

export interface Formula {
  readonly formula: string;
  readonly result: string | number;
}

const LINE = 14.5;
const SMALL_LINE = 11.5;
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** A wrapped text in a column, and what stands below it in small letters. */
export type CellText = readonly [column: number, text: string, small?: string];

export class Grid {
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: MergeRange[] = [];
  readonly rowDefs = new Map<number, RowDef>();
  readonly names: NamedRange[] = [];
  private readonly lists: DataValidation[] = [];
  private readonly numbers = { whole: [] as string[], decimal: [] as string[] };
  private readonly verdicts: string[] = [];
  readonly conditions: ConditionalRule[] = [];

  constructor(
    readonly name: string,
    private readonly widths: readonly number[],
  ) {}

  put(row: number, column: number, style: StyleName, content?: CellValue | Formula): string {
    const cell: Partial<Cell> = { style: STYLES[style] };
    if (isFormula(content)) {
      if (content.formula.length > MAX_FORMULA) throw new Error(`Formula too long at ${row}`);
      cell.formula = content.formula;
      cell.formulaResult = content.result;
    } else {
      if (typeof content === 'string' && content.length > MAX_TEXT) {
        throw new Error(`Text too long at ${row}`);
      }
      cell.value = typeof content === 'string' ? literal(content) : (content ?? null);
    }
    this.cells.set(`${row - 1},${column - 1}`, cell);
    return reference(row, column);
  }

  /** Puts a text of two voices: what is asked, and in small grey what exactly to count. */
  putExplained(row: number, column: number, text: string, explanation: string): void {
    const font: FontStyle = { ...STYLES.text.font };
    this.cells.set(`${row - 1},${column - 1}`, {
      style: STYLES.text,
      value: `${text}\n${explanation}`,
      richText: [
        { text: `${text}\n`, font },
        { text: explanation, font: { ...font, size: 9, italic: true, color: { rgb: '595959' } } },
      ],
    });
  }

  /** Joins a rectangle; every cell gets the style, or its borders would be missing. */
  merge(top: number, left: number, bottom: number, right: number, style: StyleName): void {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (!this.cells.has(`${row - 1},${column - 1}`)) this.put(row, column, style);
      }
    }
    this.merges.push({
      startRow: top - 1,
      startCol: left - 1,
      endRow: bottom - 1,
      endCol: right - 1,
    });
  }

  /** Names one cell, or a range by its two corners. */
  nameCell(name: string, row: number, column: number, toRow = row, toColumn = column): void {
    const from = reference(row, column, '$');
    const to = reference(toRow, toColumn, '$');
    this.names.push({
      name,
      range: `${quoted(this.name)}!${from === to ? from : `${from}:${to}`}`,
    });
  }

  expectNumber(cell: string, whole: boolean): void {
    this.numbers[whole ? 'whole' : 'decimal'].push(cell);
  }

  expectVerdict(cell: string): void {
    this.verdicts.push(cell);
  }

  expectChoice(range: string, heading: string, choices: readonly string[]): void {
    this.lists.push(choiceOf(range, heading, choices));
  }

  /** One for all cells that expect the same: a workbook with hundreds of validations opens slowly. */
  validations(): DataValidation[] {
    return [
      ...this.lists,
      ...numberOf(this.numbers.whole, true),
      ...numberOf(this.numbers.decimal, false),
      ...verdictOf(this.verdicts),
    ];
  }

  /** Repeats these rows on every printed page. Written as a name of our own: the writer's option omits the quotes. */
  repeatRows(from: number, to: number): void {
    this.names.push({
      name: '_xlnm.Print_Titles',
      range: `${quoted(this.name)}!$${from}:$${to}`,
      scope: this.name,
    });
  }

  printArea(rows: number, columns: number): void {
    this.names.push({
      name: '_xlnm.Print_Area',
      range: `${quoted(this.name)}!$A$1:${reference(rows, columns, '$')}`,
      scope: this.name,
    });
  }

  height(row: number, points: number): void {
    this.rowDefs.set(row - 1, { height: points });
  }

  /** Wrapped text makes its row as high as the longest column needs; nobody else computes it. */
  fit(row: number, texts: readonly CellText[], least = 20): void {
    const heights = texts.map(([column, text, small = '']) => {
      const width = this.widths[column - 1] ?? 10;
      return (
        LINE * linesOf(text, width * 1.05) + (small ? SMALL_LINE * linesOf(small, width * 1.35) : 0)
      );
    });
    this.height(row, Math.max(least, 6 + Math.max(0, ...heights)));
  }

  columnWidths(): readonly number[] {
    return this.widths;
  }
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);
}

/** The file format reads "_x0041_" as "A"; a text that says so must be written otherwise. */
export function literal(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function isFormula(content: CellValue | Formula | undefined): content is Formula {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/** "E6", or "$E$6". */
export function reference(row: number, column: number, anchor = ''): string {
  return `${anchor}${columnLetters(column)}${anchor}${row}`;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
