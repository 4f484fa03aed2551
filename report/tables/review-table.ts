import { reviewOf } from '../review/review.ts';
import { REVIEW_WORDS } from '../review/words.ts';
import { tableKind } from './table.ts';

export const reviewTable = tableKind(['no', 'about', 'text'], (data) => {
  const found = reviewOf(data);
  return found.length === 0
    ? [{ no: '', about: REVIEW_WORDS.none, text: '' }]
    : found.map(({ about, text }, index) => ({ no: String(index + 1), about, text }));
});
