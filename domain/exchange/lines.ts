/**
 * The lines of an export. Each holds one item of the store and its hash; the last one counts them, and its hash covers
 * all hashes before it in their order: no line can be changed, left out, put in or moved unseen.
 */
import * as z from 'zod';
import { canonicalJson, hashOf, sha256Hex } from '#domain/values/canonical';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const counts = z.record(z.string().max(40), z.int().nonnegative());

const itemLine = z.strictObject({
  kind: z.string().min(1).max(40),
  key: z.strictObject({ pk: z.string().min(1), sk: z.string().min(1) }),
  item: z.record(z.string().max(40), z.union([z.string(), z.number()])),
  hash,
});

const closingLine = z.strictObject({ kind: z.literal('end'), counts, hash });

export const lineSchema = z.union([closingLine, itemLine]);

/** How far a reader or a writer has come. */
export const progressSchema = z.strictObject({
  counts,
  /** Covers the hashes of all lines so far. */
  chain: hash,
});

export type ItemLine = DeepReadonly<z.infer<typeof itemLine>>;
export type ClosingLine = DeepReadonly<z.infer<typeof closingLine>>;
export type Line = ItemLine | ClosingLine;
export type Progress = DeepReadonly<z.infer<typeof progressSchema>>;

type DeepReadonly<T> = { readonly [K in keyof T]: Readonly<T[K]> };

/** Names the form, too: a file of another form ends in another hash. */
export const START: Progress = { counts: {}, chain: sha256Hex('ntm-sheets export 1') };

export function isClosing(line: Line): line is ClosingLine {
  return line.kind === 'end';
}

export function lineOf({ kind, key, item }: Omit<ItemLine, 'hash'>): ItemLine {
  return { kind, key, item, hash: hashOf({ kind, key, item }) };
}

export function isUntouched({ hash: said, ...line }: ItemLine): boolean {
  return said === hashOf(line);
}

export function after({ counts: so, chain }: Progress, line: ItemLine): Progress {
  return {
    counts: { ...so, [line.kind]: (so[line.kind] ?? 0) + 1 },
    chain: sha256Hex(chain + line.hash),
  };
}

export function closing({ counts: all, chain }: Progress): ClosingLine {
  return { kind: 'end', counts: all, hash: chain };
}

/** Whether everything that this line counts has been read, in its order. */
export function closes(line: ClosingLine, progress: Progress): boolean {
  return canonicalJson(line) === canonicalJson(closing(progress));
}

/** How many lines have been read. */
export function linesIn({ counts: all }: Progress): number {
  return Object.values(all).reduce((sum, count) => sum + count, 0);
}
