import type { SheetDraft } from './sheet-draft.ts';
import type { Random } from './random.ts';

/** What an indicator divides by where it is not a total of the commune; in tenths for hectares, else in whole things. */
const DENOMINATORS: Readonly<Record<string, (draft: SheetDraft, random: Random) => number>> = {
  '3.1': (draft, random) => Math.round(draft.units('info.households') * random.between(1.6, 3.4)),
  '5': (draft, random) => (draft.units('info.households') < 450 ? 2 : random.whole(3, 4)),
  '10': (draft) => draft.units('info.people'),
  '12': (draft, random) => Math.round(draft.units('info.people') * random.between(0.52, 0.6)),
  '14.2': (draft, random) => Math.round(draft.units('info.people') * random.between(0.011, 0.018)),
  '14.3': (draft) => draft.units('12.num'),
  '15.3': (draft, random) => Math.round(draft.units('info.people') * random.between(0.06, 0.09)),
  '17.2': (draft, random) =>
    2 + Math.round(draft.units('info.households') * random.between(0, 0.02)),
  '17.7': (draft, random) => Math.round(draft.units('info.households') * random.between(0.45, 0.8)),
  '17.8': (draft, random) =>
    5 + Math.round(draft.units('info.households') * random.between(0.01, 0.05)),
  // The Fatherland Front, and the unions of youth, women, farmers and veterans.
  '18.4': () => 5,
};

export function denominatorFor(id: string, draft: SheetDraft, random: Random): number {
  const make = DENOMINATORS[id];
  if (!make) throw new RangeError(`no denominator for indicator ${id}`);
  return make(draft, random);
}
