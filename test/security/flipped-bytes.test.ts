// One byte of what is kept is changed, wherever: a revision, the approval in a head, a line of the chain, a receipt, a
// closing.
// Reading refuses it or `ntm verify` names it; nothing passes for what it was.
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { User } from '#domain/access/roles';
import { lineSchema, type Line } from '#domain/exchange/lines';
import { Problem } from '#domain/problems';
import { contentOf } from '#domain/sync/submission';
import { canonicalJson } from '#domain/values/canonical';
import { makeClosing } from '#functions/service/closings';
import { placeOf, type Services } from '#functions/service/context';
import { deliver } from '#functions/service/deliver';
import { exportPage } from '#functions/service/export';
import { importPart } from '#functions/service/import';
import { push } from '#functions/service/push';
import { step } from '#functions/service/step';
import { verifyPeriod } from '#functions/service/verify';
import type { Item } from '#functions/store/items/item';
import { kindOf, KINDS, type KindName } from '#functions/store/kinds';
import { CorruptItemError } from '#functions/store/store';
import { cleanSheet } from '../support/clean-sheet.ts';
import type { FakeStore } from '../support/fake-store.ts';
import { scaled, scaledName } from '../support/scale.ts';
import {
  binh,
  CITY,
  Copy,
  district,
  PERIOD,
  PROVINCE,
  province,
  QUANG_LAC,
  world,
} from '../support/service-world.ts';

const admin: User = {
  id: 'admin',
  name: 'Quản trị',
  device: null,
  grants: [{ role: 'administrator', unit: PROVINCE }],
};

let services: Services;
let store: FakeStore;

/** A sheet that the province has appraised. */
beforeAll(async () => {
  ({ services, store } = world());
  const sheet = { unit: QUANG_LAC, period: PERIOD };
  const copy = new Copy('copy', QUANG_LAC);
  copy.content = contentOf(cleanSheet());
  await push(services, binh, copy.submission());
  await step(services, binh, { ...sheet, step: 'submit', version: 1 });
  await step(services, district, { ...sheet, step: 'examine', version: 2 });
  await step(services, province, { ...sheet, step: 'appraise', version: 3 });
  await deliver(services, await services.store.outbox(CITY));
  await makeClosing(services, province, placeOf(PROVINCE, PERIOD), 'Báo cáo 6 tháng');
});

/** What the chains vouch for. */
const VOUCHED_FOR = [
  'revision',
  'head',
  'audit',
  'receipt',
  'period',
  'periodAudit',
  'closing',
  'closingPage',
] as const satisfies readonly KindName[];

/** What is found out when the item is read and the period verified. */
async function found(spoiled: Item): Promise<'refused' | 'flagged' | 'nothing'> {
  store.table.put(spoiled);
  try {
    const { differences } = await verifyPeriod(services, PERIOD);
    return differences.length > 0 ? 'flagged' : 'nothing';
  } catch (error) {
    if (error instanceof CorruptItemError) return 'refused';
    throw error;
  }
}

/** ASCII for ASCII: another sign at this place, never the same. */
function flipped(text: string, at: number, by: number): string {
  const code = text.charCodeAt(at);
  return text.slice(0, at) + String.fromCharCode(code ^ by) + text.slice(at + 1);
}

describe.each(VOUCHED_FOR)('an item of the kind %s', (kind) => {
  it(scaledName('with a byte changed does not pass', 3_000), async () => {
    const items = store.table.all().filter((item) => kindOf(item) === kind);
    expect(items.length).toBeGreaterThan(0);
    const where = fc.record({
      item: fc.constantFrom(...items),
      attribute: fc.constantFrom('record' as const, 'content' as const, 'origins' as const),
      place: fc.nat({ max: 1_000_000 }),
      by: fc.integer({ min: 1, max: 127 }),
    });
    await fc.assert(
      fc.asyncProperty(where, async ({ item, attribute, place, by }) => {
        const text = item[attribute];
        if (text === undefined) return;
        const spoiled = { ...item, [attribute]: flipped(text, place % text.length, by) };
        const outcome = await found(spoiled);
        store.table.put(item);
        if (!readsTheSame(kind, spoiled, item)) expect(outcome).not.toBe('nothing');
      }),
      { numRuns: scaled(3_000) },
    );
  });
});

/** "e" for "E" in a number, a unit named once more beside its key: other bytes, and nobody reads anything else. */
function readsTheSame(kind: KindName, one: Item, other: Item): boolean {
  const { read } = KINDS[kind];
  try {
    return canonicalJson(read({ ...one })) === canonicalJson(read({ ...other }));
  } catch (error) {
    if (error instanceof CorruptItemError) return false;
    throw error;
  }
}

describe('an exported file', () => {
  it(scaledName('with a byte changed is not taken in', 3_000), async () => {
    const text = await exportedText();
    // Else it would be refused for another reason, and nothing be proven.
    expect(await isTaken(text)).toBe(true);
    const where = fc.record({
      place: fc.integer({ min: 0, max: text.length - 1 }),
      by: fc.integer({ min: 1, max: 127 }),
    });
    await fc.assert(
      fc.asyncProperty(where, async ({ place, by }) => {
        const spoiled = flipped(text, place, by);
        // A line break more or less where none matters, "e" for "E": the same lines.
        const isSame = sameLines(spoiled) === sameLines(text);
        expect(await isTaken(spoiled)).toBe(isSame);
      }),
      { numRuns: scaled(3_000) },
    );
  });
});

/** As `ntm export` writes it. */
async function exportedText(): Promise<string> {
  let text = '';
  let next: string | null | undefined;
  do {
    const page = await exportPage(services, province, next ?? undefined);
    text += page.lines.map((line) => `${canonicalJson(line)}\n`).join('');
    next = page.next;
  } while (next);
  return text;
}

const linesOf = (text: string) => text.split(/\r?\n/).filter((line) => line !== '');

function sameLines(text: string): string {
  return linesOf(text).map(parsed).join('\n');
}

/** Whether an empty store takes it as a whole export. */
async function isTaken(text: string): Promise<boolean> {
  const lines: Line[] = [];
  for (const line of linesOf(text)) {
    const value = parsed(line);
    const read = lineSchema.safeParse(value === null ? null : JSON.parse(value));
    if (!read.success) return false;
    lines.push(read.data);
  }
  const part = { importId: 'a'.repeat(32), part: 1, lines, confirm: true, before: null };
  try {
    const reply = await importPart(world().services, admin, part);
    return reply.complete;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

function parsed(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return null;
  }
}
