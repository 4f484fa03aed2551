import type { Outlook } from './numerators.ts';

/**
 * Between what values the communes lie, by "<indicator><part>": percent, million đồng a head, or houses. Chosen so that
 * a commune far down is seldom an outlier among its peers, and that the province comes near to what the report says of
 * it: 97 % of households with electricity, 88 % with hygienic water, 46,5 % of workers trained.
 */
export const OUTLOOKS: Readonly<Record<string, Outlook>> = {
  '2.1': { worst: 15, best: 100 },
  '2.2': { worst: 5, best: 72 },
  '2.3': { worst: 35, best: 100 },
  '2.4': { worst: 18, best: 80 },
  '3.1': { worst: 52, best: 96 },
  '4.2': { worst: 91, best: 100 },
  // Below 0: many of those that miss have not one school of the standard.
  '5': { worst: -30, best: 100 },
  '6.3': { worst: 42, best: 100 },
  '9.1': { worst: 60, best: 0 },
  '9.2': { worst: 50, best: 96 },
  '10': { worst: 11, best: 29 },
  '11': { worst: 36, best: 4 },
  '12': { worst: 83, best: 99 },
  '14.2': { worst: 60, best: 100 },
  '14.3': { worst: 9, best: 88 },
  '15.1': { worst: 65, best: 100 },
  '15.3': { worst: 35, best: 12 },
  '16': { worst: 40, best: 100 },
  '17.1a': { worst: 74, best: 100 },
  '17.1b': { worst: 8, best: 90 },
  '17.2': { worst: 50, best: 100 },
  '17.6': { worst: 40, best: 95 },
  '17.7': { worst: 30, best: 95 },
  '17.8': { worst: 60, best: 100 },
  '18.4': { worst: 40, best: 100 },
};
