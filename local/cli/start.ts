/** `npm start`: the example province, checked and consolidated, beside what the real province published. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { STATISTICS } from '#domain/form/statistics';
import { contentHash } from '#domain/sheet/content-hash';
import { hashOf } from '#domain/values/canonical';
import { decimalText } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { mean } from '#domain/tally/shares';
import { EXAMPLE_PERIOD, PUBLISHED } from '../example/published.ts';
import { exampleProvince } from '../example/province.ts';
import { examplePack } from '../example/setting.ts';
import { writeExampleProvince } from '../example/write-province.ts';
import { TEMPLATE_VERSION } from '#workbook/envelope';
import { consolidated, type ConsolidationResult } from './consolidate.ts';
import { consolidationText } from './consolidation-text.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { progress } from './progress.ts';
import { table } from './table.ts';

/** Where everything that this machine makes for itself stands; not part of the repository. */
const LOCAL = fileURLToPath(new URL('../../.local/', import.meta.url));

export async function start(_options: { readonly once: boolean }): Promise<ExitCode> {
  const folder = join(LOCAL, `example-${EXAMPLE_PERIOD}`);
  await ensureExample(folder);
  const result = await consolidated(folder, { period: EXAMPLE_PERIOD });
  process.stdout.write(consolidationText(result));

  const rows = comparison(result);
  process.stdout.write(`\nĐối chiếu với ${PUBLISHED.source.vi}:\n`);
  process.stdout.write(
    table(
      [
        ['Chỉ số', 'left'],
        ['Đã công bố', 'right'],
        ['Tổng hợp từ phiếu', 'right'],
        ['', 'left'],
      ],
      rows.map(({ name, published, computed }) => [
        name,
        formatVi(published),
        formatVi(computed),
        published === computed ? 'khớp' : 'LỆCH',
      ]),
    ),
  );
  const wrong = rows.filter(({ published, computed }) => published !== computed).length;
  process.stdout.write(
    wrong === 0
      ? `\nCả ${rows.length} chỉ số đều khớp. Số liệu từng xã là ví dụ, được lập để tổng hợp ra đúng các chỉ số này.\n`
      : `\n${wrong} trên ${rows.length} chỉ số bị lệch.\n`,
  );
  process.stdout.write(`Các phiếu ví dụ nằm ở ${folder}\n`);
  return wrong === 0 ? EXIT.clean : EXIT.findings;
}

/** Made anew when it is missing or was made of other sheets; a half-written one never looks whole. */
async function ensureExample(folder: string): Promise<void> {
  const mark = join(folder, 'made-of.txt');
  const hash = hashOf([
    TEMPLATE_VERSION,
    ...exampleProvince().map(({ sheet }) => contentHash(sheet)),
    examplePack().hash,
  ]);
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === hash) return;

  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  process.stdout.write(`Tạo tỉnh ví dụ: ${PUBLISHED.communes} phiếu …\n`);
  const line = progress('Tạo phiếu', PUBLISHED.communes);
  await writeExampleProvince(unfinished, () => line.step());
  line.end();
  await writeFile(join(unfinished, 'made-of.txt'), hash);
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}

const RESOURCE_NAMES: ReadonlyMap<string, string> = new Map(
  RESOURCE_SOURCES.map(({ id, text }) => [id, text.vi]),
);
const STATISTIC_NAMES: ReadonlyMap<string, string> = new Map(
  STATISTICS.map(({ id, text }) => [id, text.vi]),
);

interface Compared {
  readonly name: string;
  readonly published: string;
  readonly computed: string;
}

function comparison({ pack, consolidation: { tally } }: ConsolidationResult): readonly Compared[] {
  const average = mean(tally);
  return [
    compared('Số xã có phiếu', PUBLISHED.communes, tally.reported),
    compared('Tổng số tiêu chí đạt', PUBLISHED.criteriaMet, tally.sum.count),
    {
      name: 'Bình quân tiêu chí/xã',
      published: PUBLISHED.mean,
      computed: average ? decimalText(average.value) : '0',
    },
    ...tally.bands.map(({ label, count }) =>
      compared(
        `Số xã đạt ${label} tiêu chí`,
        PUBLISHED.bands[label as keyof typeof PUBLISHED.bands],
        count,
      ),
    ),
    ...Object.entries(PUBLISHED.criteria).map(([no, communes]) => {
      const index = pack.criteria.findIndex((criterion) => criterion.no === Number(no));
      const name = pack.criteria[index]?.name.vi ?? '';
      return compared(`Tiêu chí ${no} (${name})`, communes, tally.criteria[index]?.count ?? 0);
    }),
    ...Object.entries(PUBLISHED.resources).map(([source, published]) => ({
      name: `Nguồn lực: ${RESOURCE_NAMES.get(source) ?? source}`,
      published,
      computed: tally.resources[source]?.value ?? '0',
    })),
    ...Object.entries(PUBLISHED.statistics).map(([id, published]) => ({
      name: STATISTIC_NAMES.get(id) ?? id,
      published,
      computed: tally.statistics[id]?.value ?? '0',
    })),
  ];
}

function compared(name: string, published: number, computed: number): Compared {
  return { name, published: String(published), computed: String(computed) };
}
