/** Excel.NamedItemCollection: of the workbook, or of one sheet. */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import { fullAddress } from '../grid/address.ts';
import type { DefinedName } from '../grid/grid.ts';
import type { Host } from '../host.ts';
import { rangeKind, rangeObject } from './range.ts';
import { placeOfReference } from './range-place.ts';
import { worksheetObject } from './worksheet.ts';

interface One {
  readonly host: Host;
  readonly name: DefinedName;
}

interface Scope {
  readonly host: Host;
  /** Id of a sheet; null for the workbook. */
  readonly sheet: string | null;
}

function redefine({ host, name }: One, change: Partial<DefinedName>): void {
  host.grid.setName({ ...name, ...change });
}

function rangeOf({ host, name }: One): HostObject | null {
  const place = placeOfReference(host, name.refersTo);
  return place && rangeObject(place);
}

/** What a cell that says "=name" would show. */
function valueOf({ host, name }: One): unknown {
  const place = placeOfReference(host, name.refersTo);
  if (!place) return name.refersTo.includes('#REF!') ? '#REF!' : `=${name.refersTo}`;
  return fullAddress(place.sheet.name, place.area, true);
}

const nameKind: Kind<One> = {
  type: 'NamedItem',
  id: ({ name }) => name.name,
  get: {
    name: ({ name }) => name.name,
    formula: ({ name }) => `=${name.refersTo}`,
    value: valueOf,
    type: (one) => (rangeOf(one) ? 'Range' : 'String'),
    scope: ({ name }) => (name.sheet === null ? 'Workbook' : 'Worksheet'),
    visible: ({ name }) => name.visible,
    comment: ({ name }) => name.comment,
  },
  set: {
    formula: (one, value) => redefine(one, { refersTo: String(value).replace(/^=/, '') }),
    visible: (one, value) => redefine(one, { visible: value === true }),
    comment: (one, value) => redefine(one, { comment: String(value) }),
  },
  link: {
    worksheetOrNullObject({ host, name }) {
      const sheet = host.grid.sheets().find(({ id }) => id === name.sheet);
      return sheet ? worksheetObject(host, sheet) : null;
    },
  },
  call: {
    getRange(one) {
      const range = rangeOf(one);
      if (!range) throw new OfficeError('ItemNotFound', 'NamedItem.getRange');
      return range;
    },
    getRangeOrNullObject: rangeOf,
    delete({ host, name }) {
      host.grid.removeName(name.name, name.sheet);
      return null;
    },
  },
};

function namesIn({ host, sheet }: Scope): readonly DefinedName[] {
  return host.grid.names().filter((name) => name.sheet === sheet);
}

function found(scope: Scope, args: Arguments): HostObject | null {
  const wanted = args.text(0).toLowerCase();
  const name = namesIn(scope).find((each) => each.name.toLowerCase() === wanted);
  return name ? HostObject.of(nameKind, { host: scope.host, name }) : null;
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

function add({ host, sheet }: Scope, args: Arguments): HostObject {
  const name = args.text(0);
  if (!NAME.test(name)) throw args.invalid();
  const taken = namesIn({ host, sheet }).some(
    (each) => each.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new OfficeError('ItemAlreadyExists', 'NamedItemCollection.add');
  const comment = args.optionalText(2) ?? '';
  const added = { name, refersTo: referenceOf(args), sheet, visible: true, comment };
  host.grid.setName(added);
  return HostObject.of(nameKind, { host, name: added });
}

function referenceOf(args: Arguments): string {
  if (!args.isObject(1)) return args.text(1).replace(/^=/, '');
  const { sheet, area } = args.object(1, rangeKind);
  return fullAddress(sheet.name, area, true);
}

const namesKind: Kind<Scope> = {
  type: 'NamedItemCollection',
  get: { count: (scope) => namesIn(scope).length },
  items: (scope) =>
    namesIn(scope).map((name) => HostObject.of(nameKind, { host: scope.host, name })),
  call: {
    add,
    getCount: (scope) => namesIn(scope).length,
    getItem(scope, args) {
      const name = found(scope, args);
      if (!name) throw new OfficeError('ItemNotFound', 'NamedItemCollection.getItem');
      return name;
    },
    getItemOrNullObject: found,
  },
};

export function namesObject(host: Host, sheet: string | null): HostObject {
  return HostObject.of(namesKind, { host, sheet });
}
