// Households and villages add up to the published denominators; people and area are the commune's own.
import type { Zone } from '#domain/packs/schema';
import { PUBLISHED } from './published.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { spread } from './spread.ts';

/** Communes of zone III are smaller. */
const SIZE: Readonly<Record<Zone, number>> = { I: 1.6, II: 1.2, III: 0.9 };
const SQUARE_KILOMETRES = { I: [12, 45], II: [18, 65], III: [25, 95] } as const;

export function fillCommuneFacts(drafts: readonly SheetDraft[]): void {
  spread(drafts, 'info.households', PUBLISHED.facts.households, {
    weight: ({ commune }, random) => SIZE[commune.zone] * random.between(0.4, 1.6),
    least: () => 200,
    most: () => 2500,
  });
  spread(drafts, 'info.villages', PUBLISHED.facts.villages, {
    weight: (draft, random) => Math.sqrt(draft.units('info.households')) * random.between(0.7, 1.3),
    least: () => 5,
    most: () => 25,
  });
  for (const draft of drafts) {
    const random = draft.random('info');
    const [small, large] = SQUARE_KILOMETRES[draft.commune.zone];
    const people = Math.round(draft.units('info.households') * random.between(3.9, 4.6));
    draft.setNumber('info.people', people);
    draft.setNumber('info.area', random.whole(small * 10, large * 10), 1);
    draft.setNote('info.reporter', 'Số liệu ví dụ');
  }
}
