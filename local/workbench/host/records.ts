/** What Excel keeps beside cells and no grid of ours knows. Who shows some of it listens. */
import type { Area } from './grid/area.ts';

export interface TableRecord {
  readonly id: string;
  name: string;
  readonly sheet: string;
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
}

export interface ChartRecord {
  readonly id: string;
  readonly sheet: string;
  readonly type: string;
  /** Where its numbers are. */
  readonly source: { readonly sheet: string; readonly area: Area };
  readonly seriesBy: string;
  /** What was set of it since, by the path of the member: "title.text". Shown, never drawn. */
  readonly set: Map<string, unknown>;
  /** Its series are made when somebody asks for them. */
  readonly series: SeriesRecord[];
  /** In points. */
  position: { left: number; top: number; width: number; height: number };
}

export interface SeriesRecord {
  readonly set: Map<string, unknown>;
}

export interface ConditionalFormatRecord {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  priority: number;
  stopIfTrue: boolean;
  /** What was set, by the path of the member: "custom.format.fill.color". */
  readonly set: Map<string, unknown>;
}

export interface ValidationRecord {
  readonly areas: readonly Area[];
  /** As Excel.DataValidationRule has it: one member that names the kind. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: Readonly<Record<string, unknown>> | null;
  readonly errorAlert: Readonly<Record<string, unknown>> | null;
}

export interface ProtectionRecord {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

export interface SheetRecords {
  readonly charts: ChartRecord[];
  readonly conditionalFormats: ConditionalFormatRecord[];
  validations: readonly ValidationRecord[];
  protection: ProtectionRecord | null;
}

export type Shown = 'charts' | 'conditionalFormats' | 'validations' | 'protection' | 'tables';

export class Records {
  /** Something was changed since the file was opened or saved. */
  isDirty = false;
  readonly tables: TableRecord[] = [];
  readonly settings = new Map<string, unknown>();
  readonly customXml = new Map<string, string>();
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly properties = new Map<string, string>();
  private readonly sheets = new Map<string, SheetRecords>();
  private readonly listeners: ((sheet: string, what: Shown) => void)[] = [];
  private last = 0;

  of(sheet: string): SheetRecords {
    const known = this.sheets.get(sheet);
    if (known) return known;
    const none = { charts: [], conditionalFormats: [], validations: [], protection: null };
    this.sheets.set(sheet, none);
    return this.sheets.get(sheet)!;
  }

  /** Unlike any other of this workbook. */
  newId(kind: string): string {
    return `{${kind}-${++this.last}}`;
  }

  changed(sheet: string, what: Shown): void {
    for (const listener of this.listeners) listener(sheet, what);
  }

  listen(listener: (sheet: string, what: Shown) => void): void {
    this.listeners.push(listener);
  }
}
