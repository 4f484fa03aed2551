/**
 * Classes of the map, told apart by colour and by pattern: the colours are one ramp from pale to dark, in order for every
 * kind of colour blindness; the patterns grow denser with them and are all that is left in high contrast.
 */
import type { Status } from '#domain/workflow/status';
import type { Verdict } from '#domain/sheet/entry';

export type Pattern = 'none' | 'dots' | 'lines' | 'cross' | 'dense' | 'empty';

export interface Shade {
  readonly fill: string;
  /** Of the pattern and of what is written on it. */
  readonly ink: string;
  readonly pattern: Pattern;
}

/** Five steps of one hue; from the fourth on the ink is light. */
const RAMP: readonly Shade[] = [
  { fill: '#f3f0d7', ink: '#5b5a4a', pattern: 'dots' },
  { fill: '#b9dfc3', ink: '#2e5f45', pattern: 'lines' },
  { fill: '#62b3b2', ink: '#0e4a54', pattern: 'cross' },
  { fill: '#2c7fa3', ink: '#d7edf5', pattern: 'dense' },
  { fill: '#173f73', ink: '#ffffff', pattern: 'none' },
];

export const NOT_THERE: Shade = { fill: 'transparent', ink: '#8a8a8a', pattern: 'empty' };

/** Bands from the most met to the fewest. */
export function bandShade(index: number, count: number): Shade {
  if (count <= 1) return RAMP[4]!;
  return RAMP[Math.round(((count - 1 - index) / (count - 1)) * 4)]!;
}

export const VERDICT_SHADES: Readonly<Record<Verdict, Shade>> = {
  met: RAMP[4]!,
  unknown: RAMP[2]!,
  notMet: RAMP[0]!,
};

export const STATUS_SHADES: Readonly<Record<Status, Shade>> = {
  returned: { fill: '#e8a33d', ink: '#3d2500', pattern: 'cross' },
  draft: RAMP[0]!,
  submitted: RAMP[1]!,
  examined: RAMP[3]!,
  appraised: RAMP[4]!,
};
