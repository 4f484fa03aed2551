/**
 * `npm run simulate`: the country's deadline day, second by second, with the capacity that operations are measured to
 * take. What is looked for is what breaks first: a partition, the table, the functions, or the roll-ups.
 */
import { UNITS } from '#infra/cost/usage';
import { Random } from '#local/example/random';
import { table } from '../../local/cli/table.ts';

const COUNTRY = { provinces: 63, districts: 713, units: 11_162 };

/** What DynamoDB gives one partition, and a new table on demand, in a second. */
const PARTITION_WRITES = 1_000;
const NEW_TABLE_WRITES = 4_000;

/** Of one push, by whose partition it is: items in KB, twice for a transaction. */
const WRITES = { sheet: 26, submission: 8, tree: 4, outbox: 2 } as const;

const PUSH_SECONDS = 0.12;
const ROLLUP_SECONDS = 0.03;
const ROW_SECONDS = 0.01;
const GATHER_SECONDS = 2;
const BATCH = 100;
/** Of a table on demand that is new; each hands its rows on one batch after the other. */
const SHARDS = 4;
/** Of the calls to the store, and of what is sent: made again. */
const FAILING = 0.1;

interface Scenario {
  readonly name: string;
  /** Weights of equal parts of `seconds`. */
  readonly seconds: number;
  readonly weights: readonly number[];
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'bốn giờ cuối, dồn về cuối', seconds: 4 * 3_600, weights: [1, 2, 4, 8] },
  { name: 'mọi xã trong mười phút cuối', seconds: 600, weights: [1, 1] },
  { name: 'mọi xã trong một phút', seconds: 60, weights: [1] },
];

interface Outcome {
  readonly pushesASecond: number;
  readonly tableWrites: number;
  readonly hottestPartition: number;
  readonly functionsAtOnce: number;
  readonly provinceWrites: number;
  readonly rollUpLag: number;
  readonly sentAgain: number;
}

function simulate({ seconds, weights }: Scenario, shards: number): Outcome {
  const random = new Random('deadline day');
  const pushes = Array.from({ length: COUNTRY.units }, (_, unit) => unit).flatMap((unit) => {
    const part = random.pickWeighted([...weights.keys()], (index) => weights[index]!);
    const at = ((part + random.next()) * seconds) / weights.length;
    const district = unit % COUNTRY.districts;
    const attempts = [{ at, district }];
    // What fails comes again after two seconds, then four, as the client does.
    for (let wait = 2; random.chance(FAILING); wait *= 2) {
      attempts.push({ at: attempts.at(-1)!.at + wait, district });
    }
    return attempts;
  });
  const perSecond = countBy(pushes, ({ at }) => `${Math.floor(at)}`);
  const perDistrict = countBy(pushes, ({ at, district }) => `${Math.floor(at)} ${district}`);
  const peak = Math.max(...perSecond.values());
  const rollUps = deliver(pushes, shards);
  const hottest = Math.max(...perDistrict.values()) * WRITES.tree;
  return {
    pushesASecond: peak,
    tableWrites: peak * UNITS.commit + rollUps.peakWrites,
    hottestPartition: Math.max(hottest, WRITES.sheet, rollUps.hottestProvince),
    functionsAtOnce: Math.ceil(peak * PUSH_SECONDS) + shards,
    provinceWrites: rollUps.hottestProvince,
    rollUpLag: rollUps.lag,
    sentAgain: pushes.length - COUNTRY.units,
  };
}

interface Push {
  readonly at: number;
  readonly district: number;
}

/** The stream: rows by shard, gathered for two seconds, a batch at a time; each unit once for all of its rows. */
function deliver(pushes: readonly Push[], shards: number) {
  let lag = 0;
  const writes = new Map<number, number>();
  const ofProvince = new Map<string, number>();
  for (let shard = 0; shard < shards; shard++) {
    const rows = pushes
      .filter(({ district }) => district % shards === shard)
      .sort((a, b) => a.at - b.at);
    let free = 0;
    for (let next = 0; next < rows.length;) {
      const start = Math.max(free, rows[next]!.at + GATHER_SECONDS);
      const batch = rows.slice(next, next + BATCH).filter(({ at }) => at <= start);
      const districts = new Set(batch.map(({ district }) => district));
      const provinces = new Set([...districts].map((district) => district % COUNTRY.provinces));
      const rollUps = districts.size + provinces.size;
      free = start + rollUps * ROLLUP_SECONDS * (1 + FAILING) + batch.length * ROW_SECONDS;
      lag = Math.max(lag, free - batch[0]!.at);
      const second = Math.floor(free);
      add(writes, second, rollUps * UNITS.putRollup + batch.length);
      for (const province of provinces) add(ofProvince, `${second} ${province}`, UNITS.putRollup);
      next += batch.length;
    }
  }
  return {
    lag,
    peakWrites: Math.max(...writes.values()),
    hottestProvince: Math.max(...ofProvince.values()),
  };
}

function countBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) add(counts, keyOf(each), 1);
  return counts;
}

function add<K>(sums: Map<K, number>, key: K, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

const whole = (value: number) => Math.round(value).toLocaleString('vi-VN');
const share = (value: number, of: number) => `${whole(value)} (${whole((100 * value) / of)} %)`;

const rows = SCENARIOS.flatMap((scenario) =>
  [SHARDS, 16].map((shards) => {
    const seen = simulate(scenario, shards);
    return [
      scenario.name,
      whole(shards),
      whole(seen.pushesASecond),
      share(seen.tableWrites, NEW_TABLE_WRITES),
      share(seen.hottestPartition, PARTITION_WRITES),
      whole(seen.functionsAtOnce),
      `${whole(seen.rollUpLag)} s`,
      whole(seen.sentAgain),
    ];
  }),
);

console.log(
  table(
    [
      ['Cả nước: 11.162 đơn vị', 'left'],
      ['nhánh luồng', 'right'],
      ['lần gửi/giây', 'right'],
      ['ghi/giây, cả kho', 'right'],
      ['ghi/giây, phân vùng nóng nhất', 'right'],
      ['hàm cùng lúc', 'right'],
      ['tổng hợp chậm nhất', 'right'],
      ['gửi lại', 'right'],
    ],
    rows,
  ),
);
