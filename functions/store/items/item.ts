/**
 * An item: its keys, the attributes that conditions and projections speak of, and the record as canonical JSON.
 * JSON rather than attributes of their own: texts come back exactly as they were typed (not every DynamoDB takes a
 * lone surrogate), numbers stay what they were, and an audit line stands there as it was hashed.
 */
import * as z from 'zod';
import { canonicalJson } from '#domain/values/canonical';
import type { ItemKey } from '../keys.ts';
import { CorruptItemError } from '../store.ts';

export interface Item extends ItemKey {
  readonly record: string;
  /** What the next write is conditional on, where there is such a condition. */
  readonly version?: number;
  /** Of a revision: large, and not wanted in lists. */
  readonly content?: string;
  readonly origins?: string;
  /** The import that brought it: nobody reads it before that one is complete. */
  readonly import?: string;
}

type Attributes = Omit<Item, keyof ItemKey | 'record'>;

/** As it comes back: nothing is taken for granted but that it has its keys. */
export type StoredItem = Readonly<Record<string, unknown>>;

export function itemOf(key: ItemKey, record: object, attributes: Attributes = {}): Item {
  return { ...key, ...attributes, record: canonicalJson(record) };
}

/** Throws CorruptItemError. */
export function recordOf<T>(schema: z.ZodType<T>, item: StoredItem): T {
  return jsonOf(schema, item, 'record');
}

/** The value of an attribute that holds JSON. Throws CorruptItemError. */
export function jsonOf<T>(schema: z.ZodType<T>, item: StoredItem, attribute: keyof Item): T {
  try {
    return schema.parse(JSON.parse(z.string().parse(item[attribute])));
  } catch (cause) {
    throw new CorruptItemError(`${item['pk']} ${item['sk']}: no ${attribute}`, { cause });
  }
}
