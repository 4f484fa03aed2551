// Excel as the workbench can play it: what it refuses is told in a sentence, and nothing that was typed is lost.
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { excelTrouble } from '#addin/excel/trouble';
import { SHELL } from '#addin/messages/shell';
import { VOLUME_2021 } from '#local/workbench/host/protocol/requirements';
import { formOf } from '../../support/forms.ts';
import {
  openOffice,
  type OfficeOptions,
  type OpenedOffice,
} from '../../support/office/open-office.ts';
import { OfficerDesk } from '../../support/officer-desk.ts';
import { ApiWorld } from '../../functions/api/world.ts';

jest.setTimeout(30_000);

let office: OpenedOffice;
afterEach(() => office.close());

async function start(options: OfficeOptions = {}) {
  office = await openOffice({ workbook: await formOf('05986'), ...options });
  return OfficerDesk.open(office, new ApiWorld(), null);
}

const write = (desk: OfficerDesk) =>
  desk.excel.write([{ ...desk.place('1.1.evidence'), value: 'Biên bản số 12' }]);

const troubleOf = (work: Promise<unknown>) => work.then(() => null, excelTrouble);

describe.each([
  ['a cell is being edited', 'editing', { editing: true }],
  ['the request is larger than Excel on the web takes', 'tooLarge', { payloadBytes: 400 }],
] as const)('while %s', (_, trouble, condition) => {
  it('a button says so, changes nothing, and does its work afterwards', async () => {
    const desk = await start();
    const before = desk.cell('1.1.evidence');
    const well = { ...office.conditions };
    Object.assign(office.conditions, condition);
    expect(await troubleOf(write(desk))).toBe(trouble);
    expect(SHELL.vi.trouble[trouble]).toMatch(/\p{Lu}.+\.$/u);
    expect(desk.cell('1.1.evidence')).toBe(before);
    Object.assign(office.conditions, well);
    expect(await troubleOf(write(desk))).toBeNull();
    expect(desk.cell('1.1.evidence')).toBe('Biên bản số 12');
  });

  it('what is to be sent is not half in the file', async () => {
    const desk = await start();
    const well = { ...office.conditions };
    Object.assign(office.conditions, condition);
    expect(await troubleOf(desk.sender.send({ submit: false }))).toBe(trouble);
    Object.assign(office.conditions, well);
    expect(desk.form.record.waiting).toBeNull();
    await desk.sender.send({ submit: false });
    expect(desk.form.record.waiting).not.toBeNull();
  });
});

it('Excel 2021 of a volume licence checks, writes and keeps what is to be sent', async () => {
  const desk = await start({ requirements: VOLUME_2021 });
  await desk.type('2.1.num', 12); // of 10.5 km
  expect(desk.codes()).toContain('value.overWhole');
  await write(desk);
  await desk.sender.send({ submit: false });
  expect(desk.form.record.waiting).toMatchObject({ tried: false });
});
