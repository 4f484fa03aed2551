/**
 * Finds the cell of every entry: by its defined name first; where names were lost (a sheet copied into another
 * workbook) by the indicator id in the first column, or the printed label, and the heading of the column.
 */
import { COMMUNE_CONTACTS, COMMUNE_FACTS } from '#domain/form/commune-facts';
import type { FormItem } from '#domain/form/form';
import { COMMUNITY_ITEMS, MONEY_ITEMS } from '#domain/form/resources';
import { STATISTICS } from '#domain/form/statistics';
import type { Pack } from '#domain/packs/schema';
import {
  evidenceNote,
  explanationNote,
  numericAddresses,
  ownVerdictAddress,
} from '#domain/sheet/addresses';
import type { Address } from '#domain/sheet/sheet';
import { foldName } from '#domain/values/fold';
import { definedName, SHEET_NAMES } from '../names.ts';
import type { OpenedWorkbook, PageCells, Place } from './opened.ts';
import { cellText } from './raw-cell.ts';

export type Page = 'criteria' | 'facts' | 'statistics' | 'resources';

/** One cell of the form: what it is called, on which page, and how to find it without its name. */
export interface Field {
  readonly address: Address;
  readonly page: Page;
  readonly kind: 'number' | 'verdict' | 'text';
  /** What its row begins with: an indicator id, or a label. */
  readonly row: string;
  /** The heading of its column. */
  readonly heading: string;
}

const EXPLANATION = 'Giải trình';

const fieldsOf = new WeakMap<Pack, readonly Field[]>();

export function formFields(pack: Pack): readonly Field[] {
  let fields = fieldsOf.get(pack);
  if (!fields) fieldsOf.set(pack, (fields = listFields(pack)));
  return fields;
}

function listFields(pack: Pack): readonly Field[] {
  const labelled = (page: Page, heading: string, items: readonly FormItem[]) =>
    items.map(({ address, text }): Field => ({
      address,
      page,
      kind: 'number',
      row: text.vi,
      heading,
    }));
  const explained = (page: Page, items: readonly FormItem[]) =>
    items.map(({ address, text }): Field => ({
      address: explanationNote(address),
      page,
      kind: 'text',
      row: text.vi,
      heading: EXPLANATION,
    }));
  return [
    ...pack.indicators.flatMap((indicator): Field[] => {
      const { id } = indicator;
      const on = (address: Address, kind: Field['kind'], heading: string, row = id): Field => ({
        address,
        page: 'criteria',
        kind,
        row,
        heading,
      });
      return [
        ...numericAddresses(indicator).map((address) =>
          on(
            address,
            'number',
            address.endsWith('.den') ? 'Mẫu số' : 'Tử số',
            address.replace(/\.(num|den)$/, ''),
          ),
        ),
        on(ownVerdictAddress(id), 'verdict', 'Xã tự đánh giá'),
        on(explanationNote(id), 'text', EXPLANATION),
        on(evidenceNote(id), 'text', 'Minh chứng'),
      ];
    }),
    ...labelled('facts', 'Số liệu', COMMUNE_FACTS),
    ...COMMUNE_CONTACTS.map(({ note, text }): Field => ({
      address: note,
      page: 'facts',
      kind: 'text',
      row: text.vi,
      heading: 'ĐVT',
    })),
    ...labelled('statistics', 'Thực hiện', STATISTICS),
    ...explained('statistics', STATISTICS),
    ...MONEY_ITEMS.map(({ address, text, column }): Field => ({
      address,
      page: 'resources',
      kind: 'number',
      row: text.vi,
      heading: column === 'plan' ? 'Kế hoạch năm' : 'Thực hiện trong kỳ',
    })),
    ...labelled('resources', 'Thực hiện trong kỳ', COMMUNITY_ITEMS),
    ...explained('resources', [
      // Of the sixth source only the plan is typed, the amount is computed from its parts.
      ...MONEY_ITEMS.filter(({ source, column }) => column === 'actual' || source === 'community'),
      ...COMMUNITY_ITEMS,
    ]),
  ];
}

