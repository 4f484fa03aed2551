/** Excel.CustomXmlPartCollection */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { Host } from '../host.ts';

interface Part {
  readonly host: Host;
  readonly id: string;
}

function namespaceOf({ host, id }: Part): string {
  const xml = host.records.customXml.get(id) ?? '';
  return /<[^?!][^>]*?\sxmlns=["']([^"']*)["']/.exec(xml)?.[1] ?? '';
}

const partKind: Kind<Part> = {
  type: 'CustomXmlPart',
  id: ({ id }) => id,
  get: { id: ({ id }) => id, namespaceUri: namespaceOf },
  call: {
    getXml: ({ host, id }) => host.records.customXml.get(id),
    setXml({ host, id }, args) {
      host.records.customXml.set(id, args.text(0));
      return null;
    },
    delete({ host, id }) {
      host.records.customXml.delete(id);
      return null;
    },
  },
};

interface Parts {
  readonly host: Host;
  /** null for all. */
  readonly namespace: string | null;
}

function partsIn({ host, namespace }: Parts): readonly Part[] {
  return [...host.records.customXml.keys()]
    .map((id) => ({ host, id }))
    .filter((part) => namespace === null || namespaceOf(part) === namespace);
}

function found(parts: Parts, args: Arguments): HostObject | null {
  const part = partsIn(parts).find(({ id }) => id === args.text(0));
  return part ? HostObject.of(partKind, part) : null;
}

function onlyOrNull(parts: Parts): HostObject | null {
  const [only, ...more] = partsIn(parts);
  return only && more.length === 0 ? HostObject.of(partKind, only) : null;
}

function orThrow(object: HostObject | null, member: string): HostObject {
  if (!object) throw new OfficeError('ItemNotFound', `CustomXmlPartCollection.${member}`);
  return object;
}

const partsKind: Kind<Parts> = {
  type: 'CustomXmlPartCollection',
  items: (parts) => partsIn(parts).map((part) => HostObject.of(partKind, part)),
  call: {
    add({ host }, args) {
      const id = host.records.newId('xml');
      host.records.customXml.set(id, args.text(0));
      return HostObject.of(partKind, { host, id });
    },
    getByNamespace: ({ host }, args) => HostObject.of(partsKind, { host, namespace: args.text(0) }),
    getCount: (parts) => partsIn(parts).length,
    getItem: (parts, args) => orThrow(found(parts, args), 'getItem'),
    getItemOrNullObject: found,
    getOnlyItem: (parts) => orThrow(onlyOrNull(parts), 'getOnlyItem'),
    getOnlyItemOrNullObject: onlyOrNull,
  },
};

export function customXmlObject(host: Host): HostObject {
  return HostObject.of(partsKind, { host, namespace: null });
}
