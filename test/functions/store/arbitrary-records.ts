// Records with anything in them that their types allow, as far as the services keep to what they promise: places
// have origins, rows have ids, figures have ids without spaces.
import fc from 'fast-check';
import type { Content } from '#domain/sync/content';
import { flatten } from '#domain/sync/content';
import type { OpenConflict } from '#domain/sync/push';
import type { Entry, Verdict } from '#domain/sheet/entry';
import type { Tally } from '#domain/tally/tally';
import type { Approval } from '#domain/workflow/approval';
import { STATUSES } from '#domain/workflow/status';
import { auditEntry, GENESIS } from '#functions/store/chain';
import type { Revision, Rollup, SheetKey } from '#functions/store/records';
import type { SheetChange } from '#functions/store/store';
import { sha256Hex } from '#domain/values/canonical';

/** Whole characters, halves of them (what JSON escapes), both Unicode forms, and what separates keys. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', 'Hoà', 'Hoà', 'đ\ud83c\udf3e', '\ud800', 'a#b', ' = / \n', '__proto__'),
);
const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.]{0,11}$/);
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const small = fc.nat(300);
const decimal = fc.tuple(fc.integer(), fc.nat(999)).map(([whole, part]) => `${whole}.${part}1`);

const unit = fc
  .tuple(fc.integer({ min: 10, max: 99_999 }), fc.constantFrom('2004-08-31', '2025-07-01'))
  .map(([code, date]) => `${code}@${date}`);
const period = fc.constantFrom('2017S1', '2017', '201706', '2017Q2');

const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ state: fc.constant('value' as const), value: decimal }),
  fc.record({ state: fc.constantFrom('none' as const, 'pending' as const) }),
  fc.record({ state: fc.constant('unread' as const), raw: text }),
);

const content: fc.Arbitrary<Content> = fc.record({
  entries: fc.dictionary(word, entry, { maxKeys: 8 }),
  notes: fc.dictionary(
    word.map((id) => `${id}.note`),
    text,
    { maxKeys: 4 },
  ),
  registers: fc.dictionary(
    fc.constantFrom('works', 'models'),
    fc.array(
      fc.record({
        id: fc.uuid(),
        fields: fc.dictionary(fc.constantFrom('name', 'capital'), text, { minKeys: 1 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  ),
});

const placed = fc.option(fc.oneof(entry, text), { nil: undefined });

const conflict: fc.Arbitrary<OpenConflict> = fc.record({
  place: word,
  kind: fc.constantFrom('conflict', 'resent'),
  base: placed,
  mine: placed,
  theirs: placed,
});

const approval: fc.Arbitrary<Approval> = fc.record({
  by: text,
  at: text,
  contentHash: hash,
  packHash: hash,
  engine: word,
});

/** JSON has no −0. */
const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

const numbers = fc.dictionary(word, decimal, { maxKeys: 5 });

