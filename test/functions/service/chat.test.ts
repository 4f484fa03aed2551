// Plain workbooks that go from hand to hand: real files, read as they came, handed in by whoever received them.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { packByHash } from '#domain/packs/catalogue';
import type { Address } from '#domain/sheet/sheet';
import { submissionId, type Submission } from '#domain/sync/submission';
import { treeAt } from '#domain/units/trees';
import type { Services } from '#functions/service/context';
import { push } from '#functions/service/push';
import { formHeader } from '#workbook/header';
import { readWorkbook } from '#workbook/reader/read';
import { writeTemplate } from '#workbook/template/template';
import { writeBack } from '#workbook/write-back';
import { cleanSheet, value } from '../../support/clean-sheet.ts';
import { formOf } from '../../support/forms.ts';
import { binh, HOANG_DONG, pack, PERIOD, QUANG_LAC, world } from '../../support/service-world.ts';

const key = { unit: HOANG_DONG, period: PERIOD };
const CODE = '05986';

async function read(bytes: Uint8Array) {
  const result = await readWorkbook(bytes, { packByHash, defaultPack: pack });
  if (result.kind === 'problem') throw new Error(JSON.stringify(result.findings));
  return result.form;
}

/** As somebody with the file open types a number and saves. */
async function typed(bytes: Uint8Array, at: Address, number: string): Promise<Uint8Array> {
  return writeBack(bytes, await read(bytes), { entries: { [at]: value(number) } });
}

/** What the file says, handed in; to settle a side revision, as made from the head that was looked at. */
async function submissionOf(
  bytes: Uint8Array,
  settling: { readonly rev: number; readonly head: number } | null = null,
): Promise<Submission> {
  const { sheet, envelope } = await read(bytes);
  const said = {
    ...sheet,
    baseRev: settling?.head ?? envelope!.baseRevision,
    copyId: envelope!.copyId,
    unseen: [],
    settles: settling?.rev ?? null,
  };
  return { ...said, submissionId: submissionId(said), source: { kind: 'file' } };
}

describe('a plain workbook sent by chat', () => {
  let services: Services;
  let first: Uint8Array;
  beforeEach(async () => {
    ({ services } = world());
    first = await formOf(CODE);
  });

  const send = async (bytes: Uint8Array) => push(services, binh, await submissionOf(bytes));
  const head = async () => (await services.store.head(key))!;
  const stored = async (at: Address) => {
    const { content } = (await services.store.revision(key, (await head()).rev))!;
    return content.entries[at];
  };

  /** The one click: the later file is taken. */
  async function takeLater(bytes: Uint8Array, rev: number) {
    const { rev: seen } = await head();
    return push(services, binh, await submissionOf(bytes, { rev, head: seen }));
  }

  it('three times, corrected each time, costs one click each', async () => {
    expect((await send(first)).status).toBe('accepted');
    let file = first;
    for (const number of ['1150', '1160']) {
      file = await typed(file, '4.2.num', number);
      const receipt = await send(file);
      // One group, of exactly what was corrected.
      expect(receipt.status).toBe('resent');
      expect(receipt.conflicts).toMatchObject([{ place: '4.2.num', kind: 'resent' }]);
      expect(await stored('4.2.num')).not.toEqual(value(number));
      expect((await takeLater(file, receipt.rev)).status).toBe('accepted');
      expect(await stored('4.2.num')).toEqual(value(number));
    }
    expect((await head()).openConflicts).toEqual([]);
  });

  it('twice more before anybody looked: one click settles both', async () => {
    await send(first);
    const second = await typed(first, '4.2.num', '1150');
    const third = await typed(second, '4.2.num', '1160');
    await send(second);
    const last = await send(third);
    expect((await head()).openConflicts).toEqual([2, 3]);
    await takeLater(third, last.rev);
    expect((await head()).openConflicts).toEqual([]);
    expect(await stored('4.2.num')).toEqual(value('1160'));
  });

  it('its twin on a second PC reverts nothing', async () => {
    await send(first);
    const corrected = await typed(first, '4.2.num', '1150');
    const { rev } = await send(corrected);
    await takeLater(corrected, rev);

    const twin = await typed(first, '17.6.num', '870');
    const late = await send(twin);
    expect(late.status).toBe('resent');
    expect(await stored('4.2.num')).toEqual(value('1150'));
    // What was typed on the second PC is kept, and readable.
    const side = (await services.store.revision(key, late.rev))!;
    expect(side.content.entries['17.6.num']).toEqual(value('870'));
    // The very same file from there, unchanged: its receipt again.
    expect(await send(twin)).toEqual(late);
  });

  it('as it was, after it had been corrected, reverts nothing either', async () => {
    const original = await send(first);
    const corrected = await typed(first, '4.2.num', '1150');
    await takeLater(corrected, (await send(corrected)).rev);
    // A month later somebody finds the first file and sends it again.
    expect(await send(first)).toEqual(original);
    expect(await stored('4.2.num')).toEqual(value('1150'));
  });

  it('of two communes with equal first drafts gets two receipts', async () => {
    const draft = (code: string) => formOf(code, { copyId: 'the same copy' });
    const one = await send(await draft(CODE));
    const two = await send(await draft('05989'));
    expect([one.unit, two.unit]).toEqual([HOANG_DONG, QUANG_LAC]);
    expect(one.submissionId).not.toBe(two.submissionId);
    expect([one.status, two.status]).toEqual(['accepted', 'accepted']);
  });
});

describe('a text that a spreadsheet would take for a formula', () => {
  const notes = { '1.1.evidence': '=1+1', '1.2.evidence': '+84 25 381' };
  const registers = {
    works: [{ id: 'w1', fields: { name: '=1+1', village: '-5 hộ', status: '@SUM(A1)' } }],
  };

  it('stays a text from the cell to the store and into the next file', async () => {
    const { services } = world();
    const sheet = cleanSheet({ notes, registers });
    const tree = treeAt('2017-06-30')!;
    const drawn = (content: typeof sheet) =>
      writeTemplate({
        pack,
        header: formHeader(tree, tree.byCode.get(CODE)!),
        period: PERIOD,
        copyId: 'a copy',
        created: '2017-06-30T00:00:00Z',
        sheet: content,
      });
    let bytes = await drawn(sheet);
    for (let round = 1; round <= 2; round++) {
      expect(formulasIn(bytes)).not.toContain('1+1');
      const receipt = await push(services, binh, await submissionOf(bytes));
      const { content } = (await services.store.revision(key, receipt.rev))!;
      expect(content.notes).toMatchObject(notes);
      expect(content.registers['works']).toEqual(registers.works);
      bytes = await drawn({ ...sheet, ...content });
    }
    const form = await read(bytes);
    const back = await writeBack(bytes, form, { notes: { '1.1.note': '=1+1' } });
    expect(formulasIn(back)).not.toContain('1+1');
    expect((await read(back)).sheet.notes['1.1.note']).toBe('=1+1');
  });
});

/** Every formula in a workbook, as it stands there. */
function formulasIn(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .flatMap(([, part]) =>
      [...strFromU8(part).matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, text]) => text!),
    );
}
