/** Excel.ConditionalFormatCollection of a range. What they show is left to the grid, where it knows them. */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import { intersection, type Area } from '../grid/area.ts';
import type { GridSheet } from '../grid/grid.ts';
import type { Host } from '../host.ts';
import type { ConditionalFormatRecord } from '../records.ts';
import { refuseProtected } from './protected.ts';
import { rangeObject } from './range.ts';
import { FILL, FONT, LINE, recordedKind, type RecordedShape } from './recorded.ts';
import { without } from './without.ts';

interface Within {
  readonly host: Host;
  readonly sheet: GridSheet;
  /** Of the range that was asked. */
  readonly area: Area;
}

interface One extends Within {
  readonly record: ConditionalFormatRecord;
}

const FORMAT: RecordedShape = {
  type: 'ConditionalRangeFormat',
  values: ['numberFormat'],
  links: {
    fill: FILL,
    font: FONT,
    borders: { type: 'ConditionalRangeBorderCollection', links: { bottom: LINE, top: LINE } },
  },
  clearers: { clearFormat: 'numberFormat' },
};

const RULE: RecordedShape = {
  type: 'ConditionalFormatRule',
  values: ['formula', 'formulaLocal', 'formulaR1C1'],
};

/** By type of the format, the member it is set by. */
const BY_TYPE = {
  Custom: ['custom', { type: 'CustomConditionalFormat', links: { rule: RULE, format: FORMAT } }],
  CellValue: ['cellValue', withRule('CellValueConditionalFormat')],
  ContainsText: ['textComparison', withRule('TextConditionalFormat')],
  TopBottom: ['topBottom', withRule('TopBottomConditionalFormat')],
  PresetCriteria: ['preset', withRule('PresetCriteriaConditionalFormat')],
  ColorScale: ['colorScale', { type: 'ColorScaleConditionalFormat', values: ['criteria'] }],
  DataBar: [
    'dataBar',
    {
      type: 'DataBarConditionalFormat',
      values: ['lowerBoundRule', 'upperBoundRule', 'showDataBarOnly', 'barDirection'],
      links: {
        positiveFormat: {
          type: 'ConditionalDataBarPositiveFormat',
          values: ['fillColor', 'borderColor', 'gradientFill'],
        },
      },
    },
  ],
  IconSet: [
    'iconSet',
    { type: 'IconSetConditionalFormat', values: ['criteria', 'style', 'showIconOnly'] },
  ],
} satisfies Record<string, readonly [string, RecordedShape]>;

function withRule(type: string): RecordedShape {
  return { type, values: ['rule'], links: { format: FORMAT } };
}

function links(): NonNullable<Kind<One>['link']> {
  const table: Record<string, (one: One) => HostObject | null> = {};
  for (const [type, [member, shape]] of Object.entries(BY_TYPE)) {
    const kind = recordedKind(shape);
    const sub = ({ host, sheet, record }: One) =>
      HostObject.of(kind, {
        set: record.set,
        path: `${member}.`,
        changed: () => host.records.changed(sheet.id, 'conditionalFormats'),
      });
    table[member] = (one) => {
      if (one.record.type !== type) throw new OfficeError('InvalidOperation', member);
      return sub(one);
    };
    table[`${member}OrNullObject`] = (one) => (one.record.type === type ? sub(one) : null);
  }
  return table;
}

const formatKind: Kind<One> = {
  type: 'ConditionalFormat',
  id: ({ record }) => record.id,
  get: {
    id: ({ record }) => record.id,
    type: ({ record }) => record.type,
    priority: ({ record }) => record.priority,
    stopIfTrue: ({ record }) => record.stopIfTrue,
  },
  set: {
    priority: ({ record }, value) => {
      record.priority = Number(value);
    },
    stopIfTrue: ({ record }, value) => {
      record.stopIfTrue = value === true;
    },
  },
  link: links(),
  call: {
    delete(one) {
      refuseProtected(one.host, one.sheet, 'ConditionalFormat.delete');
      replace(one, []);
      return null;
    },
    getRange({ host, sheet, record }) {
      return rangeObject({ host, sheet, area: record.areas[0]! });
    },
  },
};

/** What there is over the range, first in priority first. */
function formatsIn({ host, sheet, area }: Within): readonly ConditionalFormatRecord[] {
  return host.records
    .of(sheet.id)
    .conditionalFormats.filter(({ areas }) => areas.some((each) => intersection(each, area)))
    .sort((one, other) => one.priority - other.priority);
}

function replace({ host, sheet, record }: One, by: readonly ConditionalFormatRecord[]): void {
  const { conditionalFormats } = host.records.of(sheet.id);
  const at = conditionalFormats.findIndex(({ id }) => id === record.id);
  if (at >= 0) conditionalFormats.splice(at, 1, ...by);
  host.records.changed(sheet.id, 'conditionalFormats');
}

function found(within: Within, args: Arguments): HostObject | null {
  const record = formatsIn(within).find(({ id }) => id === args.text(0));
  return record ? HostObject.of(formatKind, { ...within, record }) : null;
}

function orThrow(object: HostObject | null, member: string): HostObject {
  if (!object) throw new OfficeError('ItemNotFound', `ConditionalFormatCollection.${member}`);
  return object;
}

const collectionKind: Kind<Within> = {
  type: 'ConditionalFormatCollection',
  get: { count: (within) => formatsIn(within).length },
  items: (within) =>
    formatsIn(within).map((record) => HostObject.of(formatKind, { ...within, record })),
  call: {
    add(within, args) {
      const type = args.text(0);
      if (!Object.hasOwn(BY_TYPE, type)) throw args.invalid();
      const { host, sheet, area } = within;
      refuseProtected(host, sheet, 'ConditionalFormatCollection.add');
      const { conditionalFormats } = host.records.of(sheet.id);
      // As Excel does: the newest comes first.
      for (const each of conditionalFormats) each.priority++;
      const record: ConditionalFormatRecord = {
        id: host.records.newId('format'),
        type,
        areas: [area],
        priority: 0,
        stopIfTrue: false,
        set: new Map(),
      };
      conditionalFormats.push(record);
      host.records.changed(sheet.id, 'conditionalFormats');
      return HostObject.of(formatKind, { ...within, record });
    },
    clearAll(within) {
      refuseProtected(within.host, within.sheet, 'ConditionalFormatCollection.clearAll');
      for (const record of formatsIn(within)) {
        const areas = record.areas.flatMap((each) => without(each, within.area));
        replace({ ...within, record }, areas.length > 0 ? [{ ...record, areas }] : []);
      }
      return null;
    },
    getCount: (within) => formatsIn(within).length,
    getItem: (within, args) => orThrow(found(within, args), 'getItem'),
    getItemOrNullObject: found,
    getItemAt(within, args) {
      const record = formatsIn(within)[args.whole(0)];
      const object = record ? HostObject.of(formatKind, { ...within, record }) : null;
      return orThrow(object, 'getItemAt');
    },
  },
};

export function conditionalFormatsObject(host: Host, sheet: GridSheet, area: Area): HostObject {
  return HostObject.of(collectionKind, { host, sheet, area });
}
