import type { Address } from '#domain/sheet/sheet';
import { SEVERITY_OF, type FindingCode, type FindingParams } from './catalogue.ts';

/** error: Lỗi, blocks submitting · query: Giải trình, fix it or explain it · note: Lưu ý. */
export type Severity = 'error' | 'query' | 'note';

export const SEVERITIES = ['error', 'query', 'note'] as const satisfies readonly Severity[];

/** A correction that is certain: what the cell should hold. */
export interface Correction {
  readonly at: Address;
  /** As it would be typed: a canonical decimal, "KPS", "CCSL", "met", "notMet". */
  readonly to: string;
}

export interface FindingOf<C extends FindingCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly params: FindingParams[C];
  /** The entry or note it speaks of; absent for findings about a whole sheet, file or tally. */
  readonly at?: Address | undefined;
  readonly indicator?: string | undefined;
  /** Where it stands in a workbook, once a reader has located `at` there. */
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
  readonly correction?: Correction | undefined;
}

/** One of the findings there are; narrow by `code` to read `params`. */
export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

type Place = Pick<FindingOf<FindingCode>, 'at' | 'indicator' | 'sheet' | 'cell' | 'correction'>;

export function finding<C extends FindingCode>(
  code: C,
  params: FindingParams[C],
  place: Place = {},
): Finding {
  return { code, severity: SEVERITY_OF[code], params, ...place } as Finding;
}
