// The words that formulas write into cells. One spelling each: other formulas compare with them.
import type { IndicatorResult, PartResult, Reason } from '#domain/evaluation/results';
import type { Verdict } from '#domain/sheet/entry';

export const MET = 'Đạt';
export const NOT_MET = 'Chưa đạt';
/** Không phát sinh, counted as met because the pack says so for this indicator. */
export const MET_NONE = 'Đạt (KPS)';
export const UNKNOWN = 'Chưa rõ';

/** What the column "Phần mềm tính" shows while the verdict is unknown. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  unanswered: '',
  pending: 'Chưa có số liệu',
  none: 'KPS',
  invalid: 'Xem lại',
  standardNotSet: 'Chưa có chuẩn',
  standardUnknown: 'Chưa rõ chuẩn',
  indicatorsNotListed: UNKNOWN,
};

/** How people state a verdict; the first of each is what the drop-down offers. */
export const STATED_WORDS = {
  met: [MET],
  notMet: [NOT_MET, 'Không đạt'],
} as const;

/** The content of the column "Phần mềm tính" for an indicator or one of its parts. */
export function computedWord(result: IndicatorResult | PartResult): string {
  switch (result.verdict) {
    case 'met':
      return result.reason === 'none' ? MET_NONE : MET;
    case 'notMet':
      return NOT_MET;
    case 'unknown':
      return REASON_WORDS[result.reason ?? 'unanswered'];
  }
}

export const CRITERION_WORDS: Readonly<Record<Verdict, string>> = {
  met: MET,
  notMet: NOT_MET,
  unknown: UNKNOWN,
};
