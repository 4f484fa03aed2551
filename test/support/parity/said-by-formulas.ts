// What the plain formulas of a form come to, computed by LibreOffice.
import { treeAt, unitByKey } from '#domain/units/trees';
import type { Sheet } from '#domain/sheet/sheet';
import { formHeader } from '#workbook/header';
import { writeTemplate } from '#workbook/template/template';
import { computedCells } from '../form-cells.ts';
import { pack } from './corpus.ts';
import { verdictIn, type Facts } from './facts.ts';

/** A form without any result in it. */
export function bareForm(sheet: Sheet): Promise<Uint8Array> {
  return writeTemplate({
    pack,
    header: formHeader(treeAt('2017-06-30')!, unitByKey(sheet.unit)!),
    period: sheet.period,
    copyId: 'parity',
    created: '2017-06-30T00:00:00Z',
    sheet,
    withoutResults: true,
  });
}

export async function saidByFormulas(computed: Uint8Array): Promise<Facts> {
  const { verdicts, criteria, counts } = await computedCells(computed, pack);
  const ids = new Set(pack.indicators.map(({ id }) => id));
  return new Map([
    ...Object.entries(verdicts).map(
      ([id, text]) => [`${ids.has(id) ? 'indicator' : 'part'} ${id}`, verdictIn(text)] as const,
    ),
    ...Object.entries(criteria).map(([no, text]) => [`criterion ${no}`, verdictIn(text)] as const),
    ['met', counts.criteriaMet] as const,
  ]);
}
