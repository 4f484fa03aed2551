import type { FunctionId } from './ids.ts';
import { band, bandTableOf, unit } from './library/communes.ts';
import { num, ratioOf, share } from './library/numbers.ts';
import { avgCriteria, figure, sheet, trace } from './library/store.ts';
import {
  check,
  countMetIn,
  evaluateIndicator,
  gapOf,
  passRateOf,
  thresholdOf,
} from './library/verdicts.ts';

export type AnyFunction = (...given: never[]) => unknown;

export const FUNCTIONS = {
  AVGCRITERIA: avgCriteria,
  BAND: band,
  BANDTABLE: bandTableOf,
  CHECK: check,
  COUNTMET: countMetIn,
  EVAL: evaluateIndicator,
  FIGURE: figure,
  GAP: gapOf,
  NUM: num,
  PASSRATE: passRateOf,
  RATIO: ratioOf,
  SHARE: share,
  SHEET: sheet,
  THRESHOLD: thresholdOf,
  TRACE: trace,
  UNIT: unit,
} as const satisfies Readonly<Record<FunctionId, AnyFunction>>;
