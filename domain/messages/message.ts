/** A finding as a sentence. What a language says stands in vi.ts and en.ts; here it only gets what it needs. */
import type { Pack } from '#domain/packs/schema';
import type { FindingCode, FindingParams } from '#domain/rules/catalogue';
import type { Finding } from '#domain/rules/finding';
import type { Address, UnitKey } from '#domain/sheet/sheet';
import { addressLabel } from './address-label.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';
import { vi } from './vi.ts';

export interface MessageContext {
  readonly language: Language;
  /** Names the cells of its indicators more exactly. */
  readonly pack?: Pack | undefined;
  /** The name of a unit; without it sentences print the key. */
  readonly unitName?: ((unit: UnitKey) => string) | undefined;
}

/** What sentences call the things that parameters only name by key. */
export interface Names {
  readonly cell: (address: Address) => string;
  readonly unit: (unit: UnitKey) => string;
}

/** A sentence for every finding there is; a code without one does not compile. */
export type Messages = {
  readonly [C in FindingCode]: (params: FindingParams[C], names: Names) => string;
};

const MESSAGES: Readonly<Record<Language, Messages>> = { vi, en };

export function messageOf(
  finding: Pick<Finding, 'code' | 'params'>,
  { language, pack, unitName = (unit) => unit }: MessageContext,
): string {
  const sentence = MESSAGES[language][finding.code] as (params: object, names: Names) => string;
  return sentence(finding.params, {
    cell: (address) => addressLabel(address, language, pack),
    unit: unitName,
  });
}
