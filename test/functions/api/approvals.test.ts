// Many clean sheets examined in one step, and what moves when an approval is taken back.
import { describe, expect, it } from '@jest/globals';
import { UnavailableError } from '#functions/store/store';
import type { Changes } from '../../support/clean-sheet.ts';
import {
  ApiWorld,
  CITY,
  district,
  DOAN_KET,
  HOANG_DONG,
  PERIOD,
  province,
  QUANG_LAC,
  sender,
  submissionOf,
  type Person,
} from './world.ts';

const params = { unit: CITY, period: PERIOD };
/** Đạt without evidence: a query. */
const UNPROVEN: Changes = { notes: { '1.1.evidence': null } };
/** More hardened than there is. */
const WRONG: Changes = { entries: { '2.1.num': { state: 'value', value: '99' } } };

interface Listed {
  readonly unit: string;
  readonly version: number;
}

/** What the list of sheets shows an officer. */
async function seenBy(world: ApiWorld, who: Person) {
  const { sheets } = await world.get(who, 'listSheets', { params });
  return sheets.map(({ unit, version }: Listed) => ({ unit, version }));
}

async function examine(world: ApiWorld, who: Person, sheets: readonly Listed[]) {
  return (await world.get(who, 'examineClean', { params, body: { sheets } })).outcomes;
}

const statusOf = async (world: ApiWorld, unit: string) =>
  (await world.store.head({ unit, period: PERIOD }))?.status;

describe('all clean sheets examined in one step', () => {
  it('takes those with nothing to mend or explain, and says why not the others', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'submitted');
    await world.sheet(QUANG_LAC, 'submitted', UNPROVEN);
    const outcomes = await examine(world, district, await seenBy(world, district));
    expect(outcomes).toMatchObject([
      { unit: HOANG_DONG, head: { status: 'examined', examined: { by: 'district' } } },
      { unit: QUANG_LAC, problem: { code: 'sheet.hasFindings' } },
    ]);
    expect(await statusOf(world, QUANG_LAC)).toBe('submitted');
  });

  it('leaves one that changed since the officer saw it', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'submitted');
    const seen = await seenBy(world, district);
    const changed: Changes = { entries: { '5.num': { state: 'value', value: '4' } } };
    await world.push(sender, submissionOf(HOANG_DONG, changed, { baseRev: 1 }));
    expect(await examine(world, district, seen)).toMatchObject([
      { problem: { code: 'sheet.changedMeanwhile' } },
    ]);
    expect(await statusOf(world, HOANG_DONG)).toBe('submitted');
  });

  it('leaves one that is not submitted, one of elsewhere, and what is no commune', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'draft', WRONG);
    await world.sheet(DOAN_KET, 'submitted');
    const { version } = (await world.store.head({ unit: DOAN_KET, period: PERIOD }))!;
    const seen = [
      { unit: HOANG_DONG, version: 1 },
      { unit: DOAN_KET, version },
      { unit: CITY, version: 1 },
    ];
    expect(await examine(world, province, seen)).toMatchObject([
      { problem: { code: 'sheet.wrongStep' } },
      { problem: { code: 'unit.unknown' } },
      { problem: { code: 'unit.notCommune' } },
    ]);
    expect(await statusOf(world, DOAN_KET)).toBe('submitted');
  });

  it('is never of what one has sent oneself', async () => {
    const world = new ApiWorld();
    await world.push(district, submissionOf(HOANG_DONG));
    await world.step(district, HOANG_DONG, 'submit');
    expect(await examine(world, district, await seenBy(world, district))).toMatchObject([
      { problem: { code: 'access.ownSheet' } },
    ]);
  });
});

describe('an approval taken back', () => {
  const lost = (counted: string) => ({
    counted,
    moves: expect.arrayContaining([
      { concept: 'reported', by: '-1' },
      { concept: 'met', by: '-19' },
      { concept: 'band:19', by: '-1' },
      { concept: 'criterion:5', by: '-1' },
      { concept: 'statistic:households', by: '-1200' },
    ]),
  });

  it('says beforehand what will move, and moves nothing', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'appraised');
    world.writes.length = 0;
    const { body } = await world.step(province, HOANG_DONG, 'unappraise', { dryRun: true });
    expect(body.moves).toEqual([lost('appraised')]);
    expect(body.head.status).toBe('appraised');
    expect(world.writes).toEqual([]);
  });

  it('moves what it said', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'examined');
    await world.addUp();
    const before = (await world.get(province, 'readRollup', { params })).examined;
    const { body } = await world.step(district, HOANG_DONG, 'unexamine');
    expect(body).toMatchObject({ head: { status: 'submitted' }, moves: [lost('examined')] });
    await world.addUp();
    const after = (await world.get(province, 'readRollup', { params })).examined;
    expect(after.sum.count - before.sum.count).toBe(-19);
    expect(after.reported - before.reported).toBe(-1);
  });

  it('returned after it was examined it moves them as well; submitted it moves nothing', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'examined');
    const reasons = { reasons: { '2.1.num': 'Xem lại' } };
    world.writes.length = 0;
    const tried = await world.step(district, HOANG_DONG, 'return', { ...reasons, dryRun: true });
    expect(tried.body.moves).toEqual([lost('examined')]);
    expect(world.writes).toEqual([]);
    const returned = await world.step(district, HOANG_DONG, 'return', reasons);
    expect(returned.body.moves).toEqual([lost('examined')]);
    const submitted = await world.step(sender, HOANG_DONG, 'submit');
    expect(submitted.body.moves).toEqual([]);
  });
});

describe('a step while the store is busy', () => {
  it('is taken when the store is no longer busy', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'draft');
    failOnce(world, 'before');
    expect((await world.step(sender, HOANG_DONG, 'submit')).status).toBe(200);
    expect(await statusOf(world, HOANG_DONG)).toBe('submitted');
  });

  it('was taken where only the answer was lost', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'draft');
    failOnce(world, 'after');
    const { status, body } = await world.step(sender, HOANG_DONG, 'submit');
    expect({ status, version: body.head.version }).toEqual({ status: 200, version: 2 });
  });
});

function failOnce({ store }: ApiWorld, when: 'before' | 'after'): void {
  let busy = true;
  store.faults[when] = (operation) => {
    if (operation !== 'commit' || !busy) return;
    busy = false;
    throw new UnavailableError('TransactionConflict');
  };
}
