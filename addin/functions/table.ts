/** Every function by its id, as functions.json names it. A test holds the two against one another. */
import { avgCriteria } from './library/communes.ts';

export const FUNCTIONS = {
  AVGCRITERIA: avgCriteria,
} as const;
