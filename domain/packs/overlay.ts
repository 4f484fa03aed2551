/** What a province adds to a national criteria set: the standards left to it, zones and groups of its communes. */
import { deepFreeze } from './freeze.ts';
import { dataOf, loadPack } from './load.ts';
import { PackError } from './pack-error.ts';
import { nameOf, parseAs } from './parse.ts';
import { overlaySchema, type Overlay, type Pack, type Threshold } from './schema.ts';

/** Checks the shape; whether it fits a national set is seen when it is applied. */
export function loadOverlay(data: unknown): Overlay {
  return deepFreeze(parseAs(overlaySchema, data, 'overlay'));
}

/**
 * The national set completed by a province, under a hash of its own. Its rows go to `provincial` of their
 * indicators, so that both tables stay readable side by side.
 *
 * A row for an indicator whose standard the decision does not leave to the province (the yearly steps of
 * income, say) is taken only with a note of its grounds. Throws PackError.
 */
export function applyOverlay(pack: Pack, overlay: Overlay): Pack {
  const problems = misfits(pack, overlay);
  if (problems.length > 0) throw new PackError(nameOf(overlay, 'overlay'), problems);

  const { thresholds, ...header } = overlay;
  const rows = rowsByIndicator(thresholds);
  return loadPack({
    ...dataOf(pack),
    overlay: header,
    indicators: pack.indicators.map((indicator) => {
      const provincial = rows.get(indicator.id);
      return provincial ? { ...indicator, provincial } : indicator;
    }),
  });
}

/** What `applyOverlay` was given, to be changed and published again; null where the pack is the national one. */
export function overlayOf(pack: Pack): Overlay | null {
  if (!pack.overlay) return null;
  const thresholds = pack.indicators.flatMap(({ id, provincial = [] }) =>
    provincial.map((row) => ({ indicator: id, ...row })),
  );
  return { ...pack.overlay, thresholds };
}

function misfits(pack: Pack, overlay: Overlay): string[] {
  if (pack.overlay) return [`pack ${pack.id} already carries overlay ${pack.overlay.id}`];
  if (overlay.base !== pack.id) return [`it completes ${overlay.base}, not ${pack.id}`];
  const indicators = new Map(pack.indicators.map((indicator) => [indicator.id, indicator]));
  return overlay.thresholds.flatMap(({ indicator: id, note }, index) => {
    const indicator = indicators.get(id);
    if (!indicator) return [`row ${index + 1}: ${pack.id} has no indicator ${id}`];
    if (indicator.setByProvince || note !== undefined) return [];
    return [`row ${index + 1}: indicator ${id} is not left to the province, and no note says why`];
  });
}

function rowsByIndicator(rows: Overlay['thresholds']): ReadonlyMap<string, readonly Threshold[]> {
  const byIndicator = new Map<string, Threshold[]>();
  for (const { indicator, ...row } of rows) {
    const list = byIndicator.get(indicator);
    if (list) list.push(row);
    else byIndicator.set(indicator, [row]);
  }
  return byIndicator;
}
