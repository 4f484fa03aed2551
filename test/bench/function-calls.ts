/** A table of five thousand formulas, computed as Excel would have it: every call by itself, through the door. */
import { CALLABLE } from '#addin/functions/callable';
import type { FunctionId } from '#addin/functions/ids';
import { connectFunctions } from '#addin/functions/store/connection';

export const CALLS = 5_000;

const VERDICTS = Array.from({ length: 19 }, (_, index) => [index % 3 ? 'Đạt' : 'Chưa đạt']);
const COMMUNES = Array.from({ length: 22 }, (_, index) => [`Xã ${index}`]);
const MET = Array.from({ length: 22 }, (_, index) => [(index * 7) % 20]);

/** In turn, as the columns of a district's table. */
export const COLUMNS: readonly (readonly [FunctionId, readonly unknown[]])[] = [
  ['EVAL', ['17.1a', 1140, 1200, '05986', '2017S1']],
  ['EVAL', ['4.1', 'Đạt', null, null, null]],
  ['THRESHOLD', ['11', null, null]],
  ['RATIO', [4213.8, 13405.1, null]],
  ['COUNTMET', [VERDICTS]],
  ['BAND', [12]],
  ['GAP', [VERDICTS]],
  ['NUM', ['1.352.449']],
  ['UNIT', ['Xã Hoàng Đồng', 'Lạng Sơn', null]],
  ['BANDTABLE', [COMMUNES, MET]],
];

export async function connectBench(): Promise<void> {
  await connectFunctions({
    api: { call: () => Promise.reject(new Error('Nobody is asked')) },
    place: async () => ({ unit: '05986@2004-08-31', period: '2017S1' }),
    settings: { get: () => null, set: () => undefined },
    now: () => new Date('2017-07-01T00:00:00Z'),
  });
}

export async function functionCalls(): Promise<void> {
  const calls = Array.from({ length: CALLS }, (_, index) => {
    const [id, args] = COLUMNS[index % COLUMNS.length]!;
    return CALLABLE[id](...([...args, {}] as never[]));
  });
  await Promise.all(calls);
}
