// The commune that checks its sheet before sending it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { examplePack, value } from '../../support/clean-sheet.ts';
import { oleFile } from '../../support/broken-files.ts';
import { formOf, withError, withoutHiddenPage } from '../../support/forms.ts';
import { Desk, NTM, type Ran } from '../../support/ntm.ts';

interface CheckDocument {
  readonly files: readonly {
    readonly file: string;
    readonly criteria: readonly { readonly no: number; readonly verdict: string }[];
    readonly findings: readonly Readonly<Record<string, unknown>>[];
  }[];
}

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.with({
    'tốt.xlsx': await formOf('05986'),
    'sai.xlsx': await formOf('05989', {
      entries: {
        '2.2.num': value('25'), // of 20 km
        '3.1.num': { state: 'pending' },
        'stat.farms': { state: 'unread', raw: '7,48' },
      },
    }),
    'giải trình.xlsx': await formOf('05992', { notes: { '1.1.evidence': null } }),
    'mật khẩu.xlsx': oleFile('EncryptedPackage'),
    'thư mục/tốt.xlsx': withoutHiddenPage(await formOf('05986')),
    'thư mục/lỗi ô.xlsx': withError(await formOf('05992'), '2.1.num', '#NAME?'),
    'thư mục/~$tốt.xlsx': 'khóa',
  });
});
afterAll(() => desk.clear());

async function checked(...args: readonly string[]) {
  return parsed(await desk.ntm('check', ...args, '--json'));
}

function parsed({ code, out, err }: Ran) {
  return { code, err, files: (JSON.parse(out) as CheckDocument).files };
}

describe('a sheet without a fault', () => {
  it('passes', async () => {
    const { code, out, err } = await desk.spawned('check', 'tốt.xlsx');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      'tốt.xlsx (05986@2004-08-31, 2017S1): đạt 19/19 tiêu chí. Lỗi 0 · Giải trình 0 · Lưu ý 0\n',
    );
  });

  it('is told in the document of --json in just these words', async () => {
    const { code, files } = await checked('tốt.xlsx');
    expect(code).toBe(0);
    expect(files).toEqual([
      {
        file: 'tốt.xlsx',
        unit: '05986@2004-08-31',
        period: '2017S1',
        pack: examplePack().hash,
        met: 19,
        unknown: 0,
        criteria: Array.from({ length: 19 }, (_, index) => ({ no: index + 1, verdict: 'met' })),
        findings: [],
      },
    ]);
  });

  it('passes with queries: they are to be explained, they do not block', async () => {
    const { code, files } = await checked('giải trình.xlsx');
    expect(code).toBe(0);
    expect(files[0]!.findings).toMatchObject([
      { code: 'consistency.noEvidence', severity: 'query', indicator: '1.1' },
    ]);
  });
});

describe('a sheet with faults', () => {
  it('gives exit code 1, each fault with its cell and its sentence', async () => {
    const { code, err, files } = parsed(await desk.spawned('check', 'sai.xlsx', '--json'));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(files[0]).toMatchObject({ unit: '05989@2004-08-31', met: 17, unknown: 2 });
    const verdicts = files[0]!.criteria.map(({ verdict }) => verdict);
    expect(verdicts.slice(0, 3)).toEqual(['met', 'unknown', 'unknown']);
    expect(files[0]!.findings).toContainEqual({
      code: 'value.overWhole',
      severity: 'error',
      sheet: 'Phiếu tiêu chí',
      cell: expect.stringMatching(/^E\d+$/),
      indicator: '2.2',
      message: 'Tử số 25 lớn hơn mẫu số 20; xem lại hai ô này.',
      params: { numerator: '25', denominator: '20' },
    });
    expect(files[0]!.findings).toContainEqual(
      expect.objectContaining({
        code: 'value.textNumber',
        sheet: 'Kết quả thực hiện',
        params: { raw: '7,48', reading: '7.48' },
      }),
    );
  });

  it('gives findings of just these keys, errors first', async () => {
    const { files } = await checked('sai.xlsx', 'giải trình.xlsx', 'thư mục');
    const findings = files.flatMap((file) => file.findings);
    expect(findings.length).toBeGreaterThan(4);
    for (const { correction, ...rest } of findings) {
      expect(Object.keys(rest)).toEqual(
        ['code', 'severity', 'sheet', 'cell', 'indicator', 'message', 'params'], //
      );
      if (correction !== undefined) {
        expect(Object.keys(correction as object)).toEqual(['at', 'to']);
      }
    }
    const order = ['error', 'query', 'note'];
    for (const file of files) {
      const ranks = file.findings.map(({ severity }) => order.indexOf(String(severity)));
      expect(ranks).toEqual([...ranks].sort());
    }
  });

  it('is printed with page and cell in front of each sentence', async () => {
    const { code, out } = await desk.ntm('check', 'sai.xlsx');
    expect(code).toBe(1);
    expect(out).toMatch(/^sai\.xlsx .*: đạt 17\/19 tiêu chí, chưa rõ 2\. Lỗi \d+ · /);
    expect(out).toMatch(/^ {2}Lỗi: Phiếu tiêu chí!E\d+: Tử số 25 lớn hơn mẫu số 20/m);
  });

  it('of another period than was asked for says so', async () => {
    const { code, files } = await checked('tốt.xlsx', '--period', '2017S2');
    expect(code).toBe(1);
    expect(files[0]!.findings).toMatchObject([
      { code: 'structure.periodDiffers', params: { found: '2017S1', asked: '2017S2' } },
    ]);
  });
});

describe('several files', () => {
  it('and folders are one document, in which a broken file does not stop the others', async () => {
    const { code, err, files } = await checked('mật khẩu.xlsx', 'tốt.xlsx', 'thư mục');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(files.map(({ file }) => file)).toEqual([
      'mật khẩu.xlsx',
      'tốt.xlsx',
      join('thư mục', 'lỗi ô.xlsx'),
      join('thư mục', 'tốt.xlsx'),
    ]);
    const [locked, good, , lost] = files;
    expect(locked).toEqual({
      file: 'mật khẩu.xlsx',
      unit: null,
      period: null,
      pack: null,
      met: null,
      unknown: null,
      criteria: [],
      findings: [expect.objectContaining({ code: 'file.encrypted', sheet: null, cell: null })],
    });
    expect(good).toMatchObject({ met: 19, findings: [] });
    // Without the hidden page the header says whose it is.
    expect(lost).toMatchObject({ unit: '05986@2004-08-31', period: '2017S1' });
    expect(lost!.findings).toContainEqual(
      expect.objectContaining({ code: 'structure.ntmLost', severity: 'query' }),
    );
  });
});

describe('a file that cannot be read at all, and is all there is', () => {
  it('gives exit code 2 and one line, beside the document', async () => {
    const { code, err, files } = parsed(await desk.spawned('check', 'mật khẩu.xlsx', '--json'));
    expect(code).toBe(2);
    expect(err).toMatch(/^ntm: mật khẩu\.xlsx: Tệp có mật khẩu[^\n]*\n$/);
    expect(files).toHaveLength(1);
  });
});

describe('a reader that goes away', () => {
  it('is no reason to complain', async () => {
    const args = [NTM, 'check', ...Array<string>(20).fill('sai.xlsx'), '--json'];
    const child = spawn(process.execPath, args, { cwd: desk.folder });
    let err = '';
    child.stderr.on('data', (text) => (err += String(text)));
    child.stdout.destroy();
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });
});
