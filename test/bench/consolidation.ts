/**
 * How long the figures of a province take to read, and what each operation consumes, however many communes there are:
 * the example's sheets again and again, in provinces of 207, 2,000 and 10,000 communes, on dynoxide. What a unit reads
 * of itself is one item at every size; what it adds up are the rows of at most 65 children.
 */
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
import { DynamoStore, type StoreOperation } from '#functions/store/dynamo-store';
import { createTable } from '#functions/store/table';
import { localClient } from '../../local/dynamo/local-client.ts';
import { startDynamo } from '../../local/dynamo/start-dynamo.ts';
import { changeOf } from '../functions/store/changes.ts';

export interface Consolidation {
  readonly communes: number;
  readonly parents: number;
  /** Milliseconds. */
  readonly province: Percentiles;
  readonly district: Percentiles;
  readonly list: Percentiles;
  /** Capacity units of one of each. */
  readonly consumed: Readonly<Record<Operation, number>>;
}

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

type Operation = 'push' | 'head' | 'province' | 'district' | 'list' | 'rollUp';

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
): Promise<readonly Consolidation[]> {
  const dynamo = await startDynamo({ only: 'dynoxide' });
  const client = localClient(dynamo.endpoint);
  try {
    const measured: Consolidation[] = [];
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
      measured.push(await measureProvince(services, pack, sheets, size, cost));
    }
    return measured;
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
): Promise<Consolidation> {
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
  await inTurn(others, (unit, index) => send(unit, index + 1));
  await inTurn(districts, rollUp);
  const added = await cost(() => rollUp(tree.root));

  // A reader of its own each time, as every request has.
  const read = (unit: Unit) => tallyReader(services)(placeOf(unit));
  const province = () => read(tree.root);
  const district = (index: number) => read(districts[index % districts.length]!);
  const list = (index: number) =>
    sheetList(services, placeOf(districts[index % districts.length]!));
  const { all } = await province();
  if (all.reported !== size) throw new Error(`${all.reported} of ${size} were counted`);
  return {
    communes: size,
    parents: districts.length,
    province: await timed(province),
    district: await timed(district),
    list: await timed(list),
    consumed: {
      push,
      head: await cost(() => services.store.head({ unit: first!.key, period: PERIOD.id })),
      province: await cost(province),
      district: await cost(() => district(0)),
      list: await cost(() => list(0)),
      rollUp: added,
    },
  };
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

async function timed(work: (index: number) => Promise<unknown>): Promise<Percentiles> {
  for (let index = 0; index < READS / 4; index++) await work(index);
  const times: number[] = [];
  for (let index = 0; index < READS; index++) {
    const start = performance.now();
    await work(index);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * READS)]!;
  return { p50: at(0.5), p95: at(0.95) };
}
