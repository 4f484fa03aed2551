/**
 * What people gave (money, work-days, land): for one purpose it cannot be more than for all of them, wherever in the
 * report the two are told.
 */
import { compare } from '#domain/values/decimal';
import type { ReportFinding } from '../catalogue.ts';
import { amountOf, exceeds } from '../reading/amounts.ts';
import { sentenceAt } from '../reading/lines.ts';
import type { Quantity } from '../reading/mention.ts';
import type { Reading } from '../reading/reading.ts';
import { statusOf } from '../reading/status.ts';
import type { Scene } from './rule.ts';
import { overWhole } from './sums.ts';

const KINDS = ['money', 'days', 'area'] as const;
type Kind = (typeof KINDS)[number];

/** What makes an amount a gift; work-days always are. */
const GIVEN: Readonly<Record<Kind, RegExp>> = {
  money: /đóng góp|ủng hộ|góp (?:tiền|được)|dân (?:đã |tự nguyện )?góp|bằng tiền/,
  days: /./,
  area: /hiến/,
};
/** Money that stands for everything given, and what the budget gave. */
const CONVERTED = /quy (?:ra|đổi|thành)|trị giá|tương đương|ngân sách|tín dụng|tổng (?:nguồn )?vốn/;
/** What others gave stands beside what the people gave, not within it. */
const OTHERS = /doanh nghiệp|nhà hảo tâm|ngân hàng|tập đoàn|công ty|cán bộ|lực lượng|bộ đội/;
const ALL = /toàn (?:tỉnh|huyện|xã|thành phố)|tổng (?:hợp|cộng|số)|trên địa bàn (?:tỉnh|huyện)/;
const PURPOSE =
  /làm đường|(?:đường|tuyến) (?:giao thông|thôn|bản|liên|trục|ngõ|bê tông|nội)|giao thông|kênh|mương|thủy lợi|nhà văn hóa|văn hóa|trường|lớp học|điện|chợ|cầu(?!\p{L})|nước (?:sạch|sinh hoạt)|sân (?:thể thao|vận động)|môi trường|trạm y tế/u;

const ONWARD = /^(?:riêng|trong đó|chỉ tính riêng)(?!\p{L})/u;

const NEAR = 120;
const LONGEST_LEAD = 80;

export function* contributions({ reading }: Scene): Iterable<ReportFinding> {
  const given = reading.mentions.flatMap((mentions) =>
    mentions.flatMap((mention, position) =>
      mention.kind === 'quantity'
        ? (gift(reading, mention, mentions[position - 1]?.end, mentions[position + 1]?.start) ?? [])
        : [],
    ),
  );
  for (const kind of KINDS) {
    const ofKind = given.filter((each) => each.kind === kind);
    const wholes = ofKind.filter(({ scope }) => scope === 'all').map(({ at }) => at);
    const [whole] = wholes.sort((a, b) => compare(amountOf(b), amountOf(a)));
    if (!whole) continue;
    for (const { at, scope } of ofKind) {
      if (scope === 'purpose' && exceeds(at, whole)) yield overWhole(reading, at, whole);
    }
  }
}

interface Gift {
  readonly kind: Kind;
  readonly scope: 'all' | 'purpose';
  readonly at: Quantity;
}

function gift(
  reading: Reading,
  at: Quantity,
  previousEnd: number | undefined,
  nextStart: number | undefined,
): Gift | null {
  const kind = KINDS.find((each) => each === at.measure?.kind);
  if (!kind || at.qualifier === '<') return null;
  const line = reading.lines[at.line]!;
  const [start, end] = sentenceAt(line, at.start);
  // "Riêng làm đường đã huy động …" goes on with what was said before it.
  const goesOn = ONWARD.test(line.plain.slice(start, start + NEAR));
  const before = goesOn
    ? line.plain.slice(Math.max(line.start, at.start - 2 * NEAR), at.start)
    : line.plain.slice(Math.max(start, at.start - NEAR), at.start);
  const behind = line.plain.slice(at.end, Math.min(end, nextStart ?? end, at.end + NEAR));
  const own = line.plain.slice(Math.max(start, previousEnd ?? start, at.start - NEAR), at.start);
  // "hiến … 65.000 m2" and "65.000 m2 đất do dân hiến"; "40.500 triệu đồng do dân đóng góp".
  if (!GIVEN[kind].test(before) && !GIVEN[kind].test(behind)) return null;
  if (kind === 'money' && CONVERTED.test(own + behind)) return null;
  if (OTHERS.test(own) && !/dân/.test(own)) return null;
  if (statusOf(reading, at) === 'target') return null;
  const lead = leadOf(line.plain, line.start);
  if (PURPOSE.test(own) || PURPOSE.test(behind) || PURPOSE.test(lead)) {
    return { kind, scope: 'purpose', at };
  }
  const sentence = line.plain.slice(start, at.start);
  return ALL.test(sentence.slice(0, 200)) ? { kind, scope: 'all', at } : null;
}

/** "Về giao thông nông thôn," */
function leadOf(plain: string, start: number): string {
  return /^[^,:.;]*/.exec(plain.slice(start, start + LONGEST_LEAD))?.[0] ?? '';
}
