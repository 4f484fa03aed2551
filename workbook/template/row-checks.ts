/**
 * The column "Kiểm tra": the commonest errors of a row, the most urgent first, as plain formulas. Each names the
 * findings of the engine that it stands for, so that the cached text, the formula and the engine are held together.
 */
import { MONEY_TOO_LARGE } from '#domain/form/resources';
import type { Indicator, Relation } from '#domain/packs/schema';
import type { FindingCode } from '#domain/rules/catalogue';
import type { Finding } from '#domain/rules/finding';
import { explanationNote, evidenceNote, ownVerdictAddress } from '#domain/sheet/addresses';
import { MAX_DECIMALS } from '#domain/sheet/entry';
import type { Address } from '#domain/sheet/sheet';
import { definedName } from '../names.ts';
import { choose, either, isEmpty, isState, isTooPrecise, quote, states } from './formulas.ts';
import { MET, MET_NONE, NOT_MET } from './words.ts';

export interface RowCheck {
  readonly text: string;
  readonly condition: string;
  readonly codes: readonly FindingCode[];
  readonly at: readonly Address[];
}

/** How texts of the column begin; the counts on top look for these. */
export const CHECK_PREFIX = { error: 'Lỗi: ', missing: 'Thiếu: ', query: 'Giải trình: ' } as const;

/** A cell one types a number into. */
export interface NumberCell {
  readonly cell: string;
  readonly address: Address;
  readonly whole: boolean;
  /** What the cell is called in a message: "tử số", "mẫu số", "số liệu". */
  readonly called: string;
  /** The other cell of the row; where it says KPS, this one need not be filled. */
  readonly beside?: string | undefined;
  readonly required: boolean;
}

const UNREAD_CODES: readonly FindingCode[] = [
  'value.notANumber',
  'value.textNumber',
  'value.ambiguousNumber',
  'value.stateSpelling',
];

export function numberChecks(number: NumberCell): RowCheck[] {
  const { cell, address, whole, called } = number;
  const at = [address];
  const checks: RowCheck[] = [
    {
      text: `${CHECK_PREFIX.error}${called} là ô lỗi công thức, gõ lại số`,
      condition: `ISERROR(${cell})`,
      codes: ['value.cellError'],
      at,
    },
    {
      text: `${CHECK_PREFIX.error}${called} đang là chữ, gõ lại bằng số`,
      condition: `AND(NOT(ISNUMBER(${cell})),LEN(${cell})>0,NOT(${either(isState(cell, 'none'), isState(cell, 'pending'))}))`,
      codes: UNREAD_CODES,
      at,
    },
    {
      text: `${CHECK_PREFIX.error}${called} là số âm`,
      condition: `AND(ISNUMBER(${cell}),${cell}<0)`,
      codes: ['value.negative'],
      at,
    },
  ];
  if (whole) {
    checks.push({
      text: `${CHECK_PREFIX.error}${called} phải là số nguyên`,
      condition: `IF(ISNUMBER(${cell}),${cell}<>INT(${cell}),FALSE)`,
      codes: ['value.notWhole'],
      at,
    });
  }
  checks.push({
    text: `${CHECK_PREFIX.error}${called} có quá ${MAX_DECIMALS} chữ số lẻ, làm tròn lại`,
    condition: `IF(ISNUMBER(${cell}),${isTooPrecise(cell)},FALSE)`,
    codes: ['value.tooPrecise'],
    at,
  });
  if (number.required) {
    const beside = number.beside ? `,NOT(${isState(number.beside, 'none')})` : '';
    checks.push({
      text: `${CHECK_PREFIX.missing}chưa nhập ${called}`,
      condition: `AND(LEN(${cell})=0${beside})`,
      codes: ['value.missing'],
      at,
    });
  }
  return checks;
}

/** As value.moneyScale: so much in one commune was surely typed in đồng or thousand đồng. */
export function moneyScaleCheck(cell: string, address: Address, note: string): RowCheck {
  return {
    text: `${CHECK_PREFIX.query}số tiền quá lớn, đơn vị là triệu đồng`,
    condition: `AND(${isEmpty(note)},IF(ISNUMBER(${cell}),${cell}>=${MONEY_TOO_LARGE},FALSE))`,
    codes: ['value.moneyScale'],
    at: [address],
  };
}

interface NamedCell {
  readonly cell: string;
  readonly address: Address;
}

