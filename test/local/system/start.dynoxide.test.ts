// `npm start`, the first time and the times after.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runningSystem } from '#local/system/lock';
import { Desk, type Ran } from '../../support/ntm.ts';
import { isAlive, listenerOn, RunningSystem } from './running-system.ts';

const PROVINCE = '20@2004-08-31';
const HOANG_DONG = '05986@2004-08-31';
const PERIOD = '2017S1';

const FIGURES = [
  '207/207 xã có phiếu. Tổng 1.548 tiêu chí đạt, bình quân 7,48 tiêu chí/xã.',
  'Cả 60 chỉ số đều khớp.',
];

let desk: Desk;
let folder: string;
beforeAll(async () => {
  desk = await Desk.with();
  folder = desk.path('.local');
});
afterAll(() => desk.clear());

describe('the first start', () => {
  let ran: Ran;
  beforeAll(async () => {
    ran = await desk.spawned('start', '--once', '--folder', folder, '--port', '0');
  }, 120_000);

  it('ends well, with the published figures from the store and from the files', () => {
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    expect(ran.out).toContain('Gửi 207 phiếu ví dụ qua API');
    for (const figure of FIGURES) expect(ran.out).toContain(figure);
    expect(ran.out).toMatch(/Bình quân tiêu chí\/xã +│ +7,48 │ +7,48 │ +7,48 │ khớp/);
    expect(ran.out).not.toContain('LỆCH');
  });

  it('shows districts and users', () => {
    expect(ran.out).toMatch(/Huyện Bắc Sơn +│ +19\/19/);
    expect(ran.out).toMatch(/Cộng Tỉnh Lạng Sơn +│ 207\/207 │ +24 │ +2 │ +15 │ +120 │ +46 │ +1548/);
    expect(ran.out).toMatch(/huyen-bac-son +│ Lương Công Sơn/);
  });

  it('leaves a workbook for each commune', () => {
    expect(existsSync(join(folder, 'example-2017S1/Bắc Sơn/Xã Hữu Vĩnh.xlsx'))).toBe(true);
  });

  it('leaves a store that agrees with itself', async () => {
    expect(await desk.spawned('verify', '--folder', folder)).toEqual({
      code: 0,
      // 11 districts and the province; the one that was returned has a second revision.
      out: 'Đã đối chiếu 207 phiếu, 208 bản, 12 số tổng hợp: không có gì sai lệch.\n',
      err: '',
    });
  }, 30_000);
});

