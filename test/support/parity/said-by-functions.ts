// What the custom functions give for the cells of a form: EVAL for each row, the others for the verdicts in it.
import { denominatorEntry } from '#domain/evaluation/evaluate';
import type { Indicator } from '#domain/packs/schema';
import { partIds } from '#domain/packs/threshold';
import { numeratorAddress, ownVerdictAddress } from '#domain/sheet/addresses';
import { STATE_CODES, type Entry, type Verdict } from '#domain/sheet/entry';
import { entryAt, type Sheet } from '#domain/sheet/sheet';
import { CRITERION_WORDS } from '#workbook/template/words';
import { shown } from '../excel-functions.ts';
import { pack } from './corpus.ts';
import { verdictIn, type Facts } from './facts.ts';

/** `criteria` says of each criterion whether it is met: what people have in the column that they count. */
export async function saidByFunctions(sheet: Sheet, criteria: Facts): Promise<Facts> {
  const facts = new Map<string, string>();
  for (const indicator of pack.indicators) {
    for (const row of rowsOf(indicator, sheet)) {
      // The functions read a number typed as text, as NUM does; in the form it counts when it is accepted.
      if (row.entries.some((entry) => entry?.state === 'unread')) continue;
      const [numerator, denominator] = row.entries.map(cellOf);
      const said = await shown('EVAL', [row.id, numerator, denominator, sheet.unit, sheet.period]);
      const kind = row.id === indicator.id ? 'indicator' : 'part';
      facts.set(`${kind} ${row.id}`, verdictIn(String(said)));
    }
  }
  const column = pack.criteria.map(({ no }) => [
    CRITERION_WORDS[criteria.get(`criterion ${no}`) as Verdict],
  ]);
  const met = await shown('COUNTMET', [column]);
  const [[, missing]] = (await shown('GAP', [column])) as [[string, number, string]];
  facts.set('met', String(met));
  facts.set('band', String(await shown('BAND', [met])));
  facts.set('missing', String(missing));
  facts.set('mean', String(await shown('AVGCRITERIA', [[[sheet.unit]], [[met]]])));
  return facts;
}

function rowsOf({ id, measure }: Indicator, sheet: Sheet) {
  if (measure.kind === 'assessed')
    return [{ id, entries: [entryAt(sheet, ownVerdictAddress(id))] }];
  const indicator = pack.indicators.find((each) => each.id === id)!;
  return partIds(indicator).map((part) => ({
    id: id + part,
    entries: [
      entryAt(sheet, numeratorAddress(id, part)),
      ...(measure.kind === 'count' ? [] : [denominatorEntry(indicator, sheet) ?? undefined]),
    ],
  }));
}

/** As it stands in its cell; a 0 as the text that =A2&"" makes of it. */
export function cellOf(entry: Entry | undefined): unknown {
  switch (entry?.state) {
    case undefined:
      return null;
    case 'none':
    case 'pending':
      return STATE_CODES[entry.state];
    case 'unread':
      return entry.raw;
    case 'value':
      if (entry.value === 'met' || entry.value === 'notMet') return CRITERION_WORDS[entry.value];
      return entry.value === '0' ? '0' : Number(entry.value);
  }
}
