/**
 * Rural roads: the published total is spread over the communes and each commune's part over the four kinds of
 * indicators 2.1 to 2.4, so that the two pages of a sheet speak of the same roads.
 */
import { denominatorAddress, numeratorAddress } from '#domain/sheet/addresses';
import { apportion } from './apportion.ts';
import { PUBLISHED } from './published.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { alike, spread } from './spread.ts';

/** Tenths of a kilometre. */
const DECIMALS = 1;

/** Commune roads, village roads, lanes, main field tracks: about how much of the total each kind is. */
const KINDS = { '2.1': 0.14, '2.2': 0.36, '2.3': 0.26, '2.4': 0.24 } as const;

/** Before the indicators, which divide by these lengths. */
export function fillRoadLengths(drafts: readonly SheetDraft[]): void {
  spread(drafts, 'stat.roadsTotal', PUBLISHED.statistics.roadsTotal, {
    decimals: DECIMALS,
    weight: (draft, random) => Math.sqrt(draft.units('info.households')) * alike(random),
    least: () => 150,
    most: () => 1600,
  });
  for (const draft of drafts) {
    const random = draft.random('kinds of road');
    const lengths = apportion(
      draft.units('stat.roadsTotal'),
      Object.values(KINDS).map((weight) => ({ weight: weight * random.between(0.8, 1.2) })),
    );
    Object.keys(KINDS).forEach((id, kind) =>
      draft.setNumber(denominatorAddress(id), lengths[kind]!, DECIMALS),
    );
  }
}

/**
 * After the indicators. Hardened are the roads counted in 2.1 and 2.2; of the lanes that are clean and the tracks that
 * carry goods only some are, since neither asks for it.
 */
export function fillHardenedRoads(drafts: readonly SheetDraft[]): void {
  const counted = (draft: SheetDraft, ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + draft.units(numeratorAddress(id, '')), 0);
  const certain = (draft: SheetDraft) => counted(draft, ['2.1', '2.2']);
  const possible = (draft: SheetDraft) => certain(draft) + counted(draft, ['2.3', '2.4']);
  spread(drafts, 'stat.roadsHardened', PUBLISHED.statistics.roadsHardened, {
    decimals: DECIMALS,
    weight: (draft, random) =>
      certain(draft) + random.between(0.1, 0.5) * (possible(draft) - certain(draft)),
    least: certain,
    most: possible,
  });
}
