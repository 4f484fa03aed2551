// All that is stored goes out of one store and into another, and says the same there.
import { describe, expect, it } from '@jest/globals';
import type { ItemLine, Line, Progress } from '#domain/exchange/lines';
import { lineOf, START } from '#domain/exchange/lines';
import { contentOf as submissionContent } from '#domain/sync/submission';
import type { User } from '#domain/access/roles';
import type { Services } from '#functions/service/context';
import { isRevoked, revokeDevice } from '#functions/service/devices';
import { deliver } from '#functions/service/deliver';
import { exportPage } from '#functions/service/export';
import { abandonImport, importPart } from '#functions/service/import';
import { push } from '#functions/service/push';
import { step } from '#functions/service/step';
import { sweep } from '#functions/service/sweep';
import { verifyPeriod } from '#functions/service/verify';
import { contentOf } from '#functions/store/archive';
import { UnavailableError } from '#functions/store/store';
import { cleanSheet } from '../../support/clean-sheet.ts';
import type { FakeStore } from '../../support/fake-store.ts';
import { LAPTOP, NEXT_YEAR, officeStory } from '../../support/office-story.ts';
import {
  alice,
  binh,
  CITY,
  Copy,
  district,
  HOANG_DONG,
  PERIOD,
  province,
  PROVINCE,
  QUANG_LAC,
  world,
} from '../../support/service-world.ts';

const key = { unit: HOANG_DONG, period: PERIOD };
const office = { unit: PROVINCE, period: PERIOD };
const ID = '1'.repeat(32);

const admin: User = {
  id: 'admin',
  name: 'admin',
  device: null,
  grants: [{ role: 'administrator', unit: PROVINCE }],
};

