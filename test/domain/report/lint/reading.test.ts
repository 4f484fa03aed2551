import { describe, expect, it } from '@jest/globals';
import { readReport } from '#domain/report/lint/reading/reading';
import { statusOf } from '#domain/report/lint/reading/status';
import type { Mention } from '#domain/report/lint/reading/mention';
import { decimalText } from '#domain/values/decimal';

function read(text: string): readonly string[] {
  return readReport(text).mentions.flat().map(described);
}

function described(mention: Mention): string {
  switch (mention.kind) {
    case 'quantity':
      return `${decimalText(mention.value)} ${mention.measure?.unit ?? mention.noun}`;
    case 'percent':
      return `${decimalText(mention.value)}%`;
    case 'ratio':
      return `${decimalText(mention.numerator.value)} of ${decimalText(mention.denominator.value)}`;
    case 'band':
      return `band ${mention.low} to ${mention.high}`;
    case 'document':
      return `${mention.word} ${mention.number}${mention.symbol} ${mention.date}`;
    case 'year':
    case 'date':
    case 'label':
      return `${mention.kind} ${mention.text}`;
  }
}

describe('numbers as Vietnamese offices write them', () => {
  it.each([
    ['kiên cố 11,387km kênh', ['11.387 km']],
    ['duy tu 2.950 km đường', ['2950 km']],
    ['có 05 xã', ['5 xã']],
    ['tổng vốn 1.352.449 triệu đồng', ['1352449 triệu đồng']],
    ['tổng vốn 1 352 449 triệu đồng', ['1352449 triệu đồng']],
    ['hiến trên 20.000m2 đất', ['20000 m²']],
    ['đạt 7,48 tiêu chí', ['7.48 tiêu chí']],
    ['1.704/2.314 khu dân cư, tỷ lệ 73,63%', ['1704 of 2314', '73.63%']],
    ['31,4% (4.213,8Km/13.405,1Km)', ['31.4%', '4213.8 of 13405.1']],
    ['235.000 công;', ['235000 ngày công']],
    ['103 công trình', ['103 công trình']],
  ])('%s', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });
});

describe('numbers that count nothing', () => {
  it.each([
    ['gia đình 5 không, 3 sạch, 3 an toàn', ['label 5', 'label 3', 'label 3']],
    ['giai đoạn 2016–2020', ['label 2016–2020']],
    ['Ngày môi trường thế giới 05/6, chiến dịch', ['label 05/6']],
    ['hết tháng 6/2017', ['date 6/2017']],
    ['ngày 30/6/2017', ['date 30/6/2017']],
    ['Năm 2015, tỉnh', ['year 2015']],
    ['tiêu chí số 6: đạt', ['label 6']],
    ['mức độ 1: 15/226 đơn vị', ['label 1', '15 of 226']],
    ['6 tháng đầu năm', ['label 6']],
    ['trẻ em dưới 5 tuổi', ['label 5']],
    ['số xã đạt từ 15-18 tiêu chí', ['band 15 to 18']],
  ])('%s', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });
});

it('documents carry their kind and date', () => {
  expect(
    read('Kế hoạch số 37/KH-BCĐ ngày 24/02/2017; Nghị quyết số 100/2015/QH13; số 05-NQ/TU'),
  ).toEqual([
    'kế hoạch 37/KH-BCĐ 2017-02-24',
    'date 24/02/2017',
    'nghị quyết 100/2015/QH13 null',
    ' 05-NQ/TU null',
  ]);
});

describe('what is and what is hoped for', () => {
  const first = (text: string) => {
    const reading = readReport(`Kết quả 6 tháng đầu năm 2017\n${text}`);
    return statusOf(reading, reading.mentions[1]!.filter(({ kind }) => kind === 'ratio').at(-1)!);
  };

  it.each([
    ['Phấn đấu nâng tổng số lên 72/207 xã', 'target'],
    ['Phấn đấu thêm 12 xã; hiện nay có 60/207 xã đạt', 'result'],
    ['Các xã phấn đấu đạt chuẩn năm 2017 gồm 14/207 xã', 'result'],
    ['Đến hết năm 2017 toàn tỉnh có 38/207 xã', 'target'],
    ['Đến hết năm 2016 toàn tỉnh có 21/207 xã', 'result'],
    ['Đến nay có 142/207 xã', 'result'],
  ])('%s: %s', (text, status) => {
    expect(first(text)).toBe(status);
  });
});

it('the period is that of the title', () => {
  const periodOf = (text: string) => readReport(text).period?.id;
  expect(periodOf('BÁO CÁO\nKết quả 6 tháng đầu năm, nhiệm vụ cuối năm 2018')).toBe('2018S1');
  expect(periodOf('Kết quả quý III năm 2019')).toBe('2019Q3');
  expect(periodOf('Kết quả năm 2020\nTrong 6 tháng đầu năm 2019 …')).toBe('2020');
  expect(periodOf('Hà Nam, ngày 05 tháng 7 năm 2018\nBÁO CÁO\nSơ kết\n6 tháng đầu năm 2018')).toBe(
    '2018S1',
  );
  expect(periodOf('Không nói năm nào')).toBeUndefined();
});
