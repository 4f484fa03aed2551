/** What can be wrong with a number that is typed into a row: by itself, and beside the number it is divided by. */
import { MONEY_TOO_LARGE } from '#domain/form/resources';
import type { Indicator } from '#domain/packs/schema';
import type { FindingCode } from '#domain/rules/catalogue';
import { MAX_DECIMALS } from '#domain/sheet/entry';
import type { Address } from '#domain/sheet/sheet';
import { definedName } from '../names.ts';
import { either, isEmpty, isState, isTooPrecise } from './formulas.ts';
import { CHECK_PREFIX, type RowCheck } from './row-checks.ts';

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
