/**
 * Sums of the three tallies by id, so that an id is written once: "households":["189902",["1204",3],null]. A bare
 * value was given by every commune that reported, else the number that gave it stands beside it; null: nobody did.
 */
import * as z from 'zod';
import { each, three, type Three } from './three.ts';

export interface Given {
  readonly value: string;
  /** How many communes gave one. */
  readonly count: number;
}

type Sums = Readonly<Record<string, Given>>;

const cell = z.union([z.string(), z.tuple([z.string(), z.int()]), z.null()]);

type Cell = z.infer<typeof cell>;

export const packedSums = z.record(z.string(), three(cell));

export function packSums(sums: Three<Sums>, reported: Three<number>): Record<string, Three<Cell>> {
  const ids = new Set(sums.flatMap((each) => Object.keys(each)));
  return Object.fromEntries(
    [...ids].map((id) => [id, each(sums, (of, index) => packSum(of[id], reported[index]))]),
  );
}

function packSum(sum: Given | undefined, reported: number): Cell {
  if (!sum) return null;
  return sum.count === reported ? sum.value : [sum.value, sum.count];
}

export function unpackSums(
  packed: z.infer<typeof packedSums>,
  reported: Three<number>,
): Three<Sums> {
  return each(reported, (all, index) =>
    Object.fromEntries(
      Object.entries(packed).flatMap(([id, cells]): [string, Given][] => {
        const found = cells[index];
        if (found === null) return [];
        const [value, count] = typeof found === 'string' ? [found, all] : found;
        return [[id, { value, count }]];
      }),
    ),
  );
}
