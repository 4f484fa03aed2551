// What can happen, drawn by fast-check: people edit, send, settle and decide; networks delay, repeat and reorder.
import fc from 'fast-check';
import { STEP_NAMES, type Step } from '#domain/workflow/status';

/** Places people edit: one of a criterion, its denominator, a count, and one that the sums of a tally show. */
const PLACES = ['2.1.num', '2.1.den', '5.num', 'info.households'];

export const COPIES = 8;
export const SHEETS = 4;

export type Command =
  | {
      readonly kind: 'edit';
      readonly copy: number;
      readonly at: string;
      readonly value: string | null;
    }
  | { readonly kind: 'send'; readonly copy: number }
  /** Handed in, and on its way for a while. */
  | { readonly kind: 'delay'; readonly copy: number }
  | { readonly kind: 'arrive'; readonly which: number }
  | { readonly kind: 'resend'; readonly which: number }
  | { readonly kind: 'refresh'; readonly copy: number }
  | { readonly kind: 'settle'; readonly sheet: number; readonly take: 'mine' | 'theirs' }
  /** Submitted, withdrawn, examined, appraised, un-approved, returned. */
  | { readonly kind: 'step'; readonly sheet: number; readonly step: Step }
  | { readonly kind: 'deliver' }
  /** A row of the outbox that was told of before is told of again, twice. */
  | { readonly kind: 'deliverLate'; readonly which: number }
  /** All communes of a district send at once, and some of them twice, while their district is added up. */
  | { readonly kind: 'rush'; readonly value: string };

const copy = fc.nat({ max: COPIES - 1 });
// Most of it happens to one sheet: only there people meet.
const sheet = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat({ max: SHEETS - 1 }) },
);
const which = fc.nat({ max: 9 });

const of = <K extends Command['kind'], M extends Record<string, fc.Arbitrary<unknown>>>(
  kind: K,
  more: M,
) => fc.record({ kind: fc.constant(kind), ...more });

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 50,
    arbitrary: of('edit', {
      copy,
      at: fc.constantFrom(...PLACES),
      value: fc.constantFrom('1', '2', '3', null),
    }),
  },
  { weight: 40, arbitrary: of('send', { copy }) },
  { weight: 10, arbitrary: of('delay', { copy }) },
  { weight: 10, arbitrary: of('arrive', { which }) },
  { weight: 10, arbitrary: of('resend', { which }) },
  { weight: 10, arbitrary: of('refresh', { copy }) },
  { weight: 10, arbitrary: of('settle', { sheet, take: fc.constantFrom('mine', 'theirs') }) },
  { weight: 50, arbitrary: of('step', { sheet, step: fc.constantFrom(...STEP_NAMES) }) },
  { weight: 10, arbitrary: of('deliver', {}) },
  { weight: 10, arbitrary: of('deliverLate', { which }) },
  { weight: 1, arbitrary: of('rush', { value: fc.constantFrom('1', '2') }) },
) as fc.Arbitrary<Command>;

/** Long enough that edits meet: short stories seldom disagree. */
export const commands: fc.Arbitrary<readonly Command[]> = fc.array(command, {
  minLength: 12,
  maxLength: 40,
  size: 'max',
});
