/** Bắt đầu kỳ mới từ tệp này: a new form for the next period, with what does not have to be typed again. */
import type { Pack } from '#domain/packs/schema';
import type { PeriodId, Sheet } from '#domain/sheet/sheet';
import type { FormHeader, TemplateInput } from './template/context.ts';

/**
 * Registers, explanations and contacts go over. Figures do not: last period's number left standing would look
 * like this period's. They stay in the hidden sheet, as help beside the row.
 */
export function nextPeriodInput(
  last: Sheet,
  pack: Pack,
  header: FormHeader,
  period: PeriodId,
  fresh: Pick<TemplateInput, 'copyId' | 'created'>,
): TemplateInput {
  return {
    ...fresh,
    pack,
    header,
    period,
    sheet: {
      unit: header.unit,
      period,
      packHash: pack.hash,
      entries: {},
      notes: last.notes,
      registers: last.registers,
    },
    previous: { period: last.period, entries: last.entries },
  };
}
