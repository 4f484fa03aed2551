import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY, flatten, sameValue, unflatten, type Content } from '#domain/sync/content';
import { changedPlaces, merge } from '#domain/sync/merge';
import { arbitraryContent } from '../../support/arbitrary-content.ts';

const three = [arbitraryContent, arbitraryContent, arbitraryContent] as const;

/** Equal apart from the order of rows and keys. */
function expectSame(a: Content, b: Content): void {
  expect(new Map([...flatten(a)].sort())).toEqual(new Map([...flatten(b)].sort()));
}

describe('laying a content out flat', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        expect(unflatten(flatten(content), content)).toEqual(content);
      }),
    );
  });
});

describe('merging', () => {
  it('nothing changed on my side gives theirs', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (base, theirs) => {
        const merged = merge({ base, mine: base, theirs });
        expectSame(merged.content, theirs);
        expect(merged).toMatchObject({ conflicts: [], changed: [] });
      }),
    );
  });

  it('nothing changed on their side gives mine', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (base, mine) => {
        const merged = merge({ base, mine, theirs: base });
        expectSame(merged.content, mine);
        expect(merged.conflicts).toEqual([]);
        expect([...merged.changed].sort()).toEqual([...changedPlaces(base, mine)].sort());
      }),
    );
  });

  it('the same change on both sides is no conflict', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (base, both) => {
        const merged = merge({ base, mine: both, theirs: both });
        expectSame(merged.content, both);
        expect(merged.conflicts).toEqual([]);
      }),
    );
  });

  it('a conflict is just where both changed, and differently', () => {
    fc.assert(
      fc.property(...three, (base, mine, theirs) => {
        const [b, m, t] = [flatten(base), flatten(mine), flatten(theirs)];
        const expected = [...new Set([...b.keys(), ...m.keys(), ...t.keys()])].filter(
          (place) =>
            !sameValue(m.get(place), b.get(place)) &&
            !sameValue(t.get(place), b.get(place)) &&
            !sameValue(m.get(place), t.get(place)),
        );
        const { conflicts } = merge({ base, mine, theirs });
        expect(conflicts.map(({ place }) => place).sort()).toEqual(expected.sort());
      }),
    );
  });

  it('no value that either side typed is dropped unseen', () => {
    fc.assert(
      fc.property(...three, (base, mine, theirs) => {
        const merged = merge({ base, mine, theirs });
        const result = flatten(merged.content);
        const inConflict = new Map(merged.conflicts.map((conflict) => [conflict.place, conflict]));
        for (const [side, other] of [
          [mine, theirs],
          [theirs, mine],
        ] as const) {
          const there = flatten(other);
          for (const [place, value] of flatten(side)) {
            if (sameValue(value, flatten(base).get(place)) && !sameValue(value, there.get(place)))
              continue;
            const conflict = inConflict.get(place);
            const kept =
              sameValue(result.get(place), value) ||
              (conflict && (sameValue(conflict.mine, value) || sameValue(conflict.theirs, value)));
            expect(kept).toBeTruthy();
          }
        }
      }),
    );
  });

  it('without conflicts it does not matter who came first', () => {
    fc.assert(
      fc.property(...three, (base, mine, theirs) => {
        const one = merge({ base, mine, theirs });
        const other = merge({ base, mine: theirs, theirs: mine });
        expect(one.conflicts.length).toBe(other.conflicts.length);
        if (one.conflicts.length === 0) expectSame(one.content, other.content);
      }),
    );
  });

  it('places that my file has no cell for are theirs', () => {
    fc.assert(
      fc.property(...three, (base, mine, theirs) => {
        const unseen = new Set([
          ...flatten(base).keys(),
          ...flatten(theirs).keys(),
          ...flatten(mine).keys(),
        ]);
        expectSame(merge({ base, mine, theirs, unseen }).content, theirs);
      }),
    );
  });

  it('emptying a cell that nobody else touched empties it', () => {
    fc.assert(
      fc.property(arbitraryContent, (base) => {
        expectSame(merge({ base, mine: EMPTY, theirs: base }).content, EMPTY);
      }),
    );
  });
});
