/** Which figures of the store a report speaks of: what is to be asked before its text is compared with them. */
import type { Nature } from '#domain/figures/definition';
import type { PeriodId } from '#domain/sheet/sheet';
import { breakdowns } from './reading/breakdowns.ts';
import { namedFigures } from './reading/named-figures.ts';
import { readReport } from './reading/reading.ts';

export interface AskedFigures {
  /** Of the report; null where it names none that the store keeps. */
  readonly period: PeriodId | null;
  readonly figures: readonly { readonly concept: string; readonly nature: Nature }[];
}

export function askedFigures(text: string): AskedFigures {
  const reading = readReport(text);
  const named = namedFigures(reading, breakdowns(reading));
  const figures = new Map(
    named.map(({ concept, nature }) => [`${nature} ${concept}`, { concept, nature }]),
  );
  return { period: reading.period?.id ?? null, figures: [...figures.values()] };
}
