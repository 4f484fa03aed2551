// The report and its codes asked of a provincial system over HTTP, as from another machine.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '#domain/figures/figure-name';
import { docxText } from '../../support/docx-text.ts';
import { Desk } from '../../support/ntm.ts';
import {
  ApiWorld,
  CITY,
  district,
  HOANG_DONG,
  PERIOD,
  PROVINCE,
  province,
  tokenOf,
} from '../../functions/api/world.ts';

const world = new ApiWorld();
let server: Server;
let api: string;
let desk: Desk;
let token: string;

beforeAll(async () => {
  await world.sheet(HOANG_DONG, 'appraised');
  await world.addUp();
  token = await tokenOf(province);
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  desk = await Desk.with();
});

afterAll(async () => {
  server.close();
  await desk.clear();
});

async function answer({ url, headers }: IncomingMessage, response: ServerResponse) {
  const { authorization } = headers;
  const reply = await world.send(null, url!, { headers: authorization ? { authorization } : {} });
  response.writeHead(reply.status, { 'content-type': reply.headers.get('content-type')! });
  response.end(reply.body instanceof Uint8Array ? reply.body : JSON.stringify(reply.body));
}

const REPORT = ['--unit', '178', '--period', PERIOD];

describe('ntm report --api', () => {
  it('writes what the system answers', async () => {
    const out = ['--out', 'bao-cao.docx'];
    const ran = await desk.ntm('report', '--api', api, '--token', token, ...REPORT, ...out);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('Thành phố Lạng Sơn');
    const { body } = docxText(await readFile(desk.path('bao-cao.docx')));
    expect(body.join('\n')).toContain('1/3 xã đã có phiếu');
  });

  it.each([
    [['--token', 'none', ...REPORT, '--out', 'b.docx'], 'Phiên đăng nhập không hợp lệ'],
    [['--closing', '7', ...REPORT, '--out', 'b.docx'], 'không có lần chốt số liệu thứ 7'],
    [['--closing', '0', ...REPORT, '--out', 'b.docx'], 'không phải là số của lần chốt'],
    [['--period', PERIOD, '--out', 'b.docx'], 'Thiếu --unit'],
    [[...REPORT, '--out', 'b.pdf'], '.docx hoặc .xlsx'],
    [[...REPORT, '--out', 'b.docx', '--typed', 'a.json'], '--typed chỉ dùng khi'],
    [['phieu', ...REPORT, '--out', 'b.docx'], 'một trong hai'],
  ])('refuses %j with one line', async (args, told) => {
    const given = args.includes('--token') ? args : ['--token', token, ...args];
    const { code, err } = await desk.ntm('report', '--api', api, ...given);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('says where nobody answers', async () => {
    const nowhere = ['--api', 'http://127.0.0.1:1', '--token', token];
    const { code, err } = await desk.ntm('report', ...nowhere, ...REPORT, '--out', 'b.docx');
    expect([code, err]).toEqual([2, expect.stringContaining('Không kết nối được')]);
  });
});

describe('ntm trace', () => {
  const MEAN = codeOf('mean', PROVINCE, PERIOD);

  it('says what a code stands for, wherever it is asked', async () => {
    const { code, out } = await desk.ntm('trace', MEAN.toLowerCase());
    expect(code).toBe(0);
    expect(out).toContain('Bình quân số tiêu chí đạt/xã');
    expect(out).toContain('Tỉnh Lạng Sơn, 6 tháng đầu năm 2017');
  });

  it('shows the communes, revisions and approvals behind it', async () => {
    const { code, out } = await desk.ntm('trace', MEAN, '--api', api, '--token', token);
    expect(code).toBe(0);
    expect(out).toContain('Hiện nay: 0,09');
    expect(out).toMatch(/Xã Hoàng Đồng\s*│\s*19 │\s*1 │.*│ chief\s*│ chief/);
    expect(out).toContain('NTM_1_1_own');
  });

  it('says what has changed since a closing', async () => {
    await world.closing(CITY, 'Báo cáo');
    await world.sheet('05989@2004-08-31');
    const args = ['--api', api, '--unit', '178', '--period', PERIOD];
    const asDistrict = await tokenOf(district);
    const ran = await desk.ntm(
      'trace',
      codeOf('reported', CITY, PERIOD),
      ...args,
      '--token',
      asDistrict,
    );
    expect(ran.out).toContain('So với lần chốt 1');
    expect(ran.out).toContain('đã đổi, lúc đó là 1, nay là 2');
    expect(ran.out).toContain('1 xã đã đổi từ lần chốt');
  });

  it.each([
    ['ZZZZZ', 'Không có chỉ số nào mang mã ZZZZZ'],
    ['abc', 'mã có năm chữ, số'],
  ])('refuses %s with one line', async (wrong, told) => {
    const { code, err } = await desk.ntm('trace', wrong);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
