import type { Indicator, Threshold } from '#domain/packs/schema';
import type { Language } from './language.ts';
import { WORDS } from './words.ts';

const SIGNS = { '>=': '≥', '<=': '≤', '=': '=' } as const;

/**
 * A standard as people read it: "≥ 95%", "≤ 26,7%", "≥ 36", "Đạt", "Không (0)", "Tỉnh chưa quy định". Takes what
 * packs/threshold.ts resolves: null where no standard is known, undefined where nothing is asked of a part.
 */
export function standardText(
  threshold: Threshold | null | undefined,
  { kind }: Indicator['measure'],
  language: Language,
): string {
  const { standard, verdict, number } = WORDS[language];
  if (threshold === undefined) return standard.notAsked;
  if (threshold === null) return standard.unknown;
  const { op, value, upTo } = threshold;
  switch (op) {
    case 'unknown':
    case 'province':
      return standard[op];
    case 'assessed':
      return verdict.met;
    default:
  }
  if (kind === 'count' && op === '=' && value === '0') return standard.none;

  const percent = kind === 'share' ? '%' : '';
  const text = (asked: string) => `${SIGNS[op]} ${number(asked)}${percent}`;
  // A pack whose comparison has no value is not loaded.
  const usual = text(value!);
  if (!upTo) return usual;
  return standard.upTo(usual, number(upTo.denominator), text(upTo.value));
}
