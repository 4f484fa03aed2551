// How the entries of an indicator are named. The same names, with "." as "_", are the defined names of a workbook.
import type { Indicator } from '#domain/packs/schema';
import type { Address } from './sheet.ts';

export function numeratorAddress(indicator: string, part: string): Address {
  return `${indicator}${part}.num`;
}

export function denominatorAddress(indicator: string): Address {
  return `${indicator}.den`;
}

/** The verdict that the commune itself states (tự đánh giá). */
export function ownVerdictAddress(indicator: string): Address {
  return `${indicator}.own`;
}

/** The levels that state a verdict above the commune: district or department, province. */
export const HIGHER_LEVELS = ['examined', 'appraised'] as const;

export type HigherLevel = (typeof HIGHER_LEVELS)[number];

/** "4.2.examined": an entry, and under the same address with ".note" the reason. */
export function higherVerdictAddress(indicator: string, level: HigherLevel): Address {
  return `${indicator}.${level}`;
}

/** Why an entry was returned to the commune: a note at the entry's address. */
export function returnReason(address: Address): string {
  return `${address}.returned`;
}

export function isReturnReason(note: string): boolean {
  return note.endsWith('.returned');
}

/** Whether a commune may write here. */
export function isStatedBelow(address: Address): boolean {
  return (
    !isReturnReason(address) &&
    !HIGHER_LEVELS.some(
      (level) => address.endsWith(`.${level}`) || address.endsWith(`.${level}.note`),
    )
  );
}

export function explanationNote(indicator: string): string {
  return `${indicator}.note`;
}

export function evidenceNote(indicator: string): string {
  return `${indicator}.evidence`;
}

/** The numeric entries of an indicator, in the order of its rows; none where a person assesses. */
export function numericAddresses({ id, measure }: Indicator): readonly Address[] {
  switch (measure.kind) {
    case 'assessed':
      return [];
    case 'count':
      return [numeratorAddress(id, '')];
    case 'share':
    case 'quotient':
      return [
        ...measure.parts.map((part) => numeratorAddress(id, part.id)),
        denominatorAddress(id),
      ];
  }
}
