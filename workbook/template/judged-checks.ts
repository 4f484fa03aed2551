/** What can be wrong with the verdict that the commune gives an indicator. */
import type { Indicator } from '#domain/packs/schema';
import { explanationNote, evidenceNote, ownVerdictAddress } from '#domain/sheet/addresses';
import { either, isEmpty, quote, states } from './formulas.ts';
import { CHECK_PREFIX, type RowCheck } from './row-checks.ts';
import { MET, MET_NONE, NOT_MET } from './words.ts';

interface JudgedRow {
  readonly own: string;
  /** Where `statedCode` of the own verdict stands. */
  readonly code: string;
  readonly computed: string;
  readonly note: string;
  readonly evidence: string;
}

const COMPUTED_MET = (cell: string) => `LEFT(${cell},3)=${quote(MET)}`;

/** The commune's own verdict beside the computed one, and the reasons that KPS asks for. */
export function judgedChecks(indicator: Indicator, row: JudgedRow): RowCheck[] {
  const { own, code, computed, note, evidence } = row;
  const assessed = indicator.measure.kind === 'assessed';
  const address = ownVerdictAddress(indicator.id);
  const at = [address, explanationNote(indicator.id), evidenceNote(indicator.id)];
  const checks: RowCheck[] = [
    {
      text: `${CHECK_PREFIX.error}chọn Đạt, Chưa đạt, KPS hoặc CCSL trong danh sách`,
      condition: `IF(ISERROR(${own}),TRUE,AND(LEN(${own})>0,${code}=0))`,
      codes: ['value.verdictWord', 'value.cellError'],
      at: [address],
    },
  ];
  if (assessed) {
    checks.push({
      text: `${CHECK_PREFIX.missing}chưa đánh giá`,
      condition: `LEN(${own})=0`,
      codes: ['value.verdictMissing'],
      at: [address],
    });
  } else {
    checks.push({
      text: `${CHECK_PREFIX.query}tự đánh giá khác kết quả tính`,
      condition: `AND(${isEmpty(note)},OR(AND(${states(code, 'met')},${computed}=${quote(NOT_MET)}),AND(${states(code, 'notMet')},${COMPUTED_MET(computed)})))`,
      codes: ['consistency.ownVerdict'],
      at,
    });
  }
  checks.push({
    text: `${CHECK_PREFIX.query}ghi lý do không phát sinh`,
    condition: `AND(${isEmpty(note)},${either(`${computed}=${quote(MET_NONE)}`, states(code, 'none'))})`,
    codes: ['consistency.noReason'],
    at,
  });
  if (assessed) {
    checks.push({
      text: `${CHECK_PREFIX.query}Đạt mà chưa ghi minh chứng`,
      condition: `AND(${states(code, 'met')},${isEmpty(evidence)},${isEmpty(note)})`,
      codes: ['consistency.noEvidence'],
      at,
    });
  }
  return checks;
}
