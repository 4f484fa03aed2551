/** Excel.DocumentProperties */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { Host } from '../host.ts';

const OWN = [
  'title',
  'subject',
  'author',
  'keywords',
  'comments',
  'category',
  'manager',
  'company',
];

interface Property {
  readonly host: Host;
  readonly key: string;
}

const propertyKind: Kind<Property> = {
  type: 'CustomProperty',
  id: ({ key }) => key,
  get: {
    key: ({ key }) => key,
    value: ({ host, key }) => host.records.customProperties.get(key),
  },
  set: { value: ({ host, key }, value) => put(host, key, value) },
  call: {
    delete({ host, key }) {
      host.records.customProperties.delete(key);
      return null;
    },
  },
};

function put({ records }: Host, key: string, value: unknown): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new OfficeError('InvalidArgument', 'CustomProperty.value');
  }
  records.customProperties.set(key, value);
}

function found(host: Host, args: Arguments): HostObject | null {
  const key = args.text(0);
  const known = host.records.customProperties.has(key);
  return known ? HostObject.of(propertyKind, { host, key }) : null;
}

const customKind: Kind<Host> = {
  type: 'CustomPropertyCollection',
  items: (host) =>
    [...host.records.customProperties.keys()].map((key) =>
      HostObject.of(propertyKind, { host, key }),
    ),
  call: {
    add(host, args) {
      put(host, args.text(0), args.raw(1));
      return HostObject.of(propertyKind, { host, key: args.text(0) });
    },
    getCount: ({ records }) => records.customProperties.size,
    getItem(host, args) {
      const property = found(host, args);
      if (!property) throw new OfficeError('ItemNotFound', 'CustomPropertyCollection.getItem');
      return property;
    },
    getItemOrNullObject: found,
  },
};

const propertiesKind: Kind<Host> = {
  type: 'DocumentProperties',
  get: Object.fromEntries(
    OWN.map((name) => [name, ({ records }: Host) => records.properties.get(name) ?? '']),
  ),
  set: Object.fromEntries(
    OWN.map((name) => [
      name,
      ({ records }: Host, value: unknown) => void records.properties.set(name, String(value)),
    ]),
  ),
  link: { custom: (host) => HostObject.of(customKind, host) },
};

export function documentPropertiesObject(host: Host): HostObject {
  return HostObject.of(propertiesKind, host);
}
