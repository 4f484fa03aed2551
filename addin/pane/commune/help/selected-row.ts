/** Which row of the form is selected: the cell itself where it is an entry, else what its row speaks of. */
import type { Indicator } from '#domain/packs/schema';
import { numericAddresses, ownVerdictAddress } from '#domain/sheet/addresses';
import type { Address } from '#domain/sheet/sheet';
import type { CellPlace } from '#workbook/reader/opened';
import type { OpenForm } from '../../../sheet/form-state.ts';

export interface SelectedRow {
  readonly address: Address;
  readonly indicator: Indicator | undefined;
}

export function selectedRow(
  { form, pack }: OpenForm,
  selection: CellPlace | null,
): SelectedRow | null {
  if (!selection) return null;
  const row = rowOf(selection.cell);
  let found: Address | null = null;
  for (const [address, { sheet, cell }] of form.places) {
    if (sheet !== selection.sheet || rowOf(cell) !== row || address.startsWith('reg.')) continue;
    if (cell === selection.cell) {
      found = address;
      break;
    }
    found ??= address;
  }
  if (found === null) return null;
  const address = found;
  return { address, indicator: pack.indicators.find((each) => belongsTo(address, each)) };
}

function belongsTo(address: Address, indicator: Indicator): boolean {
  return (
    [...numericAddresses(indicator), ownVerdictAddress(indicator.id)].includes(address) ||
    address === `${indicator.id}.note` ||
    address === `${indicator.id}.evidence`
  );
}

function rowOf(cell: string): string {
  return cell.replace(/^[A-Z]+/, '');
}
