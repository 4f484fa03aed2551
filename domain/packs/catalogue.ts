/** The criteria sets that come with the program. Each is loaded when first asked for, and once. */
import overlayLangson from './data/overlay-langson.json' with { type: 'json' };
import overlayLangson2021 from './data/overlay-langson-2021.json' with { type: 'json' };
import overlayViDu from './data/overlay-vi-du.json' with { type: 'json' };
import qd1980 from './data/qd-1980-2016.json' with { type: 'json' };
import qd318 from './data/qd-318-2022.json' with { type: 'json' };
import qd51 from './data/qd-51-2025.json' with { type: 'json' };
import { loadPack } from './load.ts';
import { applyOverlay, loadOverlay } from './overlay.ts';
import type { Pack } from './schema.ts';

const NATIONAL = { 'qd-1980-2016': qd1980, 'qd-318-2022': qd318, 'qd-51-2025': qd51 };

/** `vi-du` is invented, for demonstration: see its notes. */
const OVERLAYS = {
  langson: overlayLangson,
  'langson-2021': overlayLangson2021,
  'vi-du': overlayViDu,
};

export type NationalPackId = keyof typeof NATIONAL;
export type OverlayId = keyof typeof OVERLAYS;

const NATIONAL_PACK_IDS = Object.keys(NATIONAL) as readonly NationalPackId[];
export const OVERLAY_IDS = Object.keys(OVERLAYS) as readonly OverlayId[];

const loaded = new Map<string, Pack>();

function once(key: string, load: () => Pack): Pack {
  let pack = loaded.get(key);
  if (!pack) loaded.set(key, (pack = load()));
  return pack;
}

function national(id: NationalPackId): Pack {
  return once(id, () => loadPack(NATIONAL[id]));
}

/** In the order of their periods, without overlay. */
export function nationalPacks(): readonly Pack[] {
  return NATIONAL_PACK_IDS.map(national);
}

/** The national pack of this id, without overlay. */
export function packById(id: string): Pack | undefined {
  const known = NATIONAL_PACK_IDS.find((candidate) => candidate === id);
  return known && national(known);
}

/** A national pack with an overlay. Throws PackError where the overlay completes another pack. */
export function shippedPack(id: NationalPackId, overlay: OverlayId): Pack {
  return once(`${id}+${overlay}`, () => applyOverlay(national(id), loadOverlay(OVERLAYS[overlay])));
}

/** The overlays made for a national pack; invented ones last. */
export function overlaysOf(id: string): readonly OverlayId[] {
  return OVERLAY_IDS.filter((overlay) => OVERLAYS[overlay].base === id);
}

/** What the shipped province itself provides for a national pack, if it has been told us. */
export function provinceOverlay(id: string): OverlayId | undefined {
  return overlaysOf(id).find((overlay) => !OVERLAYS[overlay].example);
}

/** Every pack that ships: the national ones, then those with an overlay. */
export function shippedPacks(): readonly Pack[] {
  const completed = OVERLAY_IDS.flatMap((overlay) =>
    NATIONAL_PACK_IDS.filter((id) => OVERLAYS[overlay].base === id).map((id) =>
      shippedPack(id, overlay),
    ),
  );
  return [...nationalPacks(), ...completed];
}

export function packByHash(hash: string): Pack | undefined {
  const isNamed = (pack: Pack) => pack.hash === hash;
  // Mostly it is a pack in use: the others need not be loaded to find it.
  return [...loaded.values()].find(isNamed) ?? shippedPacks().find(isNamed);
}

/** The national pack that judges a period, by the period's last day ("2017-06-30"). */
export function packForPeriod(lastDay: string): Pack | undefined {
  return nationalPacks().find(
    ({ effective: { from, to } }) => from <= lastDay && (to === undefined || lastDay <= to),
  );
}
