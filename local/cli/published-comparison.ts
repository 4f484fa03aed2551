/** What the tally of the example province says beside what the real province published. */
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { STATISTICS } from '#domain/form/statistics';
import type { Pack } from '#domain/packs/schema';
import { mean } from '#domain/tally/shares';
import type { Tally } from '#domain/tally/tally';
import { decimalText } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { PUBLISHED } from '../example/published.ts';
import { table, type Column } from './table.ts';

/** Where a tally comes from, as the heading of its column. */
export interface Source {
  readonly heading: string;
  readonly tally: Tally;
}

export interface Comparison {
  readonly text: string;
  readonly figures: number;
  readonly differing: number;
}

export function comparison(pack: Pack, sources: readonly Source[]): Comparison {
  const computed = sources.map(({ tally }) => figures(pack, tally));
  const rows = published(pack).map(({ name, value }, index) => {
    const values = computed.map((column) => column[index]!);
    return { name, value, values, same: values.every((each) => each === value) };
  });
  const columns: Column[] = [
    ['Chỉ số', 'left'],
    ['Đã công bố', 'right'],
    ...sources.map(({ heading }): Column => [heading, 'right']),
    ['', 'left'],
  ];
  return {
    text: table(
      columns,
      rows.map(({ name, value, values, same }) => [
        name,
        formatVi(value),
        ...values.map((each) => formatVi(each)),
        same ? 'khớp' : 'LỆCH',
      ]),
    ),
    figures: rows.length,
    differing: rows.filter(({ same }) => !same).length,
  };
}

const RESOURCE_NAMES: ReadonlyMap<string, string> = new Map(
  RESOURCE_SOURCES.map(({ id, text }) => [id, text.vi]),
);
const STATISTIC_NAMES: ReadonlyMap<string, string> = new Map(
  STATISTICS.map(({ id, text }) => [id, text.vi]),
);

interface PublishedFigure {
  readonly name: string;
  readonly value: string;
}

function published(pack: Pack): readonly PublishedFigure[] {
  const {
    communes,
    criteriaMet,
    mean: average,
    bands,
    criteria,
    resources,
    statistics,
  } = PUBLISHED;
  return [
    { name: 'Số xã có phiếu', value: String(communes) },
    { name: 'Tổng số tiêu chí đạt', value: String(criteriaMet) },
    { name: 'Bình quân tiêu chí/xã', value: average },
    ...pack.bands.map(({ label }) => ({
      name: `Số xã đạt ${label} tiêu chí`,
      value: String(bands[label as keyof typeof bands]),
    })),
    ...Object.entries(criteria).map(([no, count]) => ({
      name: `Tiêu chí ${no} (${pack.criteria[indexOf(pack, no)]?.name.vi ?? ''})`,
      value: String(count),
    })),
    ...Object.entries(resources).map(([source, value]) => ({
      name: `Nguồn lực: ${RESOURCE_NAMES.get(source) ?? source}`,
      value,
    })),
    ...Object.entries(statistics).map(([id, value]) => ({
      name: STATISTIC_NAMES.get(id) ?? id,
      value,
    })),
  ];
}

/** In the order of `published`. */
function figures(pack: Pack, tally: Tally): readonly string[] {
  const average = mean(tally);
  return [
    String(tally.reported),
    String(tally.sum.count),
    average ? decimalText(average.value) : '0',
    ...tally.bands.map(({ count }) => String(count)),
    ...Object.keys(PUBLISHED.criteria).map((no) =>
      String(tally.criteria[indexOf(pack, no)]?.count ?? 0),
    ),
    ...Object.keys(PUBLISHED.resources).map((source) => tally.resources[source]?.value ?? '0'),
    ...Object.keys(PUBLISHED.statistics).map((id) => tally.statistics[id]?.value ?? '0'),
  ];
}

function indexOf({ criteria }: Pack, no: string): number {
  return criteria.findIndex((criterion) => criterion.no === Number(no));
}
