/** The workbook a commune fills in: drawn page by page, written by hucre. */
import { periodLabelVi } from '#domain/periods/period';
import { REGISTERS } from '#domain/form/registers';
import type { NamedRange, WriteSheet } from 'hucre';
import { writeXlsx, type WriteOptions } from 'hucre/xlsx';
import { envelopeRows, TEMPLATE_VERSION } from '../envelope.ts';
import { SHEET_NAMES } from '../names.ts';
import { COLUMN } from './criteria-columns.ts';
import { putCounts } from './criteria-head.ts';
import { criteriaPage } from './criteria-page.ts';
import { checkCounts } from './check-counts.ts';
import { formContext, type FormContext, type TemplateInput } from './context.ts';
import { FACTS_COLUMNS, factsPage } from './facts-page.ts';
import { literal, type Grid } from './grid.ts';
import { registerPage } from './register-page.ts';
import { RESOURCES_COLUMNS, resourcesPage } from './resources-page.ts';
import { STATISTICS_COLUMNS, statisticsPage } from './statistics-page.ts';
import { SUMMARY_HIDDEN, summaryPage } from './summary-page.ts';

interface Page {
  readonly grid: Grid;
  readonly hidden?: readonly number[];
  readonly freeze: { rows: number; columns?: number };
  readonly landscape?: boolean;
  /** Everything on one sheet of paper. */
  readonly onePage?: boolean;
  readonly tab: string;
  readonly more?: Partial<WriteSheet>;
}

/** The same input gives the same bytes. */
export async function writeTemplate(input: TemplateInput): Promise<Uint8Array> {
  return writeXlsx(templateOptions(input));
}

function templateOptions(input: TemplateInput): WriteOptions {
  const context = formContext(input);
  const pages = drawPages(context);
  const names = pages.flatMap(({ grid }) => grid.names);
  if (input.withoutResults) for (const { grid } of pages) dropResults(grid);
  refuseDoubledNames(names);
  const when = new Date(input.created);
  return {
    sheets: [...pages.map((page) => writeSheet(page, context)), hiddenSheet(input, context)],
    namedRanges: names,
    defaultFont: { name: 'Times New Roman', size: 11 },
    activeSheet: 0,
    properties: {
      title: `Phiếu tiêu chí nông thôn mới ${context.header.commune}`,
      subject: context.pack.title.vi,
      creator: 'NTM Sheets',
      created: when,
      modified: when,
    },
  };
}

function drawPages(context: FormContext): Page[] {
  const criteria = criteriaPage(context);
  const facts = factsPage(context);
  const statistics = statisticsPage(context);
  const resources = resourcesPage(context);
  const counts = checkCounts([
    { grid: criteria, column: COLUMN.check },
    { grid: facts, column: FACTS_COLUMNS.check },
    { grid: statistics, column: STATISTICS_COLUMNS.check },
    { grid: resources, column: RESOURCES_COLUMNS.check },
  ]);
  putCounts(criteria, counts);
  const summary = summaryPage(context, counts, [
    { grid: criteria, columns: COLUMN.sums },
    { grid: facts, columns: FACTS_COLUMNS.sums },
    { grid: statistics, columns: STATISTICS_COLUMNS.sums },
    { grid: resources, columns: RESOURCES_COLUMNS.sums },
  ]);
  return [
    {
      grid: criteria,
      hidden: [...COLUMN.sums, COLUMN.code],
      freeze: { rows: 8, columns: 2 },
      landscape: true,
      tab: '2E7D32',
    },
    { grid: facts, hidden: FACTS_COLUMNS.sums, onePage: true, freeze: { rows: 4 }, tab: '2E7D32' },
    {
      grid: statistics,
      hidden: STATISTICS_COLUMNS.sums,
      onePage: true,
      freeze: { rows: 4 },
      tab: '2E7D32',
    },
    {
      grid: resources,
      hidden: RESOURCES_COLUMNS.sums,
      onePage: true,
      freeze: { rows: 4 },
      landscape: true,
      tab: '2E7D32',
    },
    ...REGISTERS.map((register): Page => {
      const { grid, table } = registerPage(context, register);
      return {
        grid,
        freeze: { rows: 3, columns: 2 },
        landscape: true,
        tab: '1565C0',
        more: { tables: [table] },
      };
    }),
    { grid: summary, hidden: SUMMARY_HIDDEN, onePage: true, freeze: { rows: 5 }, tab: 'C62828' },
  ];
}

function writeSheet(
  { grid, hidden = [], freeze, landscape, onePage, tab, more }: Page,
  context: FormContext,
): WriteSheet {
  const free = more?.tables !== undefined;
  return {
    name: grid.name,
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: grid.rowDefs,
    columns: grid.columnWidths().map((width, index) => ({
      width,
      ...(hidden.includes(index + 1) ? { hidden: true } : {}),
    })),
    dataValidations: grid.validations(),
    conditionalRules: grid.conditions,
    freezePane: freeze,
    view: { zoomScale: 90, showGridLines: false, tabColor: { rgb: tab } },
    pageSetup: {
      paperSize: 'a4',
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: onePage ? 1 : 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: `&L&9${footerText(`${context.header.commune} · ${periodLabelVi(context.period.id)} · ${grid.name}`)}&R&9Trang &P/&N`,
    },
    ...(free
      ? {}
      : {
          protection: {
            sheet: true,
            objects: true,
            scenarios: true,
            formatColumns: true,
            formatRows: true,
            selectLockedCells: true,
            selectUnlockedCells: true,
          },
        }),
    ...more,
  };
}

/** An ampersand begins a code in a header or footer. */
function footerText(text: string): string {
  return text.replaceAll('&', '&&');
}

function hiddenSheet(input: TemplateInput, { pack, header, sheet }: FormContext): WriteSheet {
  const hasBase = input.baseRevision !== undefined;
  return {
    name: SHEET_NAMES.hidden,
    veryHidden: true,
    rows: envelopeRows({
      template: TEMPLATE_VERSION,
      copyId: input.copyId,
      packId: pack.overlay ? `${pack.id}+${pack.overlay.id}` : pack.id,
      packHash: pack.hash,
      unit: header.unit,
      period: input.period,
      created: input.created,
      baseRevision: input.baseRevision ?? null,
      baseEntries: hasBase ? { ...sheet.entries } : {},
      baseNotes: hasBase ? { ...sheet.notes } : {},
      previousPeriod: input.previous?.period ?? null,
      previousEntries: { ...input.previous?.entries },
    }).map((row) => row.map((value) => (typeof value === 'string' ? literal(value) : value))),
  };
}

function dropResults(grid: Grid): void {
  for (const cell of grid.cells.values()) delete cell.formulaResult;
}

function refuseDoubledNames(names: readonly NamedRange[]): void {
  const seen = new Set<string>();
  for (const { name, scope = '' } of names) {
    const key = `${scope}!${name}`.toLowerCase();
    if (seen.has(key)) throw new Error(`Defined name twice: ${name}`);
    seen.add(key);
  }
}
