/**
 * How long a push and the figures of a province take, and what each operation consumes, however many communes there are:
 * the example's sheets again and again, in provinces of 207, 2,000 and 10,000 communes, on dynoxide. What a unit reads
 * of itself is one item at every size; what it adds up are the rows of at most 65 children. Beside it, what a table
 * without roll-ups would have to do: look through all of it.
 */
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Pack } from '#domain/packs/schema';
import { parsePeriod } from '#domain/periods/period';
import type { Sheet } from '#domain/sheet/sheet';
import { buildTree, childrenOf, type UnitTree } from '#domain/units/tree';
import type { UnitRow } from '#domain/units/register';
import type { Unit } from '#domain/units/unit';
import type { Place, Services } from '#functions/service/context';
import { packsOver } from '#functions/service/packs';
import { recompute } from '#functions/service/roll-up';
import { sheetList } from '#functions/service/sheet-list';
import { tallyReader } from '#functions/service/tallies';
import { treeRow } from '#functions/service/tree-row';
import { DynamoArchive } from '#functions/store/dynamo-archive';
import { DynamoStore } from '#functions/store/dynamo-store';
import type { StoreOperation } from '#functions/store/metered-table';
import { createTable } from '#functions/store/table';
import { localClient } from '../../local/dynamo/local-client.ts';
import { startDynamo } from '../../local/dynamo/start-dynamo.ts';
import { changeOf } from '../functions/store/changes.ts';
import type { BenchRow } from './row.ts';

/** Promised: a tally in 20 ms at every size, 95 times of 100. */
const READ_MS = 20;

const LABELS = {
  push: 'gửi một phiếu',
  head: 'đọc đầu phiếu',
  province: 'đọc tổng hợp của tỉnh',
  district: 'đọc tổng hợp của huyện',
  list: 'đọc danh sách phiếu của huyện',
  rollUp: 'cộng lại số của tỉnh',
  scan: 'quét cả bảng để có tổng hợp của tỉnh',
} as const;

type Operation = keyof typeof LABELS;

interface Measured {
  /** Capacity units of one. */
  readonly units: number;
  readonly times: Times;
}

/** Milliseconds, each with what it is: "p50". */
type Times = readonly (readonly [of: string, ms: number])[];

const SIZES = [207, 2_000, 10_000] as const;

const PERIOD = parsePeriod('2017S1')!;
/** As many as the largest unit has since 2025. */
const MOST_CHILDREN = 65;
const READS = 200;
const AT_ONCE = 20;
const FROM = '2017-01-01';

export async function measureConsolidation(
  pack: Pack,
  sheets: readonly Sheet[],
): Promise<readonly BenchRow[]> {
  const dynamo = await startDynamo({ only: 'dynoxide' });
  const client = localClient(dynamo.endpoint);
  try {
    const rows: BenchRow[] = [];
    for (const size of SIZES) {
      const table = `province-${size}`;
      await createTable(client, table);
      let consumed = 0;
      const onCapacity = (_: StoreOperation, units: number) => void (consumed += units);
      const store = new DynamoStore({ client, table, onCapacity });
      const services: Services = {
        store,
        archive: new DynamoArchive({ client, table }),
        packs: packsOver(store, 'vi-du'),
        now: () => new Date().toISOString(),
      };
      const cost = async (work: () => Promise<unknown>) => {
        consumed = 0;
        await work();
        return consumed;
      };
      const scan = () => scannedUnits(client, table);
      const measured = await measureProvince(services, pack, sheets, size, cost, scan);
      rows.push(...rowsOf(`${size.toLocaleString('vi-VN')} xã`, measured));
    }
    return rows;
  } finally {
    client.destroy();
    await dynamo.stop();
  }
}

