/** What offices do about a period: close it, keep its figures, set its targets, lists and standards. */
import { CLOSING_ROUTES } from './closings.ts';
import { LIST_ROUTES } from './lists.ts';
import { STANDARD_ROUTES } from './standards.ts';
import { TARGET_ROUTES } from './targets.ts';

export const OFFICE_ROUTES = {
  ...CLOSING_ROUTES,
  ...TARGET_ROUTES,
  ...LIST_ROUTES,
  ...STANDARD_ROUTES,
};
