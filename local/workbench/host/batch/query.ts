/** `load(…)`: the selected values of an object, and of the objects below it. */
import { unknownMember } from './errors.ts';
import type { HostObject } from './host-object.ts';
import type { QueryInfo } from './request.ts';

type Values = Record<string, unknown>;

export type Identify = (object: HostObject) => Values;

export async function query(
  object: HostObject,
  { Select, Expand, Top, Skip }: QueryInfo,
  identify: Identify,
): Promise<Values> {
  const selected = [...(Select ?? []), ...(Expand ?? [])].map((path) => path.trim());
  if (!object.items) return values(object, selected, identify);
  const skipped = object.items.slice(Skip ?? 0);
  const items = Top ? skipped.slice(0, Top) : skipped;
  return collection(object, items, selected, identify);
}

/** "items/name" and "name" select the same of a collection; "count" is its own. */
async function collection(
  object: HostObject,
  items: readonly HostObject[],
  selected: readonly string[],
  identify: Identify,
): Promise<Values> {
  const paths = selected.map((path) => path.replace(/^items(\/|$)/, '')).filter(Boolean);
  const own = paths.filter((path) => object.getter(path) !== undefined);
  const ofItems = paths.filter((path) => !own.includes(path));
  const onlyOwn = selected.length > 0 && own.length === selected.length;
  return {
    ...(own.length > 0 ? await values(object, own, identify) : {}),
    ...(onlyOwn
      ? {}
      : { _Items: await Promise.all(items.map((item) => values(item, ofItems, identify))) }),
  };
}

async function values(
  object: HostObject,
  selected: readonly string[],
  identify: Identify,
): Promise<Values> {
  const read: Values = identify(object);
  const below = new Map<string, string[]>();
  for (const path of selected.length > 0 ? selected : allOf(object)) {
    if (NO_VALUES.has(path)) continue;
    const [head = '', ...rest] = path.split('/');
    const get = rest.length === 0 ? object.getter(head) : undefined;
    if (get) read[onTheWire(head)] = (await get()) ?? null;
    else below.set(head, [...(below.get(head) ?? []), ...(rest.length ? [rest.join('/')] : [])]);
  }
  for (const [head, paths] of below) {
    const link = object.linkTo(head);
    if (!link) throw unknownMember(object.type, head);
    const target = link();
    read[onTheWire(head)] = target && (await query(target, { Select: paths }, identify));
  }
  return read;
}

/** "Load the object and none of its values"; and what office.js knows by itself, though many ask for it. */
const NO_VALUES: ReadonlySet<string> = new Set(['$none', 'isNullObject']);

function allOf(object: HostObject): readonly string[] {
  return Object.keys(object.kind.get ?? {});
}

export function onTheWire(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "GetActiveWorksheet" → "getActiveWorksheet"; hidden members keep their "_". */
export function inTheModel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