async function measureProvince(
  services: Services,
  pack: Pack,
  sheets: readonly Sheet[],
  size: number,
  cost: (work: () => Promise<unknown>) => Promise<number>,
  scan: () => Promise<number>,
): Promise<Readonly<Record<Operation, Measured>>> {
  const tree = provinceOf(size);
  const districts = childrenOf(tree, tree.root.key);
  const communes = [...tree.units.values()].filter(({ rural }) => rural);
  const placeOf = (unit: Unit): Place => ({ unit, period: PERIOD, tree });
  const send = (unit: Unit, index: number) =>
    services.store.commit(firstPush(pack, placeOf(unit), sheets[index % sheets.length]!));
  const rollUp = async (unit: Unit) => {
    const tallies = await recompute(services, pack, placeOf(unit));
    const key = { unit: unit.key, period: PERIOD.id };
    const version = ((await services.store.rollup(key))?.version ?? 0) + 1;
    await services.store.putRollup({ ...key, version, ...tallies });
  };

  const [first, ...others] = communes;
  const push = await cost(() => send(first!, 0));
  // One after the other first, as a person waits for it; the rest as fast as they will go.
  const pushed: number[] = [];
  for (const [index, unit] of others.slice(0, READS).entries()) {
    const start = performance.now();
    await send(unit, index + 1);
    pushed.push(performance.now() - start);
  }
  await inTurn(others.slice(READS), (unit, index) => send(unit, READS + index + 1));
  await inTurn(districts, rollUp);
  const added = await cost(() => rollUp(tree.root));

  // A reader of its own each time, as every request has.
  const read = (unit: Unit) => tallyReader(services)(placeOf(unit));
  const province = () => read(tree.root);
  const district = (index = 0) => read(districts[index % districts.length]!);
  const list = (index = 0) => sheetList(services, placeOf(districts[index % districts.length]!));
  const { all } = await province();
  if (all.reported !== size) throw new Error(`${all.reported} of ${size} were counted`);
  const measured = async (work: (index: number) => Promise<unknown>): Promise<Measured> => ({
    units: await cost(() => work(0)),
    times: await timed(work, READS),
  });
  const start = performance.now();
  const scanned = await scan();
  const once = performance.now() - start;
  return {
    push: { units: push, times: percentiles(pushed) },
    head: await measured(() => services.store.head({ unit: first!.key, period: PERIOD.id })),
    province: await measured(province),
    district: await measured(district),
    list: await measured(list),
    rollUp: { units: added, times: [] },
    scan: { units: scanned, times: [['một lần', once]] },
  };
}

function rowsOf(
  among: string,
  measured: Readonly<Record<Operation, Measured>>,
): readonly BenchRow[] {
  const [, least] = measured.head.times[0]!;
  return (Object.keys(LABELS) as Operation[]).flatMap((operation) => {
    const name = `${among}: ${LABELS[operation]}`;
    const { units, times } = measured[operation];
    const isTally = operation === 'province' || operation === 'district';
    return [
      ...times.map(([of, value]) => ({
        name: `${name}, ${of}`,
        value,
        unit: 'ms',
        ...(isTally && of === 'p95' ? { bar: READ_MS } : {}),
        floor: { value: least, of: 'đọc một mục' },
      })),
      { name: `${name}, tiêu thụ`, value: units, unit: 'đơn vị năng lực' },
    ];
  });
}

/** Capacity units of one look at everything, as a sum over the sheets themselves needs it. */
async function scannedUnits(
  client: Parameters<typeof paginateScan>[0]['client'],
  table: string,
): Promise<number> {
  let units = 0;
  const pages = paginateScan({ client }, { TableName: table, ReturnConsumedCapacity: 'TOTAL' });
  for await (const { ConsumedCapacity } of pages) units += ConsumedCapacity?.CapacityUnits ?? 0;
  return units;
}

/** Communes as evenly as possible under as few parents as can have them. */
function provinceOf(communes: number): UnitTree {
  const parents = Math.ceil(communes / MOST_CHILDREN);
  const code = (number: number, digits: number) => String(number).padStart(digits, '0');
  const rows: UnitRow[] = [{ code: '20', from: FROM, name: 'Tỉnh Giả Định' }];
  for (let at = 0; at < parents; at++) {
    rows.push({ code: code(100 + at, 3), from: FROM, name: `Huyện ${at + 1}`, parent: '20' });
  }
  for (let at = 0; at < communes; at++) {
    const parent = code(100 + (at % parents), 3);
    rows.push({ code: code(at + 1, 5), from: FROM, name: `Xã ${at + 1}`, parent });
  }
  return buildTree({ validFrom: FROM, validTo: null, basis: 'giả định' }, rows);
}

/** All that a first push writes: the sheet whole, judged where it stands now. */
function firstPush(pack: Pack, place: Place, { entries, notes, registers }: Sheet) {
  const content = { entries, notes, registers };
  const sheet = { unit: place.unit.key, period: PERIOD.id };
  const change = changeOf(sheet, null, { content, parent: place.unit.parent! });
  return { ...change, treeRow: treeRow(pack, place, change.head, content) };
}

async function inTurn<T>(
  all: readonly T[],
  work: (one: T, index: number) => Promise<unknown>,
): Promise<void> {
  const waiting = [...all.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function timed(work: (index: number) => Promise<unknown>, times: number): Promise<Times> {
  for (let index = 0; index < times / 4; index++) await work(index);
  const taken: number[] = [];
  for (let index = 0; index < times; index++) {
    const start = performance.now();
    await work(index);
    taken.push(performance.now() - start);
  }
  return percentiles(taken);
}

function percentiles(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)]!;
  return [
    ['p50', at(0.5)],
    ['p95', at(0.95)],
  ];
}
