// The commune's sheet on its way, from the cells of a workbook to the store and back.
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { parseSyncRecord } from '#workbook/sync-record';
import { value } from '../../support/clean-sheet.ts';
import { formOf } from '../../support/forms.ts';
import { openOffice, type OpenedOffice } from '../../support/office/open-office.ts';
import { OfficerDesk } from '../../support/officer-desk.ts';
import {
  ApiWorld,
  district,
  HOANG_DONG,
  officer,
  PERIOD,
  sender,
  submissionOf,
} from '../../functions/api/world.ts';

jest.setTimeout(30_000);

let office: OpenedOffice;
afterEach(() => office.close());

const CODE = '05986';
const key = { unit: HOANG_DONG, period: PERIOD };

async function start({ world = new ApiWorld(), who = officer as typeof officer | null } = {}) {
  office = await openOffice({ workbook: await formOf(CODE) });
  return { world, desk: await OfficerDesk.open(office, world, who) };
}

const stored = async (world: ApiWorld, address: string) => {
  const head = await world.store.head(key);
  return (await world.store.revision(key, head!.rev))!.content.entries[address];
};

describe('sending', () => {
  it('gives a receipt, which the file keeps, and makes the revision the base of this copy', async () => {
    const { world, desk } = await start();
    await desk.sender.send({ submit: false });
    const { record, form } = desk.form;
    expect(record.waiting).toBeNull();
    expect(record.receipts).toMatchObject([{ status: 'accepted', rev: 1, by: 'officer' }]);
    expect(form.envelope).toMatchObject({ baseRevision: 1 });
    expect(await stored(world, '2.1.num')).toEqual(value('10.5'));
    expect(desk.form.base.entries).toEqual(form.sheet.entries);
  });

  it('submits to the district in the same breath', async () => {
    const { world, desk } = await start();
    await desk.sender.send({ submit: true });
    expect(await world.store.head(key)).toMatchObject({ status: 'submitted' });
    expect(desk.form.record.head).toMatchObject({ status: 'submitted' });
    await desk.sender.withdraw();
    expect(await world.store.head(key)).toMatchObject({ status: 'draft' });
  });

  it('is refused with the reason where errors are left; the draft stays with the server', async () => {
    const { world, desk } = await start();
    await desk.type('2.1.num', 'mười');
    await desk.sender.send({ submit: true });
    expect(await world.store.head(key)).toMatchObject({ status: 'draft' });
    expect(desk.sender.state.get().refusal).toMatch(/lỗi/);
    expect(desk.form.record.waiting).toBeNull();
    expect(desk.cell('2.1.num')).toBe('mười');
  });

  it('writes the ids into the rows that the store gave them to', async () => {
    const { desk } = await start();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Công trình').getRange('B5').values = [['Đường Nà Pàn']];
      await context.sync();
    });
    await office.settled();
    expect(desk.form.form.sheet.registers['works']).toMatchObject([{}, { id: null }]);
    await desk.sender.send({ submit: false });
    const [, row] = desk.form.form.sheet.registers['works']!;
    expect(row).toMatchObject({ id: expect.stringMatching(/^works-/) });
    await desk.sender.send({ submit: false });
    expect(desk.form.record.receipts[0]).toMatchObject({ status: 'unchanged' });
  });
});

