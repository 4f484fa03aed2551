/** "Did you mean": the known name with the fewest slips between it and what was typed. */
import { editDistance } from '#domain/units/edit-distance';

export function nearestName(typed: string, known: readonly string[]): string | null {
  const most = Math.min(3, Math.max(1, Math.floor(typed.length / 3)));
  let best: string | null = null;
  let least = most + 1;
  for (const name of known) {
    if (Math.abs(name.length - typed.length) >= least) continue;
    const slips = editDistance(typed, name);
    if (slips < least) [best, least] = [name, slips];
  }
  return best;
}
