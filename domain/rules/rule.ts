import type { Evaluation } from '#domain/evaluation/results';
import type { Circumstances, Pack } from '#domain/packs/schema';
import type { Sheet } from '#domain/sheet/sheet';
import type { Finding } from './finding.ts';

/** A sheet of an earlier period, judged by the pack of its own time. */
export interface EarlierSheet {
  readonly sheet: Sheet;
  readonly evaluation: Evaluation;
}

/** The values of one indicator part among the communes of one zone: what peers.* compares with. */
export interface PeerGroup {
  readonly zone: string;
  readonly count: number;
  /** Percent, or the unit of the indicator. */
  readonly median: number;
  /** The middle half of the communes lies between these two. */
  readonly lower: number;
  readonly upper: number;
  /** Median absolute deviation, in the same unit. */
  readonly deviation: number;
}

export interface RuleContext {
  readonly pack: Pack;
  readonly sheet: Sheet;
  readonly evaluation: Evaluation;
  readonly circumstances: Circumstances;
  /** The sheet of the period before, where there is one. */
  readonly earlier?: EarlierSheet | undefined;
  /** By "<indicator><part>", for the zone of this commune. */
  readonly peers?: ReadonlyMap<string, PeerGroup> | undefined;
}

/** Written once for a family of cells; it finds, it never throws and never decides a verdict. */
export type Rule = (context: RuleContext) => Iterable<Finding>;