/** Texts that a spreadsheet would take for formulas. */
const FORMULAS = ['=1+1', '+84 25 381', '-5', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1'];

/** A conflict, a settled one, a sheet on its way, texts of every kind, what offices do; everything added up. */
async function story() {
  const { services, store } = world();
  const copy = new Copy('a').type('2.1.num', '1');
  copy.content = {
    ...copy.content,
    notes: Object.fromEntries(FORMULAS.map((text, index) => [`${index + 1}.1.note`, text])),
    registers: { works: [{ id: null, fields: { name: '=cmd|A1', note: 'lone \ud83c half' } }] },
  };
  await push(services, alice, copy.submission());
  const late = await push(services, binh, new Copy('b').type('2.1.num', '3').submission());
  await push(services, binh, new Copy('b').type('2.1.num', '3').submission(late.rev, 1));
  await push(services, binh, new Copy('c').type('2.1.num', '4').submission());
  const clean = new Copy('d', QUANG_LAC);
  clean.content = submissionContent(cleanSheet());
  await push(services, binh, clean.submission());
  const onItsWay = { unit: QUANG_LAC, period: PERIOD };
  await step(services, binh, { ...onItsWay, step: 'submit', version: 1 });
  await step(services, district, { ...onItsWay, step: 'examine', version: 2 });
  await officeStory(services);
  await deliver(services, await store.outbox(CITY));
  return { services, store };
}

async function exported(services: Services, pageLength?: number) {
  const lines: Line[] = [];
  let next: string | null | undefined;
  do {
    const page = await exportPage(services, province, next ?? undefined, pageLength);
    lines.push(...page.lines);
    next = page.next;
  } while (next);
  return lines;
}

/** In parts of so many lines, as the command does. */
async function imported(
  services: Services,
  lines: readonly Line[],
  { confirm = true, size = 4, importId = ID } = {},
) {
  const replies = [];
  let before: Progress | null = null;
  for (let from = 0, part = 1; from < lines.length; from += size, part++) {
    const reply = await importPart(services, admin, {
      importId,
      part,
      lines: lines.slice(from, from + size),
      confirm,
      before,
    });
    before = reply.after;
    replies.push(reply);
  }
  return replies;
}

/** Everything there is but how it came. */
const itemsOf = ({ table }: FakeStore) =>
  table
    .all()
    .filter(({ pk }) => !pk.startsWith('IMPORT#'))
    .map((item) => ({ ...contentOf({ ...item }), pk: item.pk, sk: item.sk }));

describe('a restored store', () => {
  it('holds the very same items, agrees with itself, and exports the same lines', async () => {
    const { services, store } = await story();
    const lines = await exported(services);
    const other = world();
    expect((await imported(other.services, lines)).at(-1)).toMatchObject({ complete: true });
    await sweep(other.services);

    expect(itemsOf(other.store)).toEqual(itemsOf(store));
    expect((await verifyPeriod(other.services, PERIOD)).differences).toEqual([]);
    expect(await exported(other.services)).toEqual(lines);
  });

  it('gives the same receipt for what is sent again, and takes what is sent next', async () => {
    const { services } = await story();
    const { services: other } = world();
    await imported(other, await exported(services));
    const again = new Copy('b').type('2.1.num', '3').submission();
    const receipt = await push(services, binh, again);
    expect(await push(other, binh, again)).toEqual(receipt);

    const next = new Copy('e', QUANG_LAC);
    next.baseRev = 1;
    next.content = submissionContent(cleanSheet());
    expect((await push(other, binh, next.type('5.num', '4').submission())).rev).toBe(2);
    await sweep(other);
    expect((await verifyPeriod(other, PERIOD)).differences).toEqual([]);
  });

  it('knows what offices have done, by which standards, and who is shut out', async () => {
    const { services } = await story();
    const { services: other } = world();
    await imported(other, await exported(services));
    const closed = await other.store.closing(office, 1);
    expect(closed).toEqual(await services.store.closing(office, 1));
    expect(closed!.sheets.length).toBeGreaterThan(0);
    expect(await other.store.targets(office, 1)).toEqual(await services.store.targets(office, 1));
    const typed = await other.store.list('typed', office);
    expect(typed).toEqual(await services.store.list('typed', office));
    expect(typed).toHaveLength(1);
    const judging = await other.packs.inForce(NEXT_YEAR);
    expect(judging).toEqual(await services.packs.inForce(NEXT_YEAR));
    expect(judging!.pack.hash).not.toBe((await other.packs.inForce(PERIOD))!.pack.hash);
    expect(await isRevoked(other, alice.id, LAPTOP)).toBe(true);
  });

  it('has every text as it was typed', async () => {
    const { services } = await story();
    const { services: other } = world();
    await imported(other, await exported(services));
    const { content } = (await other.store.revision(key, 1))!;
    expect(Object.values(content.notes)).toEqual(FORMULAS);
    expect(content.registers['works']![0]!.fields).toEqual({
      name: '=cmd|A1',
      note: 'lone \ud83c half',
    });
  });

  it('is whole also when people went on sending while it was exported', async () => {
    const { services } = await story();
    const { archive } = services;
    let sent = 4;
    // Between any two items that the export reads.
    const item: typeof archive.item = async (at) => {
      if (sent < 30) {
        const copy = new Copy(`late ${sent}`, sent % 2 ? HOANG_DONG : QUANG_LAC);
        await push(services, binh, copy.type('stat.jobsNew', `${++sent}`).submission());
      }
      return archive.item(at);
    };
    const busy = Object.assign(Object.create(archive) as typeof archive, { item });
    const lines = await exported({ ...services, archive: busy }, 5_000);
    expect(sent).toBe(30);

    const { services: other } = world();
    expect((await imported(other, lines)).at(-1)).toMatchObject({ complete: true });
    await sweep(other);
    expect((await verifyPeriod(other, PERIOD)).differences).toEqual([]);
  });

  it('comes in whatever pages', async () => {
    const { services } = await story();
    expect(await exported(services, 1)).toEqual(await exported(services));
  });

  it('of nothing holds nothing', async () => {
    const lines = await exported(world().services);
    expect(lines).toEqual([{ kind: 'end', counts: {}, hash: START.chain }]);
    const { services, store } = world();
    expect(await imported(services, lines)).toMatchObject([{ complete: true, found: {} }]);
    expect(itemsOf(store)).toEqual([]);
  });
});

describe('a dry run', () => {
  it('says what is new, and writes nothing', async () => {
    const { services } = await story();
    const lines = await exported(services);
    const { services: other, store } = world();
    const [reply] = await imported(other, lines, { confirm: false, size: 500 });
    expect(reply).toMatchObject({
      complete: true,
      differing: [],
      found: {
        head: { new: 2, equal: 0, different: 0 },
        treeRow: { new: 2 },
        revision: { new: 5 },
        receipt: { new: 5 },
        audit: { new: 7 },
        rollup: { new: 2 },
        period: { new: 2 },
        periodAudit: { new: 6 },
        closing: { new: 1 },
        closingPage: { new: 1 },
        targets: { new: 1 },
        listRow: { new: 1 },
        packUse: { new: 1 },
        pack: { new: 1 },
        device: { new: 1 },
      },
    });
    expect(store.table.all()).toEqual([]);
  });

  it('says what is there already, and what is there otherwise', async () => {
    const { services } = await story();
    const lines = await exported(services);
    await push(services, binh, new Copy('later').type('5.num', '7').submission());
    const [reply] = await imported(services, lines, { confirm: false, size: 500 });
    expect(reply!.found).toMatchObject({
      head: { new: 0, equal: 1, different: 1 },
      revision: { new: 0, equal: 5, different: 0 },
    });
    expect(reply!.differing[0]).toEqual({ pk: `SHEET#${HOANG_DONG}#${PERIOD}`, sk: 'HEAD' });
  });
});

describe('an import', () => {
  it('overwrites nothing', async () => {
    const { services, store } = await story();
    const lines = await exported(services);
    await push(services, binh, new Copy('later').type('5.num', '7').submission());
    const before = itemsOf(store);
    await expect(imported(services, lines)).rejects.toMatchObject({ code: 'import.differs' });
    expect(itemsOf(store)).toEqual(before);
  });

  it('can be read all at once: before its last line nobody reads, or writes over, what has come', async () => {
    const { services } = await story();
    const lines = await exported(services);
    const { services: other } = world();
    await imported(other, lines.slice(0, 28));
    const asked = [
      () => other.store.head(key),
      () => other.store.revisions(key),
      () => other.store.audit(key),
      () => other.store.tree(CITY, PERIOD),
      () => other.store.rollup({ unit: CITY, period: PERIOD }),
      () => other.store.outbox(CITY),
      () => other.store.period(office),
      () => other.store.closing(office, 1),
      () => other.store.targets(office, 1),
      () => other.store.device(alice.id, LAPTOP),
      () => push(other, alice, new Copy('z').type('5.num', '1').submission()),
      () => exportPage(other, province),
    ];
    for (const ask of asked) await expect(ask()).rejects.toThrow(UnavailableError);
    expect((await sweep(other)).failures).toHaveLength(1);

    await imported(other, lines);
    expect(await other.store.head(key)).toEqual(await services.store.head(key));
    expect((await sweep(other)).failures).toEqual([]);
  });

  it('goes on where it stopped, wherever that was', async () => {
    const { services, store } = await story();
    const lines = await exported(services);
    for (let failing = 1; failing <= 7; failing++) {
      const { services: other, store: restored } = world();
      const { archive } = other;
      let left = failing * 3;
      const add: typeof archive.add = async (item) => {
        if (left-- === 0) throw new UnavailableError('away');
        return archive.add(item);
      };
      const faulty = Object.assign(Object.create(archive) as typeof archive, { add });
      await expect(imported({ ...other, archive: faulty }, lines)).rejects.toThrow('away');
      expect((await imported(other, lines)).at(-1)).toMatchObject({ complete: true });
      await sweep(other);
      expect(itemsOf(restored)).toEqual(itemsOf(store));
    }
  });

  it('that is complete can be sent again, and changes nothing', async () => {
    const { services } = await story();
    const lines = await exported(services);
    const { services: other, store } = world();
    await imported(other, lines);
    await sweep(other);
    const before = store.table.all();
    expect((await imported(other, lines)).at(-1)).toMatchObject({ complete: true });
    expect(store.table.all()).toEqual(before);
    const again = await imported(other, lines, { importId: '2'.repeat(32) });
    expect(again.at(-1)).toMatchObject({ complete: true });
    await sweep(other);
    expect(itemsOf(store)).toHaveLength(lines.length - 1);
  });

  it('can be taken back until it is complete', async () => {
    const { services } = await story();
    const lines = await exported(services);
    const { services: other, store } = world();
    await imported(other, lines.slice(0, 9));
    expect(await abandonImport(other, admin, ID)).toMatchObject({ done: true });
    expect(store.table.all()).toEqual([]);
    await imported(other, lines);
    await expect(abandonImport(other, admin, ID)).rejects.toMatchObject({
      code: 'import.complete',
    });
  });

  it('does not lean on another that may yet be taken back', async () => {
    const { services } = await story();
    const lines = await exported(services);
    const { services: other } = world();
    await imported(other, lines.slice(0, 8));
    await expect(imported(other, lines, { importId: '2'.repeat(32) })).rejects.toMatchObject({
      code: 'import.differs',
    });
  });
});

describe('a device that writes while an import comes in', () => {
  it('does not stand in its way', async () => {
    const { services } = await story();
    await isRevoked(services, admin.id, 'desk');
    const lines = await exported(services);
    const { services: other } = world();
    await isRevoked(other, admin.id, 'desk');
    const seen = await other.store.device(admin.id, 'desk');
    expect((await imported(other, lines)).at(-1)).toMatchObject({ complete: true });
    expect(await other.store.device(admin.id, 'desk')).toEqual(seen);
  });

  it('may not do so where the export says that it is shut out', async () => {
    const { services } = await story();
    const lines = await exported(services);
    const { services: other } = world();
    await isRevoked(other, alice.id, LAPTOP);
    await expect(imported(other, lines)).rejects.toMatchObject({ code: 'import.differs' });
    await revokeDevice(other, alice, { device: LAPTOP, reason: 'Mất máy' });
    const again = await imported(other, lines);
    expect(again.at(-1)).toMatchObject({ complete: true });
  });
});

describe('a file that is not what was exported', () => {
  async function refusal(change: (lines: readonly Line[]) => readonly Line[], confirm: boolean) {
    const { services } = await story();
    const { services: other, store } = world();
    const lines = change(await exported(services));
    const result = await imported(other, lines, { confirm, size: 500 }).then(
      ([reply]) => ({ complete: reply!.complete }),
      (error: { code: string; details: object }) => ({ code: error.code, ...error.details }),
    );
    expect(store.table.all()).toEqual([]);
    return result;
  }

  const changed = (lines: readonly Line[], at: number, change: (line: ItemLine) => ItemLine) =>
    lines.map((line, index) => (index === at ? change(line as ItemLine) : line));
  const other = (line: ItemLine) => ({ ...line, item: { ...line.item, record: '{}' } });

  it.each([true, false])('is refused, confirmed or not: %s', async (confirm) => {
    expect(await refusal((lines) => changed(lines, 3, other), confirm)).toEqual({
      code: 'import.tampered',
      line: 4,
    });
    // Whoever makes new hashes is found by what the line says, and by the hash over all lines.
    expect(
      await refusal((lines) => changed(lines, 3, (line) => lineOf(other(line))), confirm),
    ).toEqual({ code: 'import.unreadable', line: 4 });
    const elsewhere = (line: ItemLine) => lineOf({ ...line, key: { pk: 'IMPORT#x', sk: 'STATE' } });
    expect(await refusal((lines) => changed(lines, 3, elsewhere), confirm)).toMatchObject({
      code: 'import.unreadable',
    });
    const wrong = { code: 'import.wrongClosing' };
    const swapped = ([a, b, ...rest]: readonly Line[]) => [b!, a!, ...rest];
    expect(await refusal(swapped, confirm)).toEqual(wrong);
    expect(await refusal((lines) => lines.filter((_, index) => index !== 5), confirm)).toEqual(
      wrong,
    );
    expect(await refusal((lines) => [lines[0]!, ...lines], confirm)).toEqual(wrong);
    expect(await refusal((lines) => [...lines, lines[0]!], confirm)).toEqual(wrong);
  });

  it('without its last line is not complete', async () => {
    expect(await refusal((lines) => lines.slice(0, -1), false)).toEqual({ complete: false });
  });

  it('with a part missing, or in another order, is refused', async () => {
    const { services } = await story();
    const lines = await exported(services);
    const { services: other } = world();
    const part = (number: number) =>
      importPart(other, admin, {
        importId: ID,
        part: number,
        lines: lines.slice((number - 1) * 4, number * 4),
        confirm: true,
        before: null,
      });
    await expect(part(2)).rejects.toMatchObject({ details: { expected: 1 } });
    await part(1);
    await expect(part(3)).rejects.toMatchObject({
      code: 'import.wrongPart',
      details: { expected: 2 },
    });
    await part(2);
    await part(1);
    await part(3);
  });
});

describe('who may', () => {
  it.each([
    ['a commune', alice],
    ['a district', district],
  ])('%s may neither', async (_, user) => {
    const { services } = world();
    await expect(exportPage(services, user)).rejects.toMatchObject({ code: 'access.denied' });
    await expect(
      importPart(services, user, { importId: ID, part: 1, lines: [], confirm: true, before: null }),
    ).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('a cursor that is none is refused', async () => {
    await expect(exportPage(world().services, province, 'eyJ9')).rejects.toMatchObject({
      code: 'export.wrongCursor',
    });
  });
});
