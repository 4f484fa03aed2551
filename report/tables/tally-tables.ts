import { RESOURCE_SOURCES } from '#domain/form/resources';
import { STATISTICS } from '#domain/form/statistics';
import { countShare, mean, resourceTotal } from '#domain/tally/shares';
import type { Count, Tally } from '#domain/tally/tally';
import type { Decimal } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { bandWords } from '../band-words.ts';
import { districtOf } from '../from-consolidation.ts';
import { reportFigure } from '../figures/report-figure.ts';
import type { ReportData } from '../report-data.ts';
import { WORDS } from '../words.ts';
import { tableKind } from './table.ts';

const MAX_BANDS = 5;
const BAND_FIELDS = ['band1', 'band2', 'band3', 'band4', 'band5'] as const;

/** A row per child unit, the whole below it. */
export const districtsTable = tableKind(
  ['no', 'name', 'reported', ...BAND_FIELDS, 'sum', 'mean'],
  ({ tally, children }) => [
    ...children.map((child, index) => unitRow(String(index + 1), child.unit.name, child.tally)),
    unitRow('', 'Cộng', tally),
  ],
);

/** A pack with more bands than the table has columns keeps the first; with fewer it leaves columns empty. */
function unitRow(no: string, name: string, tally: Tally) {
  const bands = tally.bands.slice(0, MAX_BANDS).map(counted);
  return {
    no,
    name,
    reported: `${tally.reported}/${tally.expected}`,
    ...(Object.fromEntries(
      BAND_FIELDS.map((field, index) => [field, bands[index] ?? '']),
    ) as Record<(typeof BAND_FIELDS)[number], string>),
    sum: tally.reported > 0 ? formatVi(String(tally.sum.count)) : WORDS.noFigure,
    mean: printed(tally.reported > 0 ? (mean(tally)?.value ?? null) : null, 2),
  };
}

export const criteriaTable = tableKind(['no', 'name', 'count', 'share'], ({ pack, tally }) =>
  tally.criteria.map((criterion, index) => ({
    no: String(criterion.no),
    name: pack.criteria[index]!.name.vi,
    count: counted(criterion),
    share: tally.reported > 0 ? printed(countShare(criterion.count, tally.expected), 2) : '',
  })),
);

/** What was planned stands in columns of its own. */
export const bandsTable = tableKind(['label', 'count', 'share', 'plan', 'planShare'], (data) =>
  data.tally.bands.map((band) => {
    const plan = reportFigure(data, `plan:band:${band.label}`)!;
    return {
      label: bandWords(band.label),
      count: counted(band),
      share: data.tally.reported > 0 ? printed(countShare(band.count, data.tally.expected), 2) : '',
      plan: plan.value === null ? '–' : plan.printed,
      planShare: plan.share ?? '–',
    };
  }),
);

export const resourcesTable = tableKind(['no', 'name', 'amount', 'share', 'communes'], (data) => [
  ...RESOURCE_SOURCES.map(({ id, no, text }) => {
    const figure = reportFigure(data, `resource:${id}`)!;
    return {
      no,
      name: text.vi,
      amount: figure.printed,
      share: figure.share ?? '',
      communes: String(data.tally.resources[id]?.count ?? 0),
    };
  }),
  {
    no: '',
    name: 'Tổng số',
    amount: formatVi(resourceTotal(data.tally)),
    share: '',
    communes: '',
  },
]);

/** Only what somebody reported: what nobody did is listed among the gaps of the text that names it. */
export const statisticsTable = tableKind(
  ['no', 'section', 'name', 'value', 'measure', 'communes'],
  (data) =>
    STATISTICS.filter(({ id }) => Object.hasOwn(data.tally.statistics, id)).map(
      ({ id, section, measure }, index, all) => ({
        no: String(index + 1),
        // Once for the rows that it heads.
        section: all[index - 1]?.section === section ? '' : section,
        name: reportFigure(data, `statistic:${id}`)!.label,
        value: formatVi(data.tally.statistics[id]!.value),
        measure,
        communes: String(data.tally.statistics[id]!.count),
      }),
    ),
);

/** Communes that owe a sheet and have sent none. */
export const missingTable = tableKind(['no', 'name', 'district'], ({ tree, tally }: ReportData) =>
  tally.missing.map((key, index) => {
    const unit = tree.units.get(key);
    const district = unit && districtOf(tree, unit);
    return { no: String(index + 1), name: unit?.name ?? key, district: district?.name ?? '' };
  }),
);

/** A count, and the range it can still take. */
function counted({ count, range: [low, high] }: Count): string {
  return low === high ? String(count) : `${count} (${low}–${high})`;
}

function printed(value: Decimal | null, decimals: number): string {
  return value ? formatVi(value, decimals) : WORDS.noFigure;
}