/** Something is counted of nothing: said once in the row of the denominator, for all the parts it divides. */
export function zeroDenominatorCheck(nums: readonly NamedCell[], den: NamedCell): RowCheck {
  const counted = nums.map(({ cell }) => `IF(ISNUMBER(${cell}),${cell}>0,FALSE)`);
  return {
    text: `${CHECK_PREFIX.error}mẫu số bằng 0 mà tử số khác 0`,
    condition: `IF(ISNUMBER(${den.cell}),AND(${den.cell}=0,${either(...counted)}),FALSE)`,
    codes: ['value.zeroDenominator'],
    at: [den.address, ...nums.map(({ address }) => address)],
  };
}

/** A share has no more in its numerator than in its denominator. */
export function overWholeChecks({ measure }: Indicator, num: NamedCell, den: string): RowCheck[] {
  if (measure.kind !== 'share') return [];
  return [
    {
      text: `${CHECK_PREFIX.error}tử số lớn hơn mẫu số`,
      condition: `IF(COUNT(${num.cell},${den})=2,AND(${den}>0,${num.cell}>${den}),FALSE)`,
      codes: ['value.overWhole'],
      at: [num.address],
    },
  ];
}

/**
 * The total that the row divides by stands on another page, and the cell links to it. Where the cell was typed over
 * (`typed`), what is wrong with it is wrong here and not there.
 */
export function sharedTotalChecks(den: NumberCell, total: Address, typed: boolean): RowCheck[] {
  const name = definedName(total);
  return [
    {
      text: `${CHECK_PREFIX.missing}nhập tổng số ở trang Thông tin xã`,
      condition: `IF(ISERROR(${den.cell}),FALSE,LEN(${den.cell})=0)`,
      codes: ['value.missing', 'value.stateNotAllowed', 'value.cellError', ...UNREAD_CODES],
      at: typed ? [] : [total],
    },
    ...numberChecks({ ...den, address: typed ? den.address : total }),
    {
      text: `${CHECK_PREFIX.error}mẫu số khác tổng số ở trang Thông tin xã`,
      condition: `IF(COUNT(${den.cell},${name})=2,${den.cell}<>${name},FALSE)`,
      codes: ['consistency.sameQuantity'],
      at: [den.address],
    },
  ];
}

/** Relations of the pack and the form whose first member stands in this row. */
export function relationChecks(
  address: Address,
  relations: readonly Relation[],
  label: (address: Address) => string,
): RowCheck[] {
  return relations.flatMap((relation): RowCheck[] => {
    switch (relation.kind) {
      case 'atMost': {
        if (relation.a !== address) return [];
        const [a, b] = [definedName(relation.a), definedName(relation.b)];
        return [
          {
            text: `${CHECK_PREFIX.error}lớn hơn ${label(relation.b)}`,
            condition: `IF(COUNT(${a},${b})=2,${a}>${b},FALSE)`,
            codes: ['consistency.partOverWhole'],
            at: [relation.a],
          },
        ];
      }
      case 'same': {
        if (relation.a !== address) return [];
        const [a, b] = [definedName(relation.a), definedName(relation.b)];
        return [
          {
            text: `${CHECK_PREFIX.error}khác ${label(relation.b)}`,
            condition: `IF(COUNT(${a},${b})=2,${a}<>${b},FALSE)`,
            codes: ['consistency.sameQuantity'],
            at: [relation.a],
          },
        ];
      }
      case 'requires': {
        if (relation.b !== address) return [];
        const [a, b] = [definedName(relation.a), definedName(relation.b)];
        return [
          {
            text: `${CHECK_PREFIX.error}phải nhập cùng ${label(relation.a)}`,
            condition: `IF(ISNUMBER(${a}),AND(${a}<>0,LEN(${b})=0),FALSE)`,
            codes: ['consistency.requires'],
            at: [relation.a, relation.b],
          },
        ];
      }
      case 'sum':
      case 'excludes':
        return [];
    }
  });
}

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

export function rowCheckFormula(checks: readonly RowCheck[]): string {
  return choose(
    checks.map(({ condition, text }) => [condition, quote(text)]),
    '""',
  );
}

/** What the formula will say, from the findings of the engine. */
export function rowCheckText(checks: readonly RowCheck[], findings: readonly Finding[]): string {
  const hit = checks.find(({ codes, at }) =>
    findings.some(
      (finding) =>
        finding.at !== undefined && at.includes(finding.at) && codes.includes(finding.code),
    ),
  );
  return hit?.text ?? '';
}
