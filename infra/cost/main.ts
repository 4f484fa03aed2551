/** `npm run cost`: what a month costs, for a province and for the country. */
import { costOf, REGIONS, total } from './cost.ts';
import { PRICES, PRICES_NOTED } from './prices.ts';
import { ASSUMED } from './usage.ts';
import { WORDS } from './words.ts';

const number = (value: number, digits: number) =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const row = (name: string, amount: string, price: string, usd: string) =>
  `${name.padEnd(38)} ${amount.padStart(16)} ${price.padStart(20)} ${usd.padStart(12)}`;

for (const [name, region] of Object.entries(REGIONS)) {
  const lines = costOf(region);
  console.log(`\n${name}: một tháng có kỳ báo cáo (USD)\n`);
  console.log(row('Khoản', 'Số lượng', 'Đơn giá', 'Thành tiền'));
  for (const { billed, amount, usd } of lines) {
    const { usd: price, per } = PRICES[billed];
    const unit = `${number(price, price < 0.001 ? 7 : 3)} / ${number(per, 0)}`;
    console.log(row(WORDS[billed], number(amount, amount < 10 ? 2 : 0), unit, number(usd, 2)));
  }
  const sum = total(lines);
  console.log(row('Cộng', '', '', number(sum, 2)));
  console.log(row('Mỗi xã', '', '', number(sum / region.communes, 3)));
}

const { month, region } = PRICES_NOTED;
console.log(`
Đơn giá AWS, vùng ${region}, như biết vào tháng ${month}, chưa đối chiếu trang giá, chưa trừ phần miễn phí; vùng Singapore thường cao hơn 10–25 %. Đơn vị ghi và đọc là số đo; số lần dùng là giả định:
mỗi xã gửi ${ASSUMED.pushesPerCommune} lần, mở ngăn làm việc ${ASSUMED.opensPerCommune} lần trong tháng. Xem infra/cost.`);
