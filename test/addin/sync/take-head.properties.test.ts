// Bringing in what the store has: nothing that was typed here is overwritten, nothing that others typed is missed.
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from '#domain/sheet/entry';
import { openWorkbook } from '#workbook/reader/opened';
import { formState, type OpenForm } from '#addin/sheet/form-state';
import { entryValue } from '#addin/excel/cell-write';
import { takeHead, type SheetView } from '#addin/sync/take-head';
import { value } from '../../support/clean-sheet.ts';
import { formOf } from '../../support/forms.ts';
import { ApiWorld, HOANG_DONG, officer, PERIOD } from '../../functions/api/world.ts';

const ADDRESSES = ['2.1.num', '2.1.den', '3.1.own', '17.1a.num', 'info.area'] as const;

let open: OpenForm;
let stored: SheetView;
beforeAll(async () => {
  const file = await openWorkbook(await formOf('05986'));
  if ('problem' in file) throw new Error(file.problem.code);
  const state = formState(file.workbook);
  if (state.kind !== 'form') throw new Error(state.kind);
  open = state;
  const world = new ApiWorld();
  await world.sheet(HOANG_DONG);
  const params = { unit: HOANG_DONG, period: PERIOD };
  stored = await world.get(officer, 'readSheet', { params });
}, 30_000);

const entry: fc.Arbitrary<Entry | undefined> = fc.constantFrom(undefined, value('1'), value('2'), {
  state: 'none',
} as const);
const entries = fc.record(Object.fromEntries(ADDRESSES.map((address) => [address, entry])));
type Some = Readonly<Record<string, Entry | undefined>>;

const without = (some: Some): Record<string, Entry> =>
  Object.fromEntries(
    Object.entries(some).filter((pair): pair is [string, Entry] => pair[1] !== undefined),
  );

function taken(base: Some, mine: Some, theirs: Some) {
  const form = {
    ...open.form,
    sheet: { ...open.form.sheet, entries: without(mine), notes: {}, registers: {} },
  };
  const content = { entries: without(theirs), notes: {}, registers: {} };
  const view = { ...stored, content, head: { ...stored.head, rev: 7 } };
  const known = { entries: without(base), notes: {}, registers: {} };
  return takeHead({ ...open, form, base: known }, view);
}

const same = (a: Entry | undefined, b: Entry | undefined) =>
  JSON.stringify(a) === JSON.stringify(b);

describe('taking the head', () => {
  it('overwrites nothing that was typed here, and writes all that others changed', () => {
    fc.assert(
      fc.property(entries, entries, entries, (base, mine, theirs) => {
        const result = taken(base, mine, theirs);
        const disputed = ADDRESSES.filter(
          (at) =>
            !same(mine[at], base[at]) && !same(theirs[at], base[at]) && !same(mine[at], theirs[at]),
        );
        if (result.kind === 'conflict') {
          expect(result.conflicts.map(({ place }) => place).sort()).toEqual(disputed.sort());
          return;
        }
        expect(disputed).toEqual([]);
        for (const at of ADDRESSES) {
          const { sheet, cell } = open.form.places.get(at)!;
          const write = result.writes.find((one) => one.sheet === sheet && one.cell === cell);
          const others = same(mine[at], base[at]) && !same(theirs[at], base[at]);
          expect(write?.value).toBe(others ? entryValue(theirs[at]) : undefined);
        }
        expect(result.envelope.baseRevision).toBe(7);
      }),
    );
  });
});
