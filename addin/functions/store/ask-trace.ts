/** NTM.TRACE: a row for each commune behind a figure, or for each entry of a commune's sheet. */
import type { Api, Reply } from '#domain/routes/client';
import type { Entry } from '#domain/sheet/entry';
import { STATE_CODES } from '#domain/sheet/entry';
import { CRITERION_WORDS } from '#workbook/template/words';
import type { Answer, QuestionOf } from './question.ts';
import { answerOrThrow } from './refused.ts';

type Trace = Reply<'traceFigure'>;
type Row = readonly [string, string, number | string];

/** What stands where there is nothing: an empty cell would be taken for a 0. */
const NOTHING = '–';
/** A province has a few hundred communes; whoever sends more pages than that is not believed. */
const MOST_PAGES = 20;

export async function askTrace(api: Api, question: QuestionOf<'trace'>): Promise<Answer> {
  const { concept, unit, period } = question;
  const params = { unit, period, figure: concept };
  try {
    const rows: Row[] = [];
    let after: string | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const trace = await api.call('traceFigure', {
        params,
        query: { counted: 'all', ...(after === undefined ? {} : { after }) },
      });
      rows.push(...(trace.sheet ? entryRows(trace.sheet) : trace.communes.map(communeRow)));
      if (trace.next === null) break;
      after = trace.next;
    }
    return { value: rows.length > 0 ? rows : [[NOTHING, NOTHING, NOTHING]] };
  } catch (error) {
    return answerOrThrow(error);
  }
}

/** Name, code, what it adds. */
function communeRow({ name, unit, rev, value, verdict }: Trace['communes'][number]): Row {
  return [name, unit.split('@')[0]!, rev === null ? NOTHING : adds(value, verdict)];
}

function adds(value: string | null, verdict: Trace['communes'][number]['verdict']) {
  if (verdict) return CRITERION_WORDS[verdict];
  return value === null ? NOTHING : Number(value);
}

/** Address, name of its cell, what stands there. */
function entryRows({ entries }: NonNullable<Trace['sheet']>): Row[] {
  return entries.map(({ address, cell, entry }) => [address, cell, inCell(entry)]);
}

function inCell(entry: Entry | null): number | string {
  switch (entry?.state) {
    case undefined:
      return NOTHING;
    case 'none':
    case 'pending':
      return STATE_CODES[entry.state];
    case 'unread':
      return entry.raw;
    case 'value':
      if (entry.value === 'met' || entry.value === 'notMet') return CRITERION_WORDS[entry.value];
      return Number(entry.value);
  }
}
