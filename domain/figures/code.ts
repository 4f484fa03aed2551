/**
 * Mã chỉ số: five letters that stand for one figure on paper, so that a reader can ask where it comes from. The same
 * figure of the same unit and period always has the same code.
 */
import { sha256Hex } from '#domain/values/canonical';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';

export interface FigureIdentity {
  /** As in concept.ts. */
  readonly concept: string;
  readonly unit: UnitKey;
  readonly period: PeriodId;
  readonly kind: 'actual' | 'plan';
}

/** Crockford's digits: nothing that is read as something else. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 5;

export function figureCode({ concept, unit, period, kind }: FigureIdentity): string {
  const hex = sha256Hex([concept, unit, period, kind].join('\n'));
  let rest = Number.parseInt(hex.slice(0, 12), 16);
  let code = '';
  while (code.length < LENGTH) {
    code += DIGITS[rest % DIGITS.length];
    rest = Math.floor(rest / DIGITS.length);
  }
  return code;
}
