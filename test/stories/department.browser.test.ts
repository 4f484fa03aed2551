/** A department examines its criterion in communes of several districts, returns one of them, and can touch nothing else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Call } from '#domain/routes/client';
import { keptProvince } from '#local/example/kept-province';
import { EXAMPLE_SENDER } from '#local/identity/users';
import { submissionOf } from '#local/system/send-example';
import { OfficeDesk } from '../support/browser/office-desk.ts';
import { WholeSystem } from '../support/browser/whole-system.ts';
import { PERIOD } from '../support/clean-sheet.ts';

/** Of Bắc Sơn, of the city, of Tràng Định. */
const COMMUNES = ['06346', '05986', '06001'] as const;
const HANH = 'so-giao-thong';

const examples = COMMUNES.map((code) => keptProvince().find(({ unit }) => unit.code === code)!);
const [first, second, third] = examples.map(({ unit }) => unit) as [Unit, Unit, Unit];

type Unit = (typeof examples)[number]['unit'];
type Step = NonNullable<Call<'takeStep'>['body']>;

let whole: WholeSystem;
let hanh: OfficeDesk;

beforeAll(async () => {
  whole = await WholeSystem.start('--no-example');
  const communes = whole.system.as(EXAMPLE_SENDER.id);
  for (const body of examples.map(submissionOf)) {
    const params = { unit: body.unit, period: PERIOD };
    await communes.call('pushRevision', { params, body });
    await communes.call('takeStep', { params, body: { step: 'submit', version: 1 } });
  }
  hanh = new OfficeDesk(await whole.openWorkbench({ user: HANH, paneWidth: 320 }));
  await hanh.signIn();
  await hanh.choosePeriod(PERIOD);
}, 300_000);
afterAll(() => whole.stop(), 30_000);

const read = (unit: Unit) =>
  whole.system.as(HANH).call('readSheet', { params: { unit: unit.key, period: PERIOD } });

const open = (unit: Unit) =>
  hanh.pane.getByRole('button', { name: unit.name, exact: true }).click();

const back = () => hanh.pane.getByRole('button', { name: 'Danh sách' }).first().click();

describe('a department', () => {
  it('states its verdict in a commune of one district', async () => {
    await hanh.pane.getByRole('button', { name: first.name, exact: true }).waitFor();
    expect(await hanh.look('department/story-communes')).toEqual([]);
    await open(first);
    await hanh.pane.getByLabel('Kết luận cho chỉ tiêu 2.1').selectOption('notMet');
    await hanh.pane.getByLabel(/^Vì sao kết luận khác, chỉ tiêu 2.1/).fill('Mặt đường đã hỏng');
    expect(await hanh.look('department/story-states')).toEqual([]);
    await hanh.pane.getByRole('button', { name: 'Ghi kết luận' }).click();
    await hanh.pane.getByText('Đã ghi kết luận.').waitFor();
    const { indicators, head } = await read(first);
    expect(indicators.find(({ id }) => id === '2.1')?.examined?.verdict).toBe('notMet');
    expect(head.status).toBe('submitted');
    await back();
  }, 60_000);

  it('returns one of another district, with the reason for its own indicator', async () => {
    await open(second);
    await hanh.pane.getByRole('button', { name: 'Trả lại mục này: 2.2' }).click();
    await hanh.pane.getByLabel(/^Lý do trả lại/).fill('Thiếu biên bản nghiệm thu');
    await hanh.pane.getByRole('button', { name: 'Trả lại 1 mục' }).click();
    await hanh.pane.getByText(/^Đã trả lại phiếu/).waitFor();
    expect((await read(second)).head.status).toBe('returned');
    await back();
    expect(await hanh.look('department/story-returned')).toEqual([]);
  }, 60_000);

  it('is shown no other criterion, and no step of the whole sheet', async () => {
    await open(third);
    const criteria = hanh.pane.getByRole('button', { name: /^\d+\. / });
    await criteria.first().waitFor();
    expect(await criteria.allInnerTexts()).toEqual([expect.stringMatching(/^2\. Giao thông/)]);
    for (const step of ['Thẩm tra', 'Thẩm định', 'Nộp thay xã']) {
      expect(await hanh.pane.getByRole('button', { name: step, exact: true }).count()).toBe(0);
    }
    expect(hanh.workbench.errors).toEqual([]);
  }, 60_000);

  it.each<readonly [string, Step]>([
    ['states no verdict of another criterion', statedOf('4.1')],
    ['states none together with one of its own', statedOf('2.1', '4.1')],
    ['returns nothing of another criterion', { step: 'return', version: 2, reasons: { '5': 'x' } }],
    [
      'returns no fact of the commune',
      { step: 'return', version: 2, reasons: { 'info.people': 'x' } },
    ],
    ['examines no whole sheet', { step: 'examine', version: 2 }],
  ])('%s, whatever it asks the server for', async (_, body) => {
    const before = await read(third);
    const params = { unit: third.key, period: PERIOD };
    const asked = whole.system.as(HANH).call('takeStep', { params, body });
    await expect(asked).rejects.toMatchObject({ status: 403, problem: { code: 'access.denied' } });
    expect(await read(third)).toEqual(before);
  });

  it('sends no sheet', async () => {
    const body = submissionOf(examples[2]!);
    const params = { unit: third.key, period: PERIOD };
    const pushed = whole.system.as(HANH).call('pushRevision', { params, body });
    await expect(pushed).rejects.toMatchObject({ status: 403 });
  });
});

function statedOf(...indicators: readonly string[]): Step {
  const verdict = { verdict: 'notMet' as const };
  return {
    step: 'state',
    version: 2,
    verdicts: Object.fromEntries(indicators.map((id) => [id, verdict])),
  };
}
