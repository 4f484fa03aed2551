/** A template of the office with every name in it filled in. */
import {
  patchDetector,
  patchDocument,
  PatchType,
  TextRun,
  type IPatch,
  type Paragraph,
  type ParagraphChild,
  type TableRowsPatch,
} from 'docx';
import { BLOCKS } from '../blocks/blocks.ts';
import { footnote } from '../blocks/footnotes.ts';
import type { ReportFigure } from '../figures/report-figure.ts';
import type { ReportData } from '../report-data.ts';
import { ReportError } from '../report-error.ts';
import { TABLES } from '../tables/tables.ts';
import { WORDS } from '../words.ts';
import { DOCUMENT_TEXTS } from './document-texts.ts';
import { filledWhole, type Fillings } from './fill-whole.ts';
import { leftOpen } from './left-open.ts';
import { ASPECTS, meant, placeholder, type Placeholder } from './placeholders.ts';

export interface FilledReport {
  readonly bytes: Uint8Array;
  /** Every figure that the text names, in the order of the text; those without a value are its gaps. */
  readonly figures: readonly ReportFigure[];
}

const SOURCES = 'sources';
const SOURCE_FIELDS = ['code', 'name', 'value', 'measure', 'basis'] as const;

/** Throws ReportError where a name in the template means nothing, or a placeholder is left open. */
export async function fillTemplate(template: Uint8Array, data: ReportData): Promise<FilledReport> {
  const keys = (await detect(template)).map((key) => key.trim());
  const named = keys
    .filter((key) => !isSourceField(key))
    .map((key) => [key, placeholder(data, key)] as const);
  const wrong = named.filter(([, meaning]) => meaning === null).map(([key]) => key);
  if (wrong.length > 0) throw new ReportError(wrongNames(data, wrong));

  const placeholders = named as readonly (readonly [string, Placeholder])[];
  const figures = distinct(
    placeholders.flatMap(([, meaning]) => (meaning.kind === 'figure' ? [meaning.figure] : [])),
  );
  const fillings = fillingsOf(data, placeholders, figures);
  const whole = filledWhole(template, fillings);
  const torn = await detect(whole);
  const isTorn = (key: string) => torn.includes(key);
  const bytes = await patchDocument({
    outputType: 'uint8array',
    data: whole,
    trimPlaceholders: true,
    patches: Object.fromEntries([
      ...[...fillings.texts].filter(([key]) => isTorn(key)).map(([key, told]) => [key, text(told)]),
      ...[...fillings.tables]
        .filter(([table]) => torn.some((key) => key.startsWith(`${table}.`)))
        .map(([table, content]) => [table, rows(content)]),
      ...placeholders.flatMap(([key, meaning]) => drawn(data, key, meaning)),
    ]),
    properties: { title: `Báo cáo ${data.unit.name} ${data.period}` },
  });
  const open = leftOpen(bytes);
  if (open !== null) {
    throw new ReportError(
      `Mẫu báo cáo có chỗ điền chưa đóng hoặc bị ngắt giữa chừng: “${open}”. Mỗi chỗ điền phải viết liền là {{tên}}.`,
    );
  }
  return { bytes, figures };
}

function fillingsOf(
  data: ReportData,
  placeholders: readonly (readonly [string, Placeholder])[],
  figures: readonly ReportFigure[],
): Fillings {
  const tables = placeholders.flatMap(([, meaning]) =>
    meaning.kind === 'field' ? [meaning.table] : [],
  );
  return {
    texts: new Map(
      placeholders.flatMap(([key, meaning]) => {
        if (meaning.kind === 'figure') return [[key, figureText(meaning)]];
        return meaning.kind === 'text' ? [[key, DOCUMENT_TEXTS[meaning.name](data)]] : [];
      }),
    ),
    tables: new Map([
      ...[...new Set(tables)].map((table) => [table, TABLES[table]!.rows(data)] as const),
      [SOURCES, figures.map(sourceRow)],
    ]),
  };
}

async function detect(template: Uint8Array): Promise<readonly string[]> {
  try {
    return await patchDetector({ data: template, trimPlaceholders: true });
  } catch (error) {
    throw new ReportError('Không đọc được mẫu báo cáo: tệp không phải là văn bản Word (.docx).', {
      cause: error,
    });
  }
}

function drawn(data: ReportData, key: string, meaning: Placeholder): readonly [string, IPatch][] {
  if (meaning.kind === 'block') return [[key, block(BLOCKS[meaning.name]!(data))]];
  if (meaning.kind !== 'footnote') return [];
  const note = footnote(data, meaning.name);
  return [[key, runs(note ? [note] : [])]];
}

/** An aspect that a figure lacks, because it has no value, is a gap as well. */
function figureText({ figure, aspect }: Extract<Placeholder, { kind: 'figure' }>): string {
  return aspect === null ? figure.printed : (ASPECTS[aspect](figure) ?? WORDS.noFigure);
}

function text(content: string): IPatch {
  return runs([new TextRun(content)]);
}

function runs(children: readonly ParagraphChild[]): IPatch {
  return { type: PatchType.PARAGRAPH, children: [...children] };
}

function block(children: readonly Paragraph[]): IPatch {
  return { type: PatchType.DOCUMENT, children: [...children] };
}

function rows(content: readonly Readonly<Record<string, string>>[]): TableRowsPatch {
  return {
    type: PatchType.TABLE_ROWS,
    rows: content.map((row) =>
      Object.fromEntries(Object.entries(row).map(([field, value]) => [field, text(value)])),
    ),
  };
}

function sourceRow({ code, label, printed, measure, basis }: ReportFigure) {
  return { code, name: label, value: printed, measure, basis };
}

function isSourceField(key: string): boolean {
  return SOURCE_FIELDS.some((field) => key === `${SOURCES}.${field}`);
}

function distinct(figures: readonly ReportFigure[]): readonly ReportFigure[] {
  return [...new Map(figures.map((figure) => [figure.name, figure])).values()];
}

function wrongNames(data: ReportData, keys: readonly string[]): string {
  const named = keys.slice(0, 5).map((key) => {
    const near = meant(data, key);
    return near === null ? `{{${key}}}` : `{{${key}}} (có phải {{${near}}}?)`;
  });
  const rest = keys.length > 5 ? ` và ${keys.length - 5} tên nữa` : '';
  return `Mẫu báo cáo có tên chỉ số không có: ${named.join(', ')}${rest}.`;
}
