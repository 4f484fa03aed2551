// The restore drill: everything out, the store wiped, everything in again.
import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliver } from '#functions/service/deliver';
import { push } from '#functions/service/push';
import { step } from '#functions/service/step';
import { withStore } from '#local/system/open-store';
import { contentOf } from '#domain/sync/submission';
import { cleanSheet } from '../../support/clean-sheet.ts';
import { Desk } from '../../support/ntm.ts';
import { officeStory } from '../../support/office-story.ts';
import {
  binh,
  CITY,
  Copy,
  district,
  HOANG_DONG,
  PERIOD,
  QUANG_LAC,
} from '../../support/service-world.ts';

let desk: Desk;
let folder: string;
beforeAll(async () => {
  desk = await Desk.with();
  folder = desk.path('kho');
  await withStore(
    folder,
    async ({ services }) => {
      const copy = new Copy('a').type('2.1.num', '1');
      copy.content = { ...copy.content, notes: { '1.1.note': '=1+1' } };
      await push(services, binh, copy.submission());
      await push(services, binh, new Copy('b').type('2.1.num', '2').submission());
      const clean = new Copy('c', QUANG_LAC);
      clean.content = contentOf(cleanSheet());
      await push(services, binh, clean.submission());
      const onItsWay = { unit: QUANG_LAC, period: PERIOD };
      await step(services, binh, { ...onItsWay, step: 'submit', version: 1 });
      await step(services, district, { ...onItsWay, step: 'examine', version: 2 });
      await officeStory(services);
      await deliver(services, await services.store.outbox(CITY));
    },
    { create: true },
  );
}, 60_000);
afterAll(() => desk.clear());

const at = () => ['--folder', folder] as const;
const VERIFIED = 'Đã đối chiếu 2 phiếu, 3 bản, 2 số tổng hợp: không có gì sai lệch.\n';

describe('the restore drill', () => {
  it('gives back a store that exports the same bytes and agrees with itself', async () => {
    expect(await desk.ntm('export', '--out', 'kho.jsonl', ...at())).toMatchObject({ code: 0 });
    await rm(folder, { recursive: true });

    const dry = await desk.ntm('import', 'kho.jsonl', ...at());
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toMatch(/Bản +│ +3 │ +0 │ +0 /);
    for (const kept of [
      'Lần chốt',
      'Bản chỉ tiêu kế hoạch',
      'Bộ tiêu chí đã ban hành',
      'Thiết bị',
    ]) {
      expect(dry.out).toMatch(new RegExp(`${kept} +│ +1 │ +0 │ +0 `));
    }
    expect(dry.out).toContain('Chỉ xem trước, chưa ghi gì');
    expect((await desk.ntm('import', 'kho.jsonl', ...at())).out).toBe(dry.out);

    expect(await desk.ntm('import', 'kho.jsonl', '--confirm', ...at())).toMatchObject({ code: 0 });
    expect(await desk.ntm('verify', ...at())).toEqual({ code: 0, out: VERIFIED, err: '' });
    expect(await desk.ntm('export', '--out', 'lại.jsonl', ...at())).toMatchObject({ code: 0 });
    expect(await text('lại.jsonl')).toBe(await text('kho.jsonl'));
  }, 60_000);

  it('is one command, which leaves the store as it is', async () => {
    const before = await text('kho.jsonl');
    const drill = await desk.ntm('restore-drill', ...at());
    expect(drill).toMatchObject({ code: 0, err: '' });
    expect(drill.out).toMatch(/giống từng byte, mã kiểm tra [0-9a-f]{64}\./);
    expect(drill.out).toContain(VERIFIED);
    expect(drill.out).toMatch(/Diễn tập khôi phục đạt, trong \d+ giây\.\n$/);
    expect(await desk.ntm('export', '--out', 'sau.jsonl', ...at())).toMatchObject({ code: 0 });
    expect(await text('sau.jsonl')).toBe(before);
  }, 60_000);

  it('is done with an export that was kept, and says where it is spoiled', async () => {
    const drill = await desk.ntm('restore-drill', '--from', 'kho.jsonl', ...at());
    expect(drill).toMatchObject({ code: 0, err: '' });
    await desk.put('hỏng.jsonl', (await text('kho.jsonl')).replace('=1+1', '=1+2'));
    const spoiled = await desk.ntm('restore-drill', '--from', 'hỏng.jsonl', ...at());
    expect(spoiled).toMatchObject({ code: 2, out: '' });
    expect(spoiled.err).toContain('không còn nguyên vẹn');
  }, 60_000);

  it('done twice finds everything there', async () => {
    const again = await desk.ntm('import', 'kho.jsonl', '--confirm', ...at());
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toMatch(/Bản +│ +0 │ +3 │ +0 /);
    expect(await desk.ntm('verify', ...at())).toMatchObject({ code: 0, out: VERIFIED });
  }, 60_000);

  it('overwrites nothing that has come since', async () => {
    await withStore(folder, ({ services }) =>
      push(services, binh, new Copy('later', HOANG_DONG).type('5.num', '7').submission()),
    );
    const refused = await desk.ntm('import', 'kho.jsonl', '--confirm', ...at());
    expect(refused).toMatchObject({ code: 1, err: '' });
    expect(refused.out).toContain(`nội dung khác, ví dụ ở SHEET#${HOANG_DONG}#${PERIOD}`);
  }, 60_000);
});

describe('a file that is not what was exported', () => {
  it.each([
    ['một chữ khác', (whole: string) => whole.replace('=1+1', '=1+2'), 'không còn nguyên vẹn'],
    ['thiếu dòng cuối', (whole: string) => whole.split('\n').slice(0, -2).join('\n'), 'bị cắt cụt'],
    ['thiếu một dòng', (whole: string) => whole.slice(whole.indexOf('\n') + 1), 'thiếu dòng'],
    ['không phải bản xuất', () => 'a\n', 'Dòng 1 của tệp.jsonl không phải'],
  ])(
    'is refused in one line, and nothing is written: %s',
    async (_, change, why) => {
      await desk.put('tệp.jsonl', change(await text('kho.jsonl')));
      const empty = ['--folder', desk.path('trống')];
      const refused = await desk.ntm('import', 'tệp.jsonl', '--confirm', ...empty);
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toMatch(/^ntm: [^\n]+\n$/);
      expect(refused.err).toContain(why);
      const { out } = await desk.ntm('export', '--out', 'trống.jsonl', '--force', ...empty);
      expect(out).not.toContain('Phiếu');
    },
    60_000,
  );

  it('there is none, or there is one already', async () => {
    expect(await desk.ntm('import', 'không có.jsonl', ...at())).toEqual({
      code: 2,
      out: '',
      err: 'ntm: Không đọc được tệp không có.jsonl.\n',
    });
    expect(await desk.ntm('export', '--out', 'kho.jsonl', ...at())).toEqual({
      code: 2,
      out: '',
      err: 'ntm: Tệp kho.jsonl đã có; chọn tên khác, hoặc thêm --force để ghi đè.\n',
    });
  });
});

const text = (name: string) => readFile(desk.path(name), 'utf8');
