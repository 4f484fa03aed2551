/** What a report says of itself: whose it is, of when, from what. */
import { periodLabelVi, requirePeriod } from '#domain/periods/period';
import { resourceTotal } from '#domain/tally/shares';
import { criteriaNeeded } from '#domain/targets/criteria-needed';
import { formatVi } from '#domain/values/format';
import { reportFigure } from '../figures/report-figure.ts';
import type { ReportData } from '../report-data.ts';
import { rowsOf } from '../tables/register-tables.ts';
import { WORDS } from '../words.ts';

export const DOCUMENT_TEXTS = {
  unit: ({ unit }: ReportData) => unit.name,
  'unit/upper': ({ unit }: ReportData) => unit.name.toLocaleUpperCase('vi'),
  'unit/lower': ({ unit }: ReportData) => lowerFirst(unit.name),
  'unit/short': ({ unit }: ReportData) => unit.shortName,
  period: ({ period }: ReportData) => lowerFirst(periodLabelVi(period)),
  'period/upper': ({ period }: ReportData) => periodLabelVi(period).toLocaleUpperCase('vi'),
  'period/end': ({ period }: ReportData) => vietnameseDay(requirePeriod(period).end),
  'printed/day': ({ printed }: ReportData) => printed.slice(8),
  'printed/month': ({ printed }: ReportData) => printed.slice(5, 7),
  'printed/year': ({ printed }: ReportData) => printed.slice(0, 4),
  year: ({ period }: ReportData) => String(requirePeriod(period).year),
  pack: ({ pack }: ReportData) => pack.title.vi,
  'pack/decision': ({ pack }: ReportData) => pack.decision.number,
  source: ({ source }: ReportData) => sourceText(source),
  'source/standing': standing,
  'resources/total': ({ tally }: ReportData) =>
    Object.keys(tally.resources).length === 0 ? WORDS.noFigure : formatVi(resourceTotal(tally)),
  'target/criteria-needed': (data: ReportData) => {
    const plan = reportFigure(data, 'plan:mean')?.value ?? null;
    return plan !== null && data.tally.reported > 0
      ? String(criteriaNeeded(data.tally, plan))
      : WORDS.noPlan;
  },
  'works/count': (data: ReportData) => String(rowsOf(data, 'works').length),
  'models/count': (data: ReportData) => String(rowsOf(data, 'models').length),
  'cooperatives/count': (data: ReportData) => String(rowsOf(data, 'cooperatives').length),
  'courses/count': (data: ReportData) => String(rowsOf(data, 'courses').length),
} as const satisfies Readonly<Record<string, (data: ReportData) => string>>;

/** How far the figures may be relied on, in one sentence. */
function standing({ tally, approved, pack, drafts }: ReportData): string {
  const missing = tally.expected - tally.reported;
  const sheets =
    `${tally.reported}/${tally.expected} xã đã có phiếu` +
    (drafts > 0 ? `, trong đó ${drafts} phiếu còn là bản nháp` : '') +
    (missing > 0 ? `, còn thiếu ${missing} xã` : '');
  const example = pack.overlay?.example ? ' Mức chuẩn và số liệu là ví dụ.' : '';
  return `${sheets}; ${approval(tally.reported, approved?.reported ?? null)}.${example}`;
}

function approval(reported: number, appraised: number | null): string {
  if (appraised === null) return 'kết luận theo phiếu của xã, chưa qua thẩm định (số tạm tính)';
  if (appraised === reported && reported > 0) return 'tất cả các phiếu đã được thẩm định';
  return `${appraised} phiếu đã được thẩm định, số còn lại là số tạm tính`;
}

function sourceText(source: ReportData['source']): string {
  return source.kind === 'closing'
    ? WORDS.sources.closing(source.no, vietnameseDay(source.closedOn))
    : WORDS.sources[source.kind];
}

/** "30/6/2017", as documents write days. */
function vietnameseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
