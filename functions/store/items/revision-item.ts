import * as z from 'zod';
import type { Content } from '#domain/sync/content';
import { canonicalJson } from '#domain/values/canonical';
import { revisionKey } from '../keys.ts';
import type { Revision, RevisionLine } from '../records.ts';
import { conflicts, content as contentSchema, sheetKeyFields } from './fields.ts';
import { itemOf, jsonOf, recordOf, type Item, type StoredItem } from './item.ts';
import { packedOrigins, packOrigins, unpackOrigins } from './origins.ts';

const schema: z.ZodType<RevisionLine> = z.strictObject({
  ...sheetKeyFields,
  rev: z.int(),
  kind: z.enum(['head', 'side']),
  parents: z.array(z.int()),
  contentHash: z.string(),
  packHash: z.string(),
  submissionId: z.string(),
  copyId: z.string(),
  by: z.string(),
  byName: z.string().optional(),
  at: z.string(),
  source: z.strictObject({ kind: z.string(), name: z.string().optional() }),
  conflicts,
});

/** Every row of the content must have an id. */
export function revisionItem(revision: Revision): Item {
  const { content, origins, ...line } = revision;
  return itemOf(revisionKey(revision, revision.rev), line, {
    content: canonicalJson(content),
    origins: canonicalJson(packOrigins(origins, content)),
  });
}

export function revisionOf(item: StoredItem): Revision {
  const content = jsonOf(contentSchema, item, 'content');
  const origins = unpackOrigins(jsonOf(packedOrigins, item, 'origins'), content);
  return { ...revisionLineOf(item), content, origins };
}

/** Of an item read without its content. */
export function revisionLineOf(item: StoredItem): RevisionLine {
  return recordOf(schema, item);
}

/** The register that takes most room, or undefined where entries or notes take more. */
export function largestRegister({ entries, notes, registers }: Content): string | undefined {
  const size = (part: unknown) => canonicalJson(part).length;
  const parts: [register: string | undefined, size: number][] = [
    [undefined, size(entries)],
    [undefined, size(notes)],
    ...Object.entries(registers).map(([id, rows]): [string, number] => [id, size(rows)]),
  ];
  return parts.reduce((largest, part) => (part[1] > largest[1] ? part : largest))[0];
}
