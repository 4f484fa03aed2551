/** The columns of tables against their total row, and their shares against what they are shares of. */
import { percent as percentOf } from '#domain/tally/shares';
import { compare, sumDecimals, type Decimal } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { reportFinding, type ReportFinding } from '../catalogue.ts';
import { tables, type Table, type TableCell, type TableRow } from '../reading/tables.ts';
import type { Scene } from './rule.ts';

const SHARE = /%|tỷ lệ|tỉ lệ|tỷ trọng|cơ cấu/;
/** What does not add up. */
const NOT_SUMMED =
  /%|tỷ lệ|tỉ lệ|tỷ trọng|cơ cấu|bình quân|trung bình|^năm|^stt|^tt(?!\p{L})|đơn giá|mã/u;
const FEWEST_PARTS = 2;

export function* tableFindings({ reading }: Scene): Iterable<ReportFinding> {
  for (const table of tables(reading.lines)) {
    const sums = [...wrongSums(table)];
    yield* sums;
    // The share of a total that does not add up follows from it.
    const told = new Set(sums.map(({ line }) => line));
    for (let column = 1; column < table[0]!.cells.length; column += 1) {
      if (!isShareColumn(table, column)) continue;
      for (const each of wrongInColumn(table, column)) if (!told.has(each.line)) yield each;
    }
  }
}

function* wrongSums(table: Table): Iterable<ReportFinding> {
  const total = table.find(({ kind }) => kind === 'total');
  const parts = partsOf(table);
  if (!total || parts.length < FEWEST_PARTS) return;
  for (const [column, cell] of total.cells.entries()) {
    if (!cell.number || isIn(table, column, NOT_SUMMED) || cell.text.includes('%')) continue;
    const values = parts.map(({ cells }) => valueOf(cells[column]));
    if (values.some((value) => value === null) || isNumbering(table, column)) continue;
    const sum = sumDecimals(values as Decimal[]);
    if (compare(sum, cell.number.value) === 0) continue;
    yield reportFinding(
      'report.sum',
      {
        parts: parts.map(({ cells }) => cells[column]!.text || '0'),
        sum: formatVi(sum),
        whole: cell.text,
      },
      { line: total.line, quote: quoteOf(total, [column]), expected: formatVi(sum) },
    );
  }
}

/** Roman rows make up the total, and the rows below them make up those. */
function partsOf(table: Table): readonly TableRow[] {
  const parts = table.filter(({ kind }) => kind === 'part');
  const roman = parts.filter(({ cells }) => /^[ivx]+\.?$/.test(cells[0]!.plain));
  return roman.length > 0 ? roman : parts;
}

/** A dash or an empty cell is nothing; a word is not known. */
function valueOf(cell: TableCell | undefined): Decimal | null {
  if (cell?.number) return cell.number.value;
  return cell && /^[-–—]?$/.test(cell.text) ? { units: 0n, scale: 0 } : null;
}

function isIn(table: Table, column: number, words: RegExp): boolean {
  return table.some(({ kind, cells }) => kind === 'head' && words.test(cells[column]?.plain ?? ''));
}

/** 1, 2, 3 … in the first column. */
function isNumbering(table: Table, column: number): boolean {
  return column === 0 && table.some(({ cells }) => cells[0]!.number !== null);
}

function quoteOf({ cells }: TableRow, columns: readonly number[]): string {
  const label = cells.find(({ plain }) => /\p{L}{2}/u.test(plain))?.text ?? '';
  return `${label}: ${columns.map((column) => cells[column]!.text).join(' ')}`;
}

function isShareColumn(table: Table, column: number): boolean {
  if (isIn(table, column, SHARE)) return true;
  const cells = table.filter(({ kind }) => kind !== 'head').map(({ cells: all }) => all[column]!);
  return cells.length > 0 && cells.every(({ text }) => text.endsWith('%'));
}

interface Claim {
  readonly row: TableRow;
  readonly part: TableCell;
  readonly whole: TableCell;
}

/** What the column is a share of is not said; the reading that most of its rows confirm is taken. */
function* wrongInColumn(table: Table, column: number): Iterable<ReportFinding> {
  const readings = [
    ofRatio(table, column),
    ofTotal(table, column),
    ofNeighbour(table, column, 1),
    ofNeighbour(table, column, 0),
  ];
  const [best] = readings
    .map((claims) => ({ claims, right: claims.filter((each) => isRight(each, column)).length }))
    .sort((a, b) => b.right - a.right);
  if (!best || best.right < FEWEST_PARTS || best.right * 2 < best.claims.length) return;
  for (const claim of best.claims) {
    if (isRight(claim, column)) continue;
    const printed = claim.row.cells[column]!;
    const right = formatVi(rightOf(claim, column)!, printed.number!.decimals);
    yield reportFinding(
      'report.ratio',
      {
        numerator: claim.part.text,
        denominator: claim.whole.text,
        printed: `${printed.text.replace(/\s?%$/, '')}%`,
        right: `${right}%`,
      },
      {
        line: claim.row.line,
        quote: quoteOf(
          claim.row,
          claim.row.cells[column - 1]?.ratio ? [column - 1, column] : [column],
        ),
        expected: `${right}%`,
      },
    );
  }
}

/** "60/124" before its share. */
function ofRatio(table: Table, column: number): readonly Claim[] {
  return table.flatMap((row) => {
    const { ratio } = row.cells[column - 1] ?? { ratio: null };
    return ratio ? claim(row, ratio[0], ratio[1], column) : [];
  });
}

/** The count before the share, of the total of its column. */
function ofTotal(table: Table, column: number): readonly Claim[] {
  const total = table.find(({ kind }) => kind === 'total');
  const count = countBefore(table, column);
  const whole = total?.cells[count];
  if (count < 0 || !whole?.number) return [];
  return table.flatMap((row) =>
    row.kind === 'part' || row.kind === 'detail' ? claim(row, row.cells[count], whole, column) : [],
  );
}

/** The count before the share, of the count before that in the same row; or the other way round. */
function ofNeighbour(table: Table, column: number, back: 0 | 1): readonly Claim[] {
  const later = countBefore(table, column);
  const earlier = later < 0 ? -1 : countBefore(table, later);
  if (earlier < 0) return [];
  const [part, whole] = back === 1 ? [later, earlier] : [earlier, later];
  return table.flatMap((row) =>
    row.kind === 'head' || !row.cells[whole]?.number
      ? []
      : claim(row, row.cells[part], row.cells[whole], column),
  );
}

function claim(row: TableRow, part: TableCell | undefined, whole: TableCell, column: number) {
  const printed = row.cells[column]?.number;
  return printed && part?.number && whole.number && whole.number.value.units !== 0n
    ? [{ row, part, whole }]
    : [];
}

function countBefore(table: Table, column: number): number {
  for (let at = column - 1; at > 0; at -= 1) {
    const counts = table.some(({ kind, cells }) => kind !== 'head' && cells[at]?.number);
    if (counts && !isShareColumn(table, at)) return at;
  }
  return -1;
}

function rightOf({ row, part, whole }: Claim, column: number): Decimal | null {
  const { decimals } = row.cells[column]!.number!;
  return percentOf(part.number!.value, whole.number!.value, decimals);
}

function isRight(each: Claim, column: number): boolean {
  const right = rightOf(each, column);
  return right !== null && compare(right, each.row.cells[column]!.number!.value) === 0;
}