export interface Located {
  readonly places: ReadonlyMap<Address, Place>;
  /** Cells that are nowhere. An older template had fewer places for explanations: their absence loses nothing. */
  readonly lost: readonly Field[];
  /** Ids that begin more than one row, where the row had to be found by its id. */
  readonly doubled: readonly { readonly id: string; readonly places: readonly Place[] }[];
}

export function locateFields(workbook: OpenedWorkbook, fields: readonly Field[]): Located {
  const places = new Map<Address, Place>();
  const lost: Field[] = [];
  const doubled = new Map<string, readonly Place[]>();
  const grids = new Map<Page, LabelGrid | null>();
  for (const field of fields) {
    const named = workbook.named(definedName(field.address));
    if (named) {
      places.set(field.address, named);
      continue;
    }
    let grid = grids.get(field.page);
    if (grid === undefined) grids.set(field.page, (grid = labelGrid(workbook, field.page)));
    const found = grid?.find(field) ?? [];
    if (found.length > 1) doubled.set(field.row, found);
    if (found.length === 1) places.set(field.address, found[0]!);
    else lost.push(field);
  }
  return {
    places,
    lost,
    doubled: [...doubled].map(([id, rows]) => ({ id, places: rows })),
  };
}

/** The rows of a page by what they begin with, and its columns by their headings. */
interface LabelGrid {
  find(field: Field): readonly Place[];
}

const HEADINGS: Readonly<Record<Page, readonly string[]>> = {
  criteria: ['Tử số', 'Mẫu số', 'Xã tự đánh giá', 'Minh chứng'],
  facts: ['Số liệu', 'ĐVT'],
  statistics: ['Thực hiện', 'ĐVT'],
  resources: ['Kế hoạch năm', 'Thực hiện trong kỳ'],
};

/** How far down and right headings and labels are looked for. */
const TOP = 30;
const LABEL_COLUMNS = 4;

function labelGrid(workbook: OpenedWorkbook, page: Page): LabelGrid | null {
  const headings = HEADINGS[page].map(foldName);
  const candidates = [
    workbook.page(SHEET_NAMES[page]),
    ...workbook.pages.filter(({ name }) => name !== SHEET_NAMES[page]),
  ];
  for (const raw of candidates) {
    const columns = raw && headingColumns(raw, headings, [foldName(EXPLANATION)]);
    if (raw && columns) return gridOf(raw, columns);
  }
  return null;
}

/** Column by folded heading, or null where this page does not have all that are needed. */
function headingColumns(
  raw: PageCells,
  needed: readonly string[],
  optional: readonly string[],
): ReadonlyMap<string, number> | null {
  const columns = new Map<string, number>();
  for (const row of raw.rows.slice(0, TOP)) {
    row.forEach((value, column) => {
      if (typeof value !== 'string') return;
      const heading = foldName(value);
      const wanted = needed.includes(heading) || optional.includes(heading);
      if (wanted && !columns.has(heading)) columns.set(heading, column);
    });
  }
  return needed.every((heading) => columns.has(heading)) ? columns : null;
}

function gridOf(raw: PageCells, columns: ReadonlyMap<string, number>): LabelGrid {
  const rows = new Map<string, Set<number>>();
  raw.rows.forEach((row, index) => {
    for (const value of row.slice(0, LABEL_COLUMNS)) {
      if (value === null || value === '') continue;
      // A label may carry a remark behind it: "Tổng chiều dài … (đến cuối kỳ)".
      const label = foldName(cellText(value).replace(/\s*\(đến cuối kỳ\)$/, ''));
      const known = rows.get(label);
      if (known) known.add(index);
      else rows.set(label, new Set([index]));
    }
  });
  return {
    find({ row, heading }) {
      const column = columns.get(foldName(heading));
      if (column === undefined) return [];
      return [...(rows.get(foldName(row)) ?? [])].map((at) => ({
        sheet: raw.name.normalize('NFC'),
        row: at,
        column,
      }));
    },
  };
}
