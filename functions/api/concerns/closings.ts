/** Closed periods and closed figures. */
import { CLOSING_ROUTES } from '#domain/routes/closings';
import type { SheetState } from '#domain/workflow/closing';
import { unitByKey } from '#domain/units/trees';
import type { ClosingLine } from '../../store/records.ts';
import { changesSince, makeClosing, readClosing, talliesBelow } from '../../service/closings.ts';
import { placeOf } from '../../service/context.ts';
import { movePeriod, readPeriod } from '../../service/period.ts';
import { mountsOf } from '../mount.ts';

export const CLOSING_MOUNTS = mountsOf(CLOSING_ROUTES, {
  readPeriod: ({ params: { unit, period } }, { services }) =>
    readPeriod(services, placeOf(unit, period)),

  movePeriod: ({ params: { unit, period }, body }, { services, user }) =>
    movePeriod(services, user, placeOf(unit, period), body),

  makeClosing: async ({ params: { unit, period }, body }, { services, user }) =>
    listed(await makeClosing(services, user, placeOf(unit, period), body.note)),

  listClosings: async ({ params }, { services }) => ({
    closings: (await services.store.closings(params)).map(listed),
  }),

  readClosing: async ({ params: { unit, period, no } }, { services }) => {
    const place = placeOf(unit, period);
    const { sheets, ...closing } = await readClosing(services, place, no);
    return {
      ...closing,
      below: await talliesBelow(services, place, closing.packHash, sheets),
      sheets: sheets.map(({ summary, ...sheet }) => {
        const commune = place.tree.units.get(sheet.unit);
        return {
          ...sheet,
          name: commune?.name ?? sheet.unit,
          parent: commune?.parent ?? unit,
          verdicts: summary.verdicts,
        };
      }),
    };
  },

  changesSinceClosing: async ({ params: { unit, period, no } }, { services }) => {
    const changes = await changesSince(services, placeOf(unit, period), no);
    return {
      ...{ unit, period, no },
      changes: changes.map(({ unit: commune, kind, before, now }) => ({
        unit: commune,
        name: unitByKey(commune)?.name ?? commune,
        ...{ kind, before: before && stood(before), now: now && stood(now) },
      })),
    };
  },
});

function stood({ rev, contentHash, status, verdicts }: SheetState) {
  return { rev, contentHash, status, verdicts };
}

function listed({ all, examined, appraised, ...line }: ClosingLine) {
  const { unit, period, no, by, at, note, packHash, engine } = line;
  return {
    ...{ unit, period, no, by, at, note, packHash, engine },
    expected: all.expected,
    reported: all.reported,
    examined: examined.reported,
    appraised: appraised.reported,
  };
}
