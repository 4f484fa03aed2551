import type { ReportFinding } from '../catalogue.ts';
import type { Breakdown } from '../reading/breakdowns.ts';
import type { BandGroup } from '../reading/bands.ts';
import type { Reading } from '../reading/reading.ts';
import type { Share } from '../reading/shares.ts';

/** What is read once and asked by several rules. */
export interface Scene {
  readonly reading: Reading;
  readonly lists: readonly Breakdown[];
  /** In the order of the text. */
  readonly shares: readonly Share[];
  readonly bands: readonly BandGroup[];
}

/** It finds; it never throws. */
export type ReportRule = (scene: Scene) => Iterable<ReportFinding>;
