/** Excel.DataValidation: the rule that Excel holds over cells. Pasting goes past it, here as there. */
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import { intersection, type Area } from '../grid/area.ts';
import type { ValidationRecord } from '../records.ts';
import { refuseProtected } from './protected.ts';
import type { RangePlace } from './range-place.ts';
import { without } from './without.ts';

const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

function validationsOf({ host, sheet }: RangePlace): readonly ValidationRecord[] {
  return host.records.of(sheet.id).validations;
}

/** The one rule that holds over all of the range; null for none, undefined for several. */
function ruleOver(place: RangePlace): ValidationRecord | null | undefined {
  const touching = validationsOf(place).filter(({ areas }) =>
    areas.some((area) => intersection(area, place.area)),
  );
  if (touching.length === 0) return null;
  const [only] = touching;
  return touching.length === 1 && covers(only!.areas, place.area) ? only : undefined;
}

function covers(areas: readonly Area[], area: Area): boolean {
  const covered = areas.flatMap((each) => intersection(each, area) ?? []);
  const count = covered.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return count >= area.rows * area.columns;
}

function typeOf(place: RangePlace): string {
  const record = ruleOver(place);
  if (record === undefined) return 'Inconsistent';
  if (record === null) return 'None';
  const kind = Object.keys(record.rule).find((key) => key in TYPES);
  return kind === undefined ? 'None' : TYPES[kind]!;
}

const NO_RULE: ValidationRecord = {
  areas: [],
  rule: {},
  ignoreBlanks: true,
  prompt: null,
  errorAlert: null,
};

function change(place: RangePlace, member: string, next: Partial<ValidationRecord> | null): void {
  const { host, sheet, area } = place;
  refuseProtected(host, sheet, `DataValidation.${member}`);
  const records = host.records.of(sheet.id);
  const before = ruleOver(place) ?? NO_RULE;
  const others = records.validations.flatMap((record) => {
    const areas = record.areas.flatMap((each) => without(each, area));
    return areas.length > 0 ? [{ ...record, areas }] : [];
  });
  records.validations = next ? [...others, { ...before, ...next, areas: [area] }] : others;
  host.records.changed(sheet.id, 'validations');
}

function record(value: unknown, member: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new OfficeError('InvalidArgument', member);
  return value as Record<string, unknown>;
}

function rule(value: unknown): Readonly<Record<string, unknown>> {
  const given = record(value, 'DataValidation.rule');
  const kinds = Object.keys(given).filter((key) => given[key] !== undefined && given[key] !== null);
  if (kinds.length !== 1 || !(kinds[0]! in TYPES)) {
    throw new OfficeError('InvalidArgument', 'DataValidation.rule');
  }
  return given;
}

const validationKind: Kind<RangePlace> = {
  type: 'DataValidation',
  get: {
    type: typeOf,
    rule: (place) => ruleOver(place)?.rule ?? {},
    ignoreBlanks: (place) => ruleOver(place)?.ignoreBlanks ?? true,
    prompt: (place) => ruleOver(place)?.prompt ?? { message: '', showPrompt: true, title: '' },
    errorAlert: (place) =>
      ruleOver(place)?.errorAlert ?? { message: '', showAlert: true, style: 'Stop', title: '' },
  },
  set: {
    rule: (place, value) => change(place, 'rule', { rule: rule(value) }),
    ignoreBlanks: (place, value) => change(place, 'ignoreBlanks', { ignoreBlanks: value === true }),
    prompt: (place, value) =>
      change(place, 'prompt', { prompt: record(value, 'DataValidation.prompt') }),
    errorAlert: (place, value) =>
      change(place, 'errorAlert', { errorAlert: record(value, 'DataValidation.errorAlert') }),
  },
  call: {
    clear(place) {
      change(place, 'clear', null);
      return null;
    },
  },
};

export function dataValidationObject(place: RangePlace): HostObject {
  return HostObject.of(validationKind, place);
}
