/** One document, one symbol, one date. */
import { reportFinding, type ReportFinding } from '../catalogue.ts';
import type { DocumentMention } from '../reading/mention.ts';
import type { Reading } from '../reading/reading.ts';
import type { Scene } from './rule.ts';

/** What the symbol of each kind begins with (Nghị định 30/2020/NĐ-CP, phụ lục III). */
const SYMBOL_OF: Readonly<Record<string, readonly string[]>> = {
  'kế hoạch': ['KH'],
  'quyết định': ['QĐ'],
  'nghị quyết': ['NQ', 'NQLT'],
  'chỉ thị': ['CT'],
  'tờ trình': ['TTr'],
  'thông báo': ['TB'],
  'hướng dẫn': ['HD'],
  'chương trình': ['CTr'],
  'báo cáo': ['BC'],
  'thông tư': ['TT', 'TTLT'],
  'nghị định': ['NĐ'],
  'đề án': ['ĐA'],
  'kết luận': ['KL'],
};

export function* documents({ reading }: Scene): Iterable<ReportFinding> {
  const first = new Map<string, DocumentMention>();
  const told = new Set<DocumentMention>();
  for (const mention of reading.mentions.flat()) {
    if (mention.kind !== 'document') continue;
    for (const key of [`${mention.number} ${mention.word}`, mention.number + mention.symbol]) {
      const known = first.get(key);
      if (!known) {
        first.set(key, mention);
        continue;
      }
      const finding =
        symbolDiffers(reading, mention, known) ?? dateDiffers(reading, mention, known);
      if (!finding || told.has(mention)) continue;
      told.add(mention);
      yield finding;
    }
  }
  yield* wrongKinds(reading, told);
}

/** The same number, kind and, where both are given, date. */
function symbolDiffers(
  reading: Reading,
  mention: DocumentMention,
  known: DocumentMention,
): ReportFinding | null {
  const same =
    mention.word !== '' &&
    mention.word === known.word &&
    (mention.date === null || known.date === null || mention.date === known.date);
  if (!same || symbolKey(mention) === symbolKey(known)) return null;
  return reportFinding(
    'report.documentSymbol',
    { symbol: mention.text, other: known.text, otherLine: reading.lines[known.line]!.no },
    { line: reading.lines[mention.line]!.no, quote: mention.text, expected: known.text },
  );
}

/** "22/CTr-UBND" of one year has one date. The number of another year is another document, but not of the same day. */
function dateDiffers(
  reading: Reading,
  mention: DocumentMention,
  known: DocumentMention,
): ReportFinding | null {
  const { date } = mention;
  const other = known.date;
  if (symbolKey(mention) !== symbolKey(known) || date === null || other === null) return null;
  const sameYear = date.slice(0, 4) === other.slice(0, 4);
  const sameDay = date.slice(4) === other.slice(4);
  if (sameYear === sameDay) return null;
  return reportFinding(
    'report.documentDate',
    {
      symbol: mention.text,
      date: printedDate(date),
      other: printedDate(other),
      otherLine: reading.lines[known.line]!.no,
    },
    { line: reading.lines[mention.line]!.no, quote: mention.text, expected: printedDate(other) },
  );
}

function* wrongKinds(
  reading: Reading,
  told: ReadonlySet<DocumentMention>,
): Iterable<ReportFinding> {
  for (const mention of reading.mentions.flat()) {
    if (mention.kind !== 'document' || told.has(mention)) continue;
    const symbols = SYMBOL_OF[mention.word];
    const kind = /^(?:\/(?:\d{4}\/)?|-)(\p{L}+)/u.exec(mention.symbol)?.[1];
    if (!symbols || kind === undefined || symbols.includes(kind)) continue;
    // "số 05-NQ/TU" begins with its kind too; what is no kind of document is the office's own way.
    if (!Object.values(SYMBOL_OF).flat().includes(kind)) continue;
    yield reportFinding(
      'report.documentKind',
      { word: mention.word, symbol: mention.text },
      { line: reading.lines[mention.line]!.no, quote: mention.text, expected: null },
    );
  }
}

function symbolKey({ symbol }: DocumentMention): string {
  return symbol.toUpperCase().replace(/[^\p{L}\d/]/gu, '-');
}

function printedDate(date: string): string {
  return date.split('-').reverse().join('/');
}