describe('a second start', () => {
  let system: RunningSystem;
  beforeAll(async () => {
    system = await RunningSystem.start(folder, '--port', '0');
  }, 60_000);
  afterAll(() => system.kill());

  it('finds its data and sends nothing again', async () => {
    for (const figure of FIGURES) expect(system.said).toContain(figure);
    expect(system.said).not.toContain('Gửi');
    const { revisions } = await system.as('xa-hoang-dong').call('listRevisions', {
      params: { unit: HOANG_DONG, period: PERIOD },
    });
    expect(revisions).toMatchObject([{ rev: 1, by: 'nhap-vi-du', source: { kind: 'example' } }]);
  });

  it('answers everybody by their rights', async () => {
    const province = { params: { unit: PROVINCE, period: PERIOD } };
    const { all } = await system.as('nguoi-xem').call('readRollup', province);
    expect(all).toMatchObject({ expected: 207, reported: 207, sum: { count: 1548 } });
    await expect(system.as('xa-hoang-dong').call('readRollup', province)).rejects.toMatchObject({
      status: 403,
      problem: { code: 'access.denied' },
    });
  });

  it('is told apart from another on the same data, in one line', async () => {
    const { code, out, err } = await desk.spawned('start', '--folder', folder, '--port', '0');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      new RegExp(`^ntm: Hệ thống đang chạy ở ${system.address} \\(tiến trình \\d+\\)[^\\n]*\\n$`),
    );
  }, 30_000);

  it('can be verified while it runs', async () => {
    expect(await desk.spawned('verify', '--folder', folder)).toMatchObject({ code: 0, err: '' });
  }, 30_000);

  it('tells a true receipt from a changed one', async () => {
    const { revisions } = await system.as('xa-hoang-dong').call('listRevisions', {
      params: { unit: HOANG_DONG, period: PERIOD },
    });
    const receipt = await system.as('xa-hoang-dong').call('readReceipt', {
      params: { submissionId: revisions[0]!.submissionId },
    });
    const verify = async (name: string, content: object) => {
      await desk.put(name, JSON.stringify(content));
      return desk.ntm('verify', name, '--folder', folder);
    };
    expect(await verify('biên nhận.json', receipt)).toMatchObject({
      code: 0,
      out: `Biên nhận đúng: dòng 1 của nhật ký, bản 1, nhận lúc ${receipt.at}.\n`,
    });
    expect(await verify('sửa.json', { ...receipt, by: 'ai-do' })).toMatchObject({
      code: 1,
      out: 'Biên nhận đã bị sửa: khác với dòng 1 của nhật ký.\n',
    });
    const other = { ...receipt, auditHash: 'f'.repeat(64) };
    expect(await verify('khác.json', other)).toMatchObject({
      code: 1,
      out: 'Nhật ký của phiếu không có biên nhận này.\n',
    });
    expect(await verify('hỏng.json', [])).toMatchObject({
      code: 2,
      err: 'ntm: hỏng.json không phải là biên nhận.\n',
    });
  });

  it('ends on Ctrl-C with all that it started', async () => {
    const started = system.descendants();
    expect(started.length).toBeGreaterThan(0);
    const since = Date.now();
    expect(await system.interrupt()).toMatchObject({ code: 0, err: '' });
    while (started.some(isAlive)) await wait(20);
    expect(Date.now() - since).toBeLessThan(3_000);
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });
});

describe('a database that is killed while the system runs', () => {
  let system: RunningSystem;
  beforeAll(async () => {
    system = await RunningSystem.start(folder, '--port', '0', '--no-example');
  }, 60_000);
  afterAll(() => system.kill());

  it('is started again with all its data, which is said in one line', async () => {
    const { endpoint } = (await runningSystem(folder))!;
    process.kill(listenerOn(endpoint), 'SIGKILL');
    while (!system.complained.includes('\n')) await wait(20);
    const { all } = await system.as('nguoi-xem').call('readRollup', {
      params: { unit: PROVINCE, period: PERIOD },
    });
    expect(all).toMatchObject({ reported: 207, sum: { count: 1548 } });
    expect(await system.interrupt()).toMatchObject({
      code: 0,
      err: 'ntm: Cơ sở dữ liệu bị dừng đột ngột; đã chạy lại với dữ liệu cũ.\n',
    });
  }, 30_000);
});

describe('a start that cannot be', () => {
  it('says in one line that the port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const ran = await desk.spawned('start', '--folder', desk.path('b'), '--port', String(port));
    expect(ran).toEqual({
      code: 2,
      out: '',
      err: `ntm: Cổng ${port} đang được chương trình khác sử dụng; chọn cổng khác bằng --port.\n`,
    });
    expect(existsSync(desk.path('b/lock.json'))).toBe(false);
    server.close();
  }, 30_000);

  it('says in one line that a port is none', async () => {
    const { code, err } = await desk.ntm('start', '--port', '70000');
    expect([code, err]).toEqual([
      2,
      'ntm: “70000” không phải là số cổng; chọn một số từ 1024 đến 65535.\n',
    ]);
  });

  it('has nothing to verify', async () => {
    const { code, err } = await desk.spawned('verify', '--folder', desk.path('c'));
    expect([code, err]).toEqual([2, `ntm: Chưa có kho số liệu trong ${desk.path('c')}.\n`]);
  }, 30_000);
});
