/**
 * Rows of a register that are most likely one thing written twice: the same name however it is spelt, in the same
 * village and year, or where one of the two leaves village or year open. "Đường thôn 1" and "Đường thôn 2" are two.
 */
import type { RegisterRow } from '#domain/sheet/sheet';
import { foldName } from '#domain/values/fold';
import type { Register } from './form.ts';

/** Indices of two rows, the earlier first. */
export type AlikePair = readonly [first: number, second: number];

/** Each row that repeats an earlier one, with the first such. */
export function rowsAlike(
  { identity }: Pick<Register, 'identity'>,
  rows: readonly RegisterRow[],
): readonly AlikePair[] {
  const keys = rows.map(({ fields }) => identity.map((column) => spelt(fields[column] ?? '')));
  const byName = new Map<string, number[]>();
  return keys.flatMap(([name = '', ...rest], index): AlikePair[] => {
    if (name === '') return [];
    const earlier = byName.get(name) ?? [];
    byName.set(name, [...earlier, index]);
    const first = earlier.find((other) => agree(keys[other]!.slice(1), rest));
    return first === undefined ? [] : [[first, index]];
  });
}

function agree(a: readonly string[], b: readonly string[]): boolean {
  return a.every((text, index) => text === '' || b[index] === '' || text === b[index]);
}

function spelt(text: string): string {
  return foldName(text).replace(/[^\p{L}\d]/gu, '');
}
