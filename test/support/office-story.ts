// All that a store keeps besides sheets: a period closed and opened again, targets, closed figures, a pack that the
// province has published, a device that is shut out.
import overlayViDu from '#domain/packs/data/overlay-vi-du.json' with { type: 'json' };
import { loadOverlay } from '#domain/packs/overlay';
import { makeClosing } from '#functions/service/closings';
import { placeOf, type Services } from '#functions/service/context';
import { revokeDevice } from '#functions/service/devices';
import { movePeriod } from '#functions/service/period';
import { publishPack } from '#functions/service/publish-pack';
import { writeList } from '#functions/service/lists';
import { setTargets } from '#functions/service/targets';
import { alice, PERIOD, province, PROVINCE } from './service-world.ts';

/** From which on other standards hold: sheets of PERIOD are judged as before. */
export const NEXT_YEAR = '2018S1';

export const LAPTOP = 'laptop';

export async function officeStory(services: Services): Promise<void> {
  const place = placeOf(PROVINCE, PERIOD);
  const reason = 'Hết hạn gửi';
  await movePeriod(services, province, place, { move: 'close', reason, version: 0 });
  await movePeriod(services, province, place, { move: 'reopen', reason, version: 1 });
  await setTargets(services, province, place, {
    version: 0,
    values: [{ concept: 'mean', group: null, value: '8.5' }],
  });
  await writeList(services, province, place, 'typed', [
    { id: 'typed:media.items', version: 0, value: { state: 'value', value: '800' } },
  ]);
  await makeClosing(services, province, place, 'Báo cáo 6 tháng đầu năm');
  const overlay = loadOverlay({ ...overlayViDu, id: 'vi-du-65', thresholds: stricter });
  const request = { overlay, dryRun: false, version: 0 };
  await publishPack(services, province, placeOf(PROVINCE, NEXT_YEAR), request);
  await revokeDevice(services, alice, { device: LAPTOP, reason: 'Mất máy' });
}

const stricter = overlayViDu.thresholds.map((row) =>
  row.indicator === '2.2' && !('zone' in row) ? { ...row, value: '65' } : row,
);
