/**
 * How large an item may be. HEAD, rows and roll-ups are written with every push and read by the dozen: what a full
 * sheet or province takes is held to the first number by tests. Writing one is refused only at twice that: a row that
 * is too long because somebody pasted fifteen digits everywhere is no reason to turn a sheet away, and still less to
 * stop a province's tally. A revision is refused at its limit: the sender can make it smaller.
 */
import { TooLargeError, type StoredKind } from './store.ts';

const KB = 1024;

/** Bytes that a full example takes at most. */
export const EXPECTED_BYTES = { head: 2 * KB, treeRow: 2 * KB, rollup: 8 * KB } as const;

/** Bytes beyond which nothing is written. DynamoDB's own limit is 400 KB an item. */
export const LIMIT_BYTES: Readonly<Record<StoredKind, number>> = {
  head: 2 * EXPECTED_BYTES.head,
  revision: 300 * KB,
  receipt: 380 * KB,
  audit: 380 * KB,
  treeRow: 2 * EXPECTED_BYTES.treeRow,
  rollup: 2 * EXPECTED_BYTES.rollup,
  outbox: KB,
  import: 4 * KB,
  period: 2 * KB,
  closing: 380 * KB,
  closingPage: 380 * KB,
  targets: 380 * KB,
  listRow: 64 * KB,
  pack: 380 * KB,
  packUse: 380 * KB,
  device: 4 * KB,
};

/** Of a closing's sheets, as plain JSON, which takes more than what is written. */
export const PAGE_BYTES = 300 * KB;

/** What DynamoDB counts for a number: at most this. */
const NUMBER_BYTES = 21;

/** The size DynamoDB bills: names and values of all attributes, texts in UTF-8. */
export function itemBytes(item: object): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + bytes(name) + bytes(value), 0);
}

function bytes(value: unknown): number {
  return typeof value === 'string' ? Buffer.byteLength(value) : NUMBER_BYTES;
}

/** Throws TooLargeError, which names the register to blame where there is one. */
export function requireFits(
  kind: StoredKind,
  item: object,
  largestRegister: () => string | undefined = () => undefined,
): void {
  const size = itemBytes(item);
  const limit = LIMIT_BYTES[kind];
  if (size > limit) throw new TooLargeError(kind, size, limit, largestRegister());
}
