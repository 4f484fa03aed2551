import { describe, expect, it } from '@jest/globals';
import { addressLabel } from '#domain/messages/address-label';
import { LANGUAGES } from '#domain/messages/language';
import { standardText } from '#domain/messages/standard-text';
import { WORDS } from '#domain/messages/words';
import { shippedPacks } from '#domain/packs/catalogue';
import type { Measure, Threshold } from '#domain/packs/schema';
import { resolveThreshold } from '#domain/packs/threshold';
import { fieldsOf } from '#domain/rules/fields';
import { examplePack } from '../../support/clean-sheet.ts';

describe('the label of a cell', () => {
  it.each([
    ['17.1a.num', 'chỉ tiêu 17.1a, tử số', 'indicator 17.1a, numerator'],
    ['17.1.den', 'chỉ tiêu 17.1, mẫu số', 'indicator 17.1, denominator'],
    ['9.1.num', 'chỉ tiêu 9.1', 'indicator 9.1'],
    ['8.1.own', 'chỉ tiêu 8.1, tự đánh giá', 'indicator 8.1, own verdict'],
    ['8.1.evidence', 'chỉ tiêu 8.1, minh chứng', 'indicator 8.1, evidence'],
    ['5.note', 'chỉ tiêu 5, giải trình', 'indicator 5, explanation'],
    ['info.households', 'Thông tin xã: Tổng số hộ của xã', 'Commune: Households'],
    ['info.reporter', 'Thông tin xã: Người lập phiếu', 'Commune: Prepared by'],
    ['stat.farms', 'Kết quả thực hiện: Tổng số trang trại', 'Results: Farms'],
    ['res.credit.plan', 'Nguồn lực: Vốn tín dụng, kế hoạch', 'Resources: Credit, plan'],
    ['res.credit.actual', 'Nguồn lực: Vốn tín dụng, thực hiện', 'Resources: Credit, actual'],
    ['res.community.days', 'Nguồn lực: Ngày công lao động', 'Resources: Work-days'],
    [
      'res.credit.actual.note',
      'Nguồn lực: Vốn tín dụng, thực hiện, giải trình',
      'Resources: Credit, actual, explanation',
    ],
    [
      'reg.works.3.progress',
      'Danh mục công trình, dòng 4, Khối lượng (%)',
      'Works, row 4, Done (%)',
    ],
    ['reg.works', 'Danh mục công trình', 'Works'],
    ['sheet.note', 'Thông tin xã: Giải trình chung của phiếu', 'Commune: Explanation of the sheet'],
    ['NTM_lạ', 'NTM_lạ', 'NTM_lạ'],
  ])('%s', (address, vi, en) => {
    expect(addressLabel(address, 'vi', examplePack())).toBe(vi);
    expect(addressLabel(address, 'en', examplePack())).toBe(en);
  });

  it.each(LANGUAGES)(
    'in %s is there for every cell of the form, and another for each',
    (language) => {
      const addresses = [...fieldsOf(examplePack()).position.keys()];
      const labels = addresses.map((address) => addressLabel(address, language, examplePack()));
      expect(labels.filter((label, index) => label === addresses[index])).toEqual([]);
      expect(new Set(labels).size).toBe(labels.length);
    },
  );
});

describe('a standard', () => {
  const standard = (row: Partial<Threshold>): Threshold => ({ op: '>=', confirmed: true, ...row });
  const share: Measure['kind'] = 'share';

  it.each<[string, Threshold | null | undefined, Measure['kind'], string, string]>([
    ['at least', standard({ value: '95' }), share, '≥ 95%', '≥ 95%'],
    ['at most', standard({ op: '<=', value: '26.7' }), share, '≤ 26,7%', '≤ 26.7%'],
    ['all', standard({ op: '=', value: '100' }), share, '= 100%', '= 100%'],
    ['a quotient', standard({ value: '36' }), 'quotient', '≥ 36', '≥ 36'],
    ['nothing of a kind', standard({ op: '=', value: '0' }), 'count', 'Không (0)', 'None (0)'],
    ['a number of things', standard({ value: '1' }), 'count', '≥ 1', '≥ 1'],
    ['exactly so many', standard({ op: '=', value: '2' }), 'count', '= 2', '= 2'],
    ['none of all', standard({ op: '=', value: '0' }), share, '= 0%', '= 0%'],
    ['no more than none', standard({ op: '<=', value: '0' }), 'count', '≤ 0', '≤ 0'],
    [
      'another one for a few',
      standard({ value: '70', upTo: { denominator: '3', value: '50' } }),
      share,
      '≥ 70% (từ 3 trở xuống: ≥ 50%)',
      '≥ 70% (3 or fewer: ≥ 50%)',
    ],
    ['assessed', standard({ op: 'assessed' }), 'assessed', 'Đạt', 'Met'],
    [
      'left to the province',
      standard({ op: 'province' }),
      share,
      'Tỉnh chưa quy định',
      'Not set by the province',
    ],
    ['not read', standard({ op: 'unknown' }), share, 'Chưa rõ mức chuẩn', 'Standard not known'],
    ['not there', null, share, 'Chưa rõ mức chuẩn', 'Standard not known'],
    ['not asked', undefined, share, 'Không yêu cầu', 'Not asked'],
  ])('%s', (_, threshold, kind, vi, en) => {
    const measure = { kind } as Measure;
    expect(standardText(threshold, measure, 'vi')).toBe(vi);
    expect(standardText(threshold, measure, 'en')).toBe(en);
  });

  it('has a text for every indicator of every pack that ships', () => {
    for (const pack of shippedPacks()) {
      for (const indicator of pack.indicators) {
        const threshold = resolveThreshold(pack, indicator, '', { year: 2017 });
        expect(standardText(threshold, indicator.measure, 'vi')).toMatch(/^[≥≤=ĐKTC]/);
      }
    }
  });
});

describe('the words', () => {
  it('are Vietnamese first', () => {
    const { verdict, severity, zone, period, standard } = WORDS.vi;
    expect(verdict).toEqual({ met: 'Đạt', notMet: 'Chưa đạt', unknown: 'Chưa rõ' });
    expect(severity).toEqual({ error: 'Lỗi', query: 'Giải trình', note: 'Lưu ý' });
    expect(standard.unconfirmed).toBe('chưa đối chiếu văn bản');
    expect(zone('I')).toBe('Khu vực I');
    expect(period('2017Q2')).toBe('quý II năm 2017');
  });

  it.each([
    ['2017', '2017'],
    ['2017S1', 'the first half of 2017'],
    ['2017S2', 'the second half of 2017'],
    ['2017Q2', 'quarter 2 of 2017'],
    ['201706', 'June 2017'],
    ['sometime', 'sometime'],
  ])('name the period %s in English too', (id, name) => {
    expect(WORDS.en.period(id)).toBe(name);
  });
});
