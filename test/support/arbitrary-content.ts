// Contents of sheets for property tests: few places and few values, so that edits meet.
import fc from 'fast-check';
import type { Entry } from '#domain/sheet/entry';
import type { Content } from '#domain/sync/content';

const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.constantFrom<Entry>({ state: 'none' }, { state: 'pending' }),
  fc.constantFrom('0', '1', '2.5').map((value): Entry => ({ state: 'value', value })),
  fc.constantFrom('x', '1.234').map((raw): Entry => ({ state: 'unread', raw })),
);

const PLACES = ['1.1.own', '2.1.num', '2.1.den', 'info.households', 'stat.roadsTotal'];
const NOTES = ['1.1.note', '2.1.evidence'];
const ROWS = ['CT-1', 'CT-2', 'CT-3'];

export const arbitraryContent: fc.Arbitrary<Content> = fc.record({
  entries: fc.dictionary(fc.constantFrom(...PLACES), entry),
  notes: fc.dictionary(fc.constantFrom(...NOTES), fc.constantFrom('a', 'b')),
  registers: fc
    .dictionary(
      fc.constantFrom(...ROWS),
      fc.dictionary(fc.constantFrom('name', 'capital'), fc.constantFrom('Kè', '5', '7'), {
        minKeys: 1,
      }),
    )
    .map((rows) => {
      const list = Object.entries(rows).map(([id, fields]) => ({ id, fields }));
      return list.length > 0 ? { works: list } : {};
    }),
}) as fc.Arbitrary<Content>;
