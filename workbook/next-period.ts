/** Bắt đầu kỳ mới từ tệp này: a new form for the next period, with what does not have to be typed again. */
import { COMMUNE_CONTACTS } from '#domain/form/commune-facts';
import { packByHash } from '#domain/packs/catalogue';
import type { Pack } from '#domain/packs/schema';
import { carriedNote } from '#domain/sheet/marked-notes';
import type { PeriodId, Sheet } from '#domain/sheet/sheet';
import type { FormHeader, TemplateInput } from './template/context.ts';

/**
 * Registers and contacts go over, and marked as such explanations and evidence. Figures do not: last period's number
 * left standing would look like this period's. They stay in the hidden sheet, as help beside the row.
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
      notes: samePack(last, pack) ? carried(last.notes) : contacts(last.notes),
      registers: last.registers,
    },
    previous: samePack(last, pack) ? { period: last.period, entries: last.entries } : undefined,
  };
}

/** Under another set "17.4" is another indicator: what was written about it must not stand there. */
function samePack({ packHash }: Sheet, pack: Pack): boolean {
  return packByHash(packHash)?.id === pack.id;
}

function contacts(notes: Sheet['notes']): Sheet['notes'] {
  const kept = COMMUNE_CONTACTS.filter(({ note }) => note !== 'sheet.note' && note in notes);
  return Object.fromEntries(kept.map(({ note }) => [note, notes[note]!]));
}

function carried(notes: Sheet['notes']): Sheet['notes'] {
  const others = Object.entries(notes).filter(([note]) => !(note in contacts(notes)));
  return {
    ...contacts(notes),
    ...Object.fromEntries(others.map(([note, text]) => [note, carriedNote(text)])),
  };
}
