import { beforeAll, describe, expect, it } from '@jest/globals';
import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { reportDocument } from '#report/docx/report-document';
import { ReportError } from '#report/report-error';
import type { FilledReport } from '#report/docx/fill-template';
import { contexts } from '../local/example/judged.ts';
import { zipBomb } from '../support/broken-files.ts';
import { docxText, type DocxText } from '../support/docx-text.ts';
import { exampleReport } from '../support/example-report.ts';

async function templateOf(...lines: readonly string[]): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }),
  );
}

async function bodyOf(template: Uint8Array, data = exampleReport()): Promise<string> {
  return docxText((await reportDocument(data, template)).bytes).body.join('\n');
}

describe('the report of the example province', () => {
  let report: FilledReport;
  let text: DocxText;
  let body: string;
  beforeAll(async () => {
    report = await reportDocument(exampleReport(), null);
    text = docxText(report.bytes);
    body = text.body.join('\n');
  });

  it('prints what the province published', () => {
    expect(body).toContain('bình quân toàn địa bàn đạt 7,48 tiêu chí/xã (1.548 tiêu chí đạt');
    expect(body).toContain('31,4% (4.213,8/13.405,1 km). 35/207 xã đạt tiêu chí giao thông');
    expect(body).toContain('trên 800 tin, bài, ảnh');
    expect(body).toContain('chiếm 16,91%');
    expect(body).toContain('1.352.449 triệu đồng');
    expect(body).toContain('kiên cố 11,387 km kênh mương');
    expect(body).toContain('Kế hoạch: 38/207 xã đạt đủ tiêu chí (18,36%)');
  });

  it('says where its figures come from and that they are provisional', () => {
    expect(body).toContain('207/207 xã đã có phiếu; kết luận theo phiếu của xã');
    expect(body).toContain('Mức chuẩn và số liệu là ví dụ.');
  });

  it('is in administrative form', () => {
    expect(body).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(body).toContain('Lạng Sơn, ngày 05 tháng 07 năm 2017');
  });

  it('has its charts as charts, the map as shapes, and no placeholder left', () => {
    expect(text.parts.filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(3);
    expect(body).toContain('không phải ranh giới');
    expect(body + text.footnotes.join('')).not.toMatch(/\{\{|\}\}/);
  });

  it('names in footnotes what it counts: the seven works not begun', () => {
    const works = text.footnotes.filter((line) => /huyện|thành phố/i.test(line)).slice(0, 7);
    expect(works).toHaveLength(7);
    expect(works[6]).toMatch(/^ \(7\) .+\.$/);
  });

  it('lists every figure of its text with the code that traces it', () => {
    expect(report.figures.length).toBeGreaterThan(40);
    for (const { code, label } of report.figures) {
      expect(text.body).toContain(code);
      expect(text.body).toContain(label);
    }
  });
});

describe('a report of less than everything', () => {
  it('says that a commune has withdrawn', async () => {
    const body = await bodyOf(
      await templateOf('{{source/standing}}', '{{mean}} {{mean/basis}}'),
      exampleReport(contexts.slice(1)),
    );
    expect(body).toContain('206/207 xã đã có phiếu, còn thiếu 1 xã');
    expect(body).toContain('còn có thể từ');
  });

  it('leaves gaps where nobody reported, and draws nothing of nothing', async () => {
    const report = await reportDocument(exampleReport([], { typed: [] }), null);
    const { body, parts } = docxText(report.bytes);
    const text = body.join('\n');
    expect(text).toContain('bình quân toàn địa bàn đạt [chưa có số liệu] tiêu chí/xã');
    expect(text).toContain('Kế hoạch: [chưa có số liệu] xã đạt đủ tiêu chí');
    expect(parts.some((name) => name.includes('charts/'))).toBe(false);
    expect(report.figures.filter(({ value }) => value !== null).map(({ name }) => name)).toEqual([
      'expected',
    ]);
  });

  it('shows a target of a group beside what its communes reported, and a gap where there is no such group', async () => {
    const groupTargets = [
      { group: 'border', concept: 'mean', value: '8.5' },
      { group: 'vùng cao', concept: 'mean', value: '10' },
    ];
    const data = exampleReport(contexts, { typed: [], groupTargets });
    const body = docxText((await reportDocument(data, null)).bytes).body;
    const at = body.indexOf('Xã biên giới (ví dụ) (20 xã)');
    expect(body.slice(at, at + 5)).toEqual([
      'Xã biên giới (ví dụ) (20 xã)',
      'Bình quân số tiêu chí đạt/xã',
      '8,50',
      '7,55',
      'thêm 0,95 (19 tiêu chí)',
    ]);
    const nowhere = body.indexOf('[không có nhóm xã “vùng cao”] (0 xã)');
    expect(body.slice(nowhere + 2, nowhere + 5)).toEqual(['10,00', '[chưa có số liệu]', '–']);
  });

  it('says how many sheets were appraised', async () => {
    const approved = exampleReport(contexts.slice(0, 12)).tally;
    const body = await bodyOf(
      await templateOf('{{source}}: {{source/standing}}'),
      exampleReport(contexts, {
        approved,
        source: { kind: 'closing', no: 2, closedOn: '2017-07-10' },
      }),
    );
    expect(body).toContain('số liệu chốt lần 2, ngày 10/7/2017');
    expect(body).toContain('12 phiếu đã được thẩm định');
  });
});

describe('the template of an office', () => {
  it('keeps its own words and takes names with spaces around them', async () => {
    expect(await bodyOf(await templateOf('Bình quân toàn tỉnh: {{ mean }} tiêu chí.'))).toBe(
      'Bình quân toàn tỉnh: 7,48 tiêu chí.',
    );
  });

  it('takes names that Word has torn into several pieces, in a text and in a row of a table', async () => {
    const torn = (...pieces: readonly string[]) =>
      new Paragraph({ children: pieces.map((piece) => new TextRun(piece)) });
    const row = new TableRow({
      children: [torn('{{bands.', 'label}}'), torn('{{bands.count}}')].map(
        (paragraph) => new TableCell({ children: [paragraph] }),
      ),
    });
    const children = [torn('Bình quân {{me', 'an}}; {{band:<5}} xã'), new Table({ rows: [row] })];
    const body = await bodyOf(await Packer.toBuffer(new Document({ sections: [{ children }] })));
    expect(body).toContain('Bình quân 7,48; 46 xã');
    expect(body.split('\n').slice(1, 5)).toEqual(['19', '24', '15-18', '2']);
  });

  it('fills what stands on every page, and refuses what is left open there', async () => {
    const headed = (text: string) =>
      Packer.toBuffer(
        new Document({
          sections: [
            {
              headers: { default: new Header({ children: [new Paragraph(text)] }) },
              children: [new Paragraph('{{mean}}')],
            },
          ],
        }),
      );
    const { bytes } = await reportDocument(exampleReport(), await headed('{{unit}}'));
    expect(docxText(bytes)).toMatchObject({ body: ['7,48'], headers: ['Tỉnh Lạng Sơn'] });
    const open = reportDocument(exampleReport(), await headed('{{unit'));
    await expect(open).rejects.toThrow('chưa đóng');
  });

  it.each([
    ['{{criterion:22}}', 'criterion:22'],
    ['{{maen}}', '{{maen}} (có phải {{mean}}?)'],
    ['{{criterion:2/shaer}}', '{{criterion:2/shaer}} (có phải {{criterion:2/share}}?)'],
    ['{{districts.nane}}', '{{districts.nane}} (có phải {{districts.name}}?)'],
    ['{{1+1}}', '{{1+1}}'],
    ['{{constructor}}', '{{constructor}}'],
  ])('refuses the name %s and says what was meant', async (line, told) => {
    const filling = reportDocument(exampleReport(), await templateOf(line));
    await expect(filling).rejects.toThrow(ReportError);
    await expect(filling).rejects.toThrow(told);
  });

  it.each(['{{mean} tiêu chí', 'Bình quân {{mean', 'mean}} tiêu chí'])(
    'refuses a placeholder left open: %s',
    async (line) => {
      await expect(reportDocument(exampleReport(), await templateOf(line))).rejects.toThrow(
        'chưa đóng',
      );
    },
  );

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('Báo cáo')],
    ['half a document', null],
    ['a zip of two hundred megabytes', zipBomb()],
  ])('refuses %s', async (_, bytes) => {
    const template = bytes ?? (await templateOf('{{mean}}')).subarray(0, 900);
    await expect(reportDocument(exampleReport(), template)).rejects.toThrow(ReportError);
  });
});
