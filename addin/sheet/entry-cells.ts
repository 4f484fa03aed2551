/** What each entry cell of a form takes, so that what pasting took away can be put back. */
import type { Pack } from '#domain/packs/schema';
import { fieldsOf } from '#domain/rules/fields';
import type { CellPlace } from '#workbook/reader/opened';
import type { ReadForm } from '#workbook/reader/read';

export type CellKind = 'whole' | 'decimal' | 'verdict';

export interface EntryCell extends CellPlace {
  readonly kind: CellKind;
}

/** Denominators that only show a total are no entry cells of their own: they are locked, and take nothing. */
export function entryCells(pack: Pack, { places }: Pick<ReadForm, 'places'>): readonly EntryCell[] {
  const { numbers, verdicts, sharing } = fieldsOf(pack);
  const linked = new Set([...sharing.values()].map(({ id }) => `${id}.den`));
  const kinds: (readonly [string, CellKind])[] = [
    ...numbers
      .filter(({ address }) => !linked.has(address))
      .map(({ address, whole }) => [address, whole ? 'whole' : 'decimal'] as const),
    ...verdicts.map(({ address }) => [address, 'verdict'] as const),
  ];
  return kinds.flatMap(([address, kind]) => {
    const place = places.get(address);
    return place ? [{ ...place, kind }] : [];
  });
}
