/** How much of a sheet has been answered: entries answered ÷ entries due. A sheet that came is not yet a full one. */
import type { Pack } from '#domain/packs/schema';
import { denominatorAddress, numericAddresses, ownVerdictAddress } from '#domain/sheet/addresses';
import { entryAt, type Address, type Sheet } from '#domain/sheet/sheet';

export interface Completeness {
  readonly answered: number;
  readonly due: number;
  /** Due and not answered, in the order of the form; CCSL is honest and still not an answer. */
  readonly missing: readonly Address[];
}

const TOTALS: readonly Address[] = ['info.households', 'info.people', 'info.villages'];

const dueOf = new WeakMap<Pack, readonly Address[]>();

/** A shared denominator is due once, where it is typed; of assessed indicators the stated verdict is due. */
export function dueAddresses(pack: Pack): readonly Address[] {
  let due = dueOf.get(pack);
  if (!due) {
    due = [
      ...TOTALS,
      ...pack.indicators.flatMap((indicator) => {
        const { id, measure } = indicator;
        if (measure.kind === 'assessed') return [ownVerdictAddress(id)];
        const shared = 'denominator' in measure && measure.denominator.shared !== undefined;
        return numericAddresses(indicator).filter(
          (address) => !(shared && address === denominatorAddress(id)),
        );
      }),
    ];
    dueOf.set(pack, due);
  }
  return due;
}

/** What does not arise in a row (KPS in one of its cells) need not be answered in the other. */
export function completeness(pack: Pack, sheet: Pick<Sheet, 'entries'>): Completeness {
  const due = dueAddresses(pack);
  const missing = due.filter((address) => !isAnswered(sheet, address));
  return { answered: due.length - missing.length, due: due.length, missing };
}

function isAnswered(sheet: Pick<Sheet, 'entries'>, address: Address): boolean {
  const state = entryAt(sheet, address)?.state;
  if (state === 'value' || state === 'none') return true;
  const row = address.replace(/[a-z]?\.(num|den)$/, '');
  return (
    row !== address &&
    [`${row}.num`, `${row}.den`].some((beside) => entryAt(sheet, beside)?.state === 'none')
  );
}
