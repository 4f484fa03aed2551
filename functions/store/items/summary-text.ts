/**
 * A summary as short texts: verdicts as a letter each, in the order of the pack; numbers by id, "area=33.5 farms=2";
 * ratios "17.1a=2050/2148". Half of what JSON takes, and still to be read in a console.
 */
import * as z from 'zod';
import type { Verdict } from '#domain/sheet/entry';
import type { SheetSummary } from '#domain/tally/summary';

type PackedSummary = Readonly<Record<keyof typeof packedSummary.shape, string>>;

const LETTERS: Readonly<Record<Verdict, string>> = { met: 'm', notMet: 'n', unknown: 'u' };

const VERDICTS = new Map(
  Object.entries(LETTERS).map(([verdict, letter]) => [letter, verdict as Verdict]),
);

const verdicts = z
  .string()
  .regex(/^[mnu]*$/)
  .transform((letters): Verdict[] => Array.from(letters, (letter) => VERDICTS.get(letter)!));

const numbers = z.string().transform((text): Record<string, string> => {
  if (text === '') return {};
  return Object.fromEntries(
    text.split(' ').map((pair) => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
});

const ratios = numbers.transform((pairs) =>
  Object.fromEntries(
    Object.entries(pairs).map(([id, pair]): [string, [string, string]] => {
      const [numerator = '', denominator = ''] = pair.split('/');
      return [id, [numerator, denominator]];
    }),
  ),
);

export const packedSummary = z.strictObject({
  packHash: z.string(),
  verdicts,
  resources: numbers,
  statistics: numbers,
  ratios,
});

/** Without unit and period, which the row has. Throws RangeError for what could not be read back. */
export function packSummary(summary: SheetSummary): PackedSummary {
  return {
    packHash: summary.packHash,
    verdicts: summary.verdicts.map((verdict) => LETTERS[verdict]).join(''),
    resources: pairs(Object.entries(summary.resources)),
    statistics: pairs(Object.entries(summary.statistics)),
    ratios: pairs(Object.entries(summary.ratios).map(([id, pair]) => [id, pair.join('/')])),
  };
}

function pairs(entries: readonly (readonly [id: string, text: string])[]): string {
  return entries.map(([id, text]) => `${plain(id)}=${plain(text)}`).join(' ');
}

function plain(word: string): string {
  if (!/^[^\s=]+$/.test(word)) throw new RangeError(`Neither an id nor a number: "${word}"`);
  return word;
}