describe('without the server', () => {
  it('waits in the file and leaves by itself when the server is back', async () => {
    const { world, desk } = await start();
    desk.line = 'away';
    await desk.sender.send({ submit: true });
    expect(desk.sender.state.get().phase.kind).toBe('away');
    const hidden = desk.form.cells.page('_ntm')!.rows;
    expect(parseSyncRecord(hidden).waiting).toMatchObject({ submit: true, tried: true });

    await desk.nextAlarm();
    expect(await world.store.head(key)).toBeNull();
    desk.line = 'open';
    await desk.nextAlarm();
    expect(await world.store.head(key)).toMatchObject({ rev: 1, status: 'submitted' });
    expect(desk.form.record.waiting).toBeNull();
  });

  it('leaves from another computer that opens the file', async () => {
    const { world, desk } = await start();
    desk.line = 'away';
    await desk.sender.send({ submit: false });
    const other = await OfficerDesk.open(office, world);
    expect(other.form.record.waiting).not.toBeNull();
    other.sender.wake();
    await other.sender.idle();
    expect(await world.store.head(key)).toMatchObject({ rev: 1 });
  });

  it('sends the same submission again when the answer was lost, then what was typed since', async () => {
    const { world, desk } = await start();
    desk.line = 'deaf';
    await desk.sender.send({ submit: false });
    const first = desk.form.record.waiting!.submission.submissionId;
    await desk.type('2.2.num', 13);
    await desk.sender.send({ submit: true });
    expect(desk.form.record.waiting).toMatchObject({
      again: true,
      submission: { submissionId: first },
    });
    desk.line = 'open';
    desk.sender.wake();
    await desk.sender.idle();
    expect(await world.store.head(key)).toMatchObject({ rev: 2, status: 'submitted' });
    expect(await stored(world, '2.2.num')).toEqual(value('13'));
    expect(desk.cell('2.2.num')).toBe(13);
    expect(desk.form.record.receipts.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
  });

  it('waits for whoever is not signed in', async () => {
    const { world, desk } = await start({ who: null });
    await desk.sender.send({ submit: false });
    expect(desk.sender.state.get().phase.kind).toBe('signIn');
    expect(desk.form.record.waiting).toMatchObject({ tried: false });
    const signedIn = await OfficerDesk.open(office, world, officer);
    signedIn.sender.wake();
    await signedIn.sender.idle();
    expect(await world.store.head(key)).toMatchObject({ rev: 1 });
  });

  it('keeps waiting where somebody of another commune is signed in', async () => {
    const { world, desk } = await start();
    desk.line = 'away';
    await desk.sender.send({ submit: false });
    const foreign = {
      id: 'foreign',
      grants: [{ ...officer.grants[0]!, unit: '05989@2004-08-31' }],
    };
    const other = await OfficerDesk.open(office, world, foreign);
    other.sender.wake();
    await other.sender.idle();
    expect(other.form.record.waiting).not.toBeNull();
    expect(other.sender.state.get().refusal).not.toBeNull();
  });
});

describe('with somebody else at work', () => {
  /** The officer's copy at revision 1, then another hand changes an entry in the store. */
  async function changedElsewhere(address: string, to: string) {
    const { world, desk } = await start();
    await desk.sender.send({ submit: false });
    const changes = { entries: { [address]: value(to) } };
    const other = submissionOf(HOANG_DONG, changes, { baseRev: 1, copyId: 'another' });
    expect((await world.push(sender, other)).body).toMatchObject({ status: 'accepted', rev: 2 });
    return { world, desk };
  }

  it('brings in what others changed at other places', async () => {
    const { desk } = await changedElsewhere('3.1.num', '181');
    await desk.type('2.2.num', 13);
    await desk.sender.send({ submit: false });
    expect([desk.cell('3.1.num'), desk.cell('2.2.num')]).toEqual([181, 13]);
    expect(desk.sender.state.get().broughtIn).toEqual(['3.1.num']);
    expect(desk.form.form.envelope).toMatchObject({ baseRevision: 3 });
  });

  it('keeps both where the same entry was changed, until a person decides', async () => {
    const { world, desk } = await changedElsewhere('2.2.num', '14');
    await desk.type('2.2.num', 13);
    await desk.sender.send({ submit: false });
    const { conflict } = desk.form.record;
    expect(conflict).toMatchObject({ side: 3, places: [{ place: '2.2.num', kind: 'conflict' }] });
    expect(desk.cell('2.2.num')).toBe(13);
    expect(await stored(world, '2.2.num')).toEqual(value('14'));

    await desk.sender.settle(3, new Map([['2.2.num', value('13')]]));
    expect(await stored(world, '2.2.num')).toEqual(value('13'));
    expect(desk.form.record.conflict).toBeNull();
    expect(await world.store.head(key)).toMatchObject({ openConflicts: [] });
  });

  it('takes the other figure into the cell where that is decided', async () => {
    const { world, desk } = await changedElsewhere('2.2.num', '14');
    await desk.type('2.2.num', 13);
    await desk.sender.send({ submit: false });
    await desk.sender.settle(3, new Map([['2.2.num', value('14')]]));
    expect(desk.cell('2.2.num')).toBe(14);
    expect(await stored(world, '2.2.num')).toEqual(value('14'));
    expect(await world.store.head(key)).toMatchObject({ openConflicts: [] });
  });

  it('offers a file that was sent again without its base as one group', async () => {
    const { world, desk } = await start();
    const earlier = submissionOf(
      HOANG_DONG,
      { entries: { '2.2.num': value('11') } },
      { copyId: `copy-${CODE}` },
    );
    expect((await world.push(officer, earlier)).body).toMatchObject({ status: 'accepted' });
    await desk.sender.send({ submit: false });
    const { conflict } = desk.form.record;
    expect(conflict!.places.map(({ kind, place }) => [kind, place])).toEqual([
      ['resent', '2.2.num'],
    ]);
    await desk.sender.settle(conflict!.side, new Map([['2.2.num', value('12')]]));
    expect(await stored(world, '2.2.num')).toEqual(value('12'));
  });

  it('does not take the verdicts and reasons of the levels above for something deleted', async () => {
    const { world, desk } = await start();
    await desk.sender.send({ submit: true });
    const reasons = { '2.2.num': 'Xem lại biên bản nghiệm thu' };
    expect(await world.step(district, HOANG_DONG, 'return', { reasons })).toMatchObject({
      status: 200,
    });
    await desk.sender.bringIn();
    await desk.type('2.2.num', 13);
    await desk.sender.send({ submit: false });
    const returned = await world.store.head(key);
    const { content } = (await world.store.revision(key, returned!.rev))!;
    expect(content.entries['2.2.num']).toEqual(value('13'));
    expect(content.notes['2.2.num.returned']).toBe(reasons['2.2.num']);

    await desk.sender.send({ submit: true });
    const head = await world.store.head(key);
    expect(head).toMatchObject({ status: 'submitted' });
    expect(desk.form.form.envelope).toMatchObject({ baseRevision: head!.rev });
  });
});
