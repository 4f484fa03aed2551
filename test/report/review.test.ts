// What the office is told to look at again: said, never mended.
import { describe, expect, it } from '@jest/globals';
import { recognitionId } from '#domain/lists/recognition';
import { reviewOf } from '#report/review/review';
import { reportDocument } from '#report/docx/report-document';
import { docxText } from '../support/docx-text.ts';
import { exampleReport } from '../support/example-report.ts';
import { contexts } from '../local/example/judged.ts';

const texts = (data = exampleReport()) => reviewOf(data).map(({ text }) => text);

describe('the review of the published report', () => {
  it('names the three parts over their wholes, and nothing that is right', () => {
    expect(texts()).toEqual([
      expect.stringMatching(/^Phần lớn hơn tổng: .*40\.500 triệu đồng, trong khi .*15\.000 /),
      expect.stringMatching(/^Phần lớn hơn tổng: .*235\.000 .*, trong khi .*80\.000 ngày công/),
      expect.stringMatching(/^Phần lớn hơn tổng: .*65\.000 m², trong khi .*trên 20\.000 m²/),
    ]);
  });

  it('leaves the figures as they were typed', () => {
    const { typed } = exampleReport();
    expect(typed.find(({ concept }) => concept === 'typed:contributions.cash')!.value).toBe(
      '15000',
    );
  });

  it('stands on a page of its own behind the report', async () => {
    const { bytes } = await reportDocument(exampleReport(), null);
    const body = docxText(bytes).body.join('\n');
    expect(body.indexOf('Những chỗ cần xem lại')).toBeGreaterThan(body.indexOf('Phụ lục 2'));
    expect(body).toContain('bỏ trang này trước khi ký');
  });
});

describe('the review of what went wrong', () => {
  it('names parts that do not add up, and shares over 100', () => {
    const { typed } = exampleReport();
    const wrong = typed.map((each) => {
      if (each.concept === 'typed:flagship.models.drafting') return { ...each, value: '3' };
      return each.concept === 'typed:education.primaryShare' ? { ...each, value: '101' } : each;
    });
    const said = texts(exampleReport(contexts, { typed: wrong }));
    expect(said).toContainEqual(expect.stringContaining('3 + 2 + 3 = 8'));
    expect(said).toContainEqual(expect.stringContaining('lớn hơn 100%'));
  });

  it('names communes without a sheet, and a register row that stands twice', () => {
    const building = contexts.find(({ sheet }) => (sheet.registers['works'] ?? []).length > 0)!;
    const missing = contexts.find((context) => context !== building)!;
    const { sheet } = building;
    const works = sheet.registers['works']!;
    const registers = { ...sheet.registers, works: [...works, { ...works[0]!, id: null }] };
    const twice = { ...building, sheet: { ...sheet, registers } };
    const others = contexts.filter((context) => context !== building && context !== missing);
    const found = reviewOf(exampleReport([twice, ...others]));
    expect(found.at(-1)!.text).toContain('1/207 xã chưa có phiếu');
    expect(found.at(-2)).toMatchObject({
      about: expect.stringContaining('Danh mục công trình, Xã '),
      text: expect.stringContaining('có lẽ đã ghi ở dòng 1'),
    });
  });

  it('names a commune that was recognised and falls short', () => {
    const data = exampleReport();
    const short = data.communes.find(({ met }) => met! < 19)!.unit;
    const decision = { unit: short.key, year: 2016, number: '1/QĐ-UBND', date: '2016-12-01' };
    const recognitions = [{ ...decision, id: recognitionId(decision), revoked: null }];
    expect(reviewOf({ ...data, recognitions })).toContainEqual({
      about: short.name,
      text: expect.stringContaining('Đã có quyết định công nhận'),
    });
  });
});
