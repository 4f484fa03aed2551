/** Where the hexagons of the schematic map stand on the screen: pointed tops, odd rows half a hexagon further right. */
import type { UnitKey } from '#domain/sheet/sheet';
import type { Hexagon } from '#domain/units/schematic';

export interface Cell {
  readonly unit: UnitKey;
  /** Centre. */
  readonly x: number;
  readonly y: number;
}

export interface HexLayout {
  readonly cells: readonly Cell[];
  readonly width: number;
  readonly height: number;
}

/** From the centre to a corner. */
export const RADIUS = 10;

const STEP_X = RADIUS * Math.sqrt(3);
const STEP_Y = RADIUS * 1.5;

export function hexLayout(hexagons: readonly Hexagon[]): HexLayout {
  if (hexagons.length === 0) return { cells: [], width: 0, height: 0 };
  const top = Math.max(...hexagons.map(({ row }) => row));
  const placed = hexagons.map(({ unit, column, row }) => ({
    unit,
    x: (column + (row % 2 === 0 ? 0 : 0.5)) * STEP_X,
    y: (top - row) * STEP_Y,
  }));
  const [left, right] = [
    Math.min(...placed.map(({ x }) => x)),
    Math.max(...placed.map(({ x }) => x)),
  ];
  const bottom = Math.max(...placed.map(({ y }) => y));
  return {
    cells: placed.map(({ unit, x, y }) => ({ unit, x: x - left + STEP_X / 2, y: y + RADIUS })),
    width: right - left + STEP_X,
    height: bottom + 2 * RADIUS,
  };
}

/** "x,y x,y …" of the six corners, for a polygon. */
export function corners({ x, y }: Pick<Cell, 'x' | 'y'>): string {
  return [0, 1, 2, 3, 4, 5]
    .map((corner) => {
      const angle = (Math.PI / 3) * corner - Math.PI / 2;
      return `${(x + RADIUS * Math.cos(angle)).toFixed(2)},${(y + RADIUS * Math.sin(angle)).toFixed(2)}`;
    })
    .join(' ');
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const HEADINGS: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest cell that lies more in this direction than aside of it; the cell itself at the edge of the map. */
export function neighbour(cells: readonly Cell[], from: Cell, direction: Direction): Cell {
  const [dx, dy] = HEADINGS[direction];
  let best: { cell: Cell; distance: number } | null = null;
  for (const cell of cells) {
    const [x, y] = [cell.x - from.x, cell.y - from.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (along <= 0 || aside > along) continue;
    const distance = along + 2 * aside;
    if (!best || distance < best.distance) best = { cell, distance };
  }
  return best?.cell ?? from;
}

/** The edges between cells of different groups, as paths: cells without a group draw none of their own. */
export function borders(
  cells: readonly Cell[],
  groupOf: (unit: UnitKey) => string | null,
): readonly string[] {
  return cells.flatMap((a, index) =>
    cells.slice(index + 1).flatMap((b) => {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      if (Math.hypot(dx, dy) > STEP_X * 1.05) return [];
      const [one, other] = [groupOf(a.unit), groupOf(b.unit)];
      return one === null || other === null || one === other ? [] : [edge(a, b, dx, dy)];
    }),
  );
}

/** Half an edge to either side of the point between the centres. */
function edge(a: Cell, b: Cell, dx: number, dy: number): string {
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  const half = RADIUS / 2 / STEP_X;
  const at = (sign: number) =>
    `${(x - sign * dy * half).toFixed(2)} ${(y + sign * dx * half).toFixed(2)}`;
  return `M${at(1)}L${at(-1)}`;
}
