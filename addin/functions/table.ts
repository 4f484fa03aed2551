/** Every function by its id, as functions.json names it. A test holds the two against one another. */
import { band, bandTableOf, unit } from './library/communes.ts';
import { num, ratioOf, share } from './library/numbers.ts';
import { avgCriteria, figure, sheet } from './library/store.ts';
import {
  check,
  countMetIn,
  evaluateIndicator,
  gapOf,
  passRateOf,
  thresholdOf,
} from './library/verdicts.ts';

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
  UNIT: unit,
} as const;
