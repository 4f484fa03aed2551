/** Defined names of a file. */
import type { NamedRange } from 'hucre';
import type { DefinedName } from '../host/grid/grid.ts';

/** Print areas and the like are Excel's own. */
const OWN = /^_xlnm\./;

export function namesOf(
  namedRanges: readonly NamedRange[] | undefined,
  sheets: readonly { readonly id: string; readonly name: string }[],
): readonly DefinedName[] {
  return (namedRanges ?? [])
    .filter(({ name }) => !OWN.test(name))
    .map(({ name, range, scope, comment = '' }) => ({
      name,
      refersTo: range,
      sheet: sheets.find((sheet) => sheet.name === scope)?.id ?? null,
      visible: true,
      comment,
    }));
}
