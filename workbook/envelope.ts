/**
 * What the hidden sheet `_ntm` carries, so that a file sent by chat can be merged like one that is online.
 * Two columns, key and value; long values in pieces, since a cell holds 32,767 characters at most.
 */
import * as z from 'zod';

/**
 * 1: the first layout. 2: header fields moved, the period before it stands in the hidden sheet.
 * Every version that was ever given out stays readable; test/fixtures/templates keeps one of each.
 */
export const TEMPLATE_VERSION = 2;
const PIECE = 8_000;

export const entrySchema = z.union([
  z.strictObject({ state: z.literal('value'), value: z.string() }),
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('pending') }),
  z.strictObject({ state: z.literal('unread'), raw: z.string() }),
]);

const envelopeSchema = z.object({
  template: z.coerce.number().int().nonnegative(),
  copyId: z.string().min(1),
  packId: z.string(),
  packHash: z.string(),
  unit: z.string(),
  period: z.string(),
  created: z.string(),
  /** Revision and values that this copy last had in common with the store. */
  baseRevision: z.coerce.number().int().nonnegative().nullable(),
  baseEntries: z.record(z.string(), entrySchema),
  baseNotes: z.record(z.string(), z.string()),
  /** The period this file was started from, for the help beside a row; null in the first. */
  previousPeriod: z.string().nullable(),
  previousEntries: z.record(z.string(), entrySchema).default({}),
});

export type Envelope = Readonly<z.infer<typeof envelopeSchema>>;

const LONG = ['baseEntries', 'baseNotes', 'previousEntries'] as const;

export function envelopeRows(envelope: Envelope): (string | number | null)[][] {
  const { baseEntries, baseNotes, previousEntries, ...short } = envelope;
  const rows: (string | number | null)[][] = Object.entries(short);
  for (const [key, value] of Object.entries({ baseEntries, baseNotes, previousEntries })) {
    rows.push(...longRows(key, value));
  }
  return rows;
}

/** A value too long for one cell, in as many rows as it takes. */
export function longRows(key: string, value: unknown): [string, string][] {
  return pieces(JSON.stringify(value)).map((piece, index) => [`${key}.${index}`, piece]);
}

/** Null where the rows are not, or no longer, an envelope. */
export function parseEnvelope(rows: readonly (readonly unknown[])[]): Envelope | null {
  const found = keysOf(rows);
  const parsed = envelopeSchema.safeParse({
    ...Object.fromEntries(found),
    baseRevision: found.get('baseRevision') ?? null,
    previousPeriod: found.get('previousPeriod') ?? null,
    ...Object.fromEntries(LONG.map((key) => [key, joined(found, key)])),
  });
  return parsed.success ? parsed.data : null;
}

export function keysOf(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, unknown> {
  return new Map(rows.map(([key, value]) => [String(key ?? ''), value]));
}

/** Undefined where there is no such key, null where its pieces make no value. */
export function joined(found: ReadonlyMap<string, unknown>, key: string): unknown {
  if (!found.has(`${key}.0`)) return undefined;
  let text = '';
  for (let index = 0; found.has(`${key}.${index}`); index++) {
    text += String(found.get(`${key}.${index}`));
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Never between the halves of a surrogate pair: half a character is not valid XML. */
function pieces(text: string): string[] {
  const list = [];
  for (let start = 0; start < text.length;) {
    const last = text.charCodeAt(start + PIECE - 1);
    const end = start + PIECE - (last >= 0xd800 && last < 0xdc00 ? 1 : 0);
    list.push(text.slice(start, end));
    start = end;
  }
  return list;
}