export const arbitraryChange: fc.Arbitrary<SheetChange> = fc
  .record({
    sheet: fc.record({ unit, period }),
    parent: unit,
    status: fc.constantFrom(...STATUSES),
    content,
    copies: fc.array(text, { minLength: 1, maxLength: 3 }),
    hashes: fc.tuple(hash, hash, hash),
    by: text,
    source: fc.oneof(fc.record({ kind: word }), fc.record({ kind: word, name: text })),
    conflicts: fc.array(conflict, { maxLength: 3 }),
    changed: fc.array(text, { maxLength: 6 }),
    approvals: fc.tuple(fc.option(approval), fc.option(approval)),
    details: fc.dictionary(word, json, { maxKeys: 3 }),
    verdicts: fc.array(fc.constantFrom<Verdict>('met', 'notMet', 'unknown'), { maxLength: 19 }),
    figures: fc.record({
      resources: numbers,
      statistics: numbers,
      ratios: fc.dictionary(word, fc.tuple(decimal, decimal), { maxKeys: 5 }),
    }),
    counts: fc.tuple(small, small, small),
  })
  .map((drawn) => {
    const { sheet, parent, status, by, conflicts, changed, figures } = drawn;
    const [contentHash, packHash, submissionId] = drawn.hashes;
    const [error, query, note] = drawn.counts;
    const audit = auditEntry(GENESIS, {
      ...sheet,
      action: 'push',
      by,
      at: by,
      details: drawn.details as Record<string, unknown>,
    });
    const head = {
      ...sheet,
      rev: 1,
      lastRev: 1,
      contentHash,
      packHash,
      status,
      submittedBy: by,
      receivedAt: by,
      examined: drawn.approvals[0],
      appraised: drawn.approvals[1],
      openConflicts: [error, query],
      audit: { seq: audit.seq, hash: audit.hash },
      version: 1,
    };
    return {
      head,
      revision: revisionOf(sheet, drawn),
      receipt: {
        ...sheet,
        submissionId,
        rev: 1,
        status: 'accepted',
        conflicts,
        contentHash,
        packHash,
        changed,
        by,
        at: by,
        auditHash: audit.hash,
      },
      audit,
      treeRow: {
        ...sheet,
        parent,
        rev: 1,
        status,
        summary: { ...sheet, packHash, verdicts: drawn.verdicts, ...figures },
        openConflicts: error,
        findings: { error, query, note },
        version: 1,
        answered: note,
        receivedAt: by,
      },
      outbox: { ...sheet, parent, version: 1 },
    };
  });

interface Drawn {
  readonly content: Content;
  readonly copies: readonly string[];
  readonly hashes: readonly [string, string, string];
  readonly by: string;
  readonly source: Revision['source'];
  readonly conflicts: readonly OpenConflict[];
}

/** Places get their origins in turn; the first one has none where there is no copy to take it from. */
function revisionOf(sheet: SheetKey, drawn: Drawn): Revision {
  const { content: said, copies, hashes, by, source, conflicts } = drawn;
  const [contentHash, packHash, submissionId] = hashes;
  const places = [...flatten(said).keys(), 'a place that is gone'];
  return {
    ...sheet,
    rev: 1,
    kind: conflicts.length > 0 ? 'side' : 'head',
    content: said,
    origins: Object.fromEntries(
      places.flatMap((place, index) => {
        const copy = copies[index % (copies.length + 1)];
        return copy === undefined ? [] : [[place, copy]];
      }),
    ),
    parents: [],
    contentHash,
    packHash,
    submissionId,
    copyId: copies[0]!,
    by,
    at: by,
    source,
    conflicts,
  };
}

const count = fc
  .tuple(small, small, small)
  .map(([low, more, most]) => ({ count: low + more, range: [low, low + more + most] as const }));

const sums = fc.dictionary(word, fc.record({ value: decimal, count: small }), { maxKeys: 4 });

const tally: fc.Arbitrary<Tally> = fc.record({
  packHash: fc.nat(1).map((which) => sha256Hex(String(which))),
  expected: small,
  reported: small,
  missing: fc.uniqueArray(unit, { maxLength: 8 }).map((units) => units.sort()),
  sum: count,
  criteria: fc.array(
    fc.tuple(small, count).map(([no, counted]) => ({ no, ...counted })),
    { maxLength: 4 },
  ),
  bands: fc.array(
    fc.tuple(text, count).map(([label, counted]) => ({ label, ...counted })),
    { maxLength: 3 },
  ),
  resources: sums,
  statistics: sums,
  ratios: fc.dictionary(
    word,
    fc.record({ numerator: decimal, denominator: decimal, count: small }),
    { maxKeys: 4 },
  ),
});

export const arbitraryRollup: fc.Arbitrary<Rollup> = fc.record({
  unit,
  period,
  version: fc.constant(1),
  all: tally,
  examined: tally,
  appraised: tally,
});
