// AVGCRITERIA() in a cell of the city's workbook: from the store, after a push, when the workbook becomes another's.
import { expect, it } from '@jest/globals';
import { CALLABLE } from '#addin/functions/callable';
import { tellingWrites } from '#addin/functions/after-writes';
import { connectFunctions, refreshStoreFunctions } from '#addin/functions/store/connection';
import type { Later } from '#addin/functions/store/live-answers';
import { apiOf } from '../../../support/api-of-small-province.ts';
import { settingsInMemory, Stream } from '../../../support/excel-functions.ts';
import {
  ApiWorld,
  CITY,
  HOANG_DONG,
  OTHER_DISTRICT,
  province,
  QUANG_LAC,
  sender,
  submissionOf,
} from '../../../functions/api/world.ts';

const PERIOD = '2017S1';

/** Until the cell shows something else than it did. */
async function next(cell: Stream): Promise<unknown> {
  const before = cell.results.length;
  for (let tries = 0; cell.results.length === before && tries < 200; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return cell.last;
}

it('shows the mean of the workbook’s unit, follows a push, and goes quiet when it is cleared', async () => {
  const world = new ApiWorld();
  await world.sheet(HOANG_DONG);
  await world.addUp();
  let place = { unit: CITY, period: PERIOD };
  await connectFunctions({
    api: apiOf(world, province),
    place: async () => place,
    settings: settingsInMemory(),
    now: () => new Date('2017-07-01T08:00:00Z'),
  });

  const cell = new Stream();
  void CALLABLE.AVGCRITERIA(...([null, null, null, cell] as never[]));
  expect(await next(cell)).toBe(6.33); // 19 / 3

  await world.sheet(QUANG_LAC);
  await world.addUp();
  await refreshStoreFunctions();
  expect(await next(cell)).toBe(12.67); // 38 / 3

  place = { unit: OTHER_DISTRICT, period: PERIOD };
  await refreshStoreFunctions();
  expect(await next(cell)).toMatchObject({ error: '#N/A' }); // nobody there has reported

  const shownSoFar = cell.results.length;
  cell.onCanceled!();
  await refreshStoreFunctions();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(cell.results).toHaveLength(shownSoFar);
});

it('asks again after what this pane has written, and after nothing else', async () => {
  const world = new ApiWorld();
  const due: (() => void)[] = [];
  const later: Later = (_, run) => {
    due.push(run);
    return () => due.splice(due.indexOf(run), 1);
  };
  let asked = 0;
  const api = tellingWrites(apiOf(world, sender), later, () => asked++);

  await api.call('readPeriod', { params: { unit: CITY, period: PERIOD } });
  expect(due).toEqual([]);

  const body = submissionOf(HOANG_DONG);
  const params = { unit: HOANG_DONG, period: PERIOD };
  await api.call('pushRevision', { params, body });
  await api.call('pushRevision', { params, body });
  expect(due).toHaveLength(2); // soon, and once more when the sweep has been: not twice over
  for (const run of due) run();
  expect(asked).toBe(2);
});
