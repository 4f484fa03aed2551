// Roll-ups as the stream of the table asks for them, and the sweep for what it missed.
import { describe, expect, it } from '@jest/globals';
import type { DynamoDBRecord } from 'aws-lambda';
import { rollUpHandler } from '#functions/handlers/roll-up-handler';
import { sweepHandler } from '#functions/handlers/sweep-handler';
import type { WorkLine } from '#functions/handlers/work-log';
import { push } from '#functions/service/push';
import { outboxItem } from '#functions/store/items/outbox-item';
import type { OutboxRow } from '#functions/store/records';
import {
  CITY,
  Copy,
  editorOf,
  HOANG_DONG,
  PERIOD,
  PROVINCE,
  QUANG_LAC,
  world,
} from '../../support/service-world.ts';

/** Xã Đoàn Kết, of Huyện Tràng Định. */
const DOAN_KET = '06001@2004-08-31';
const TRANG_DINH = '180@2004-08-31';
const editor = editorOf(HOANG_DONG, QUANG_LAC, DOAN_KET);

async function pushed(...units: readonly string[]) {
  const { services, store } = world();
  for (const unit of units)
    await push(services, editor, new Copy(`file of ${unit}`, unit).submission());
  const rows = [...(await store.outbox(CITY)), ...(await store.outbox(TRANG_DINH))];
  const lines: WorkLine[] = [];
  const log = (line: WorkLine) => lines.push(line);
  const reported = async (unit: string) =>
    (await store.rollup({ unit, period: PERIOD }))?.all.reported ?? null;
  return { services, store, rows, lines, log, reported };
}

/** As the stream tells of a row that was written. */
function written(row: OutboxRow): DynamoDBRecord {
  const { pk, sk, record, version } = outboxItem(row);
  return {
    eventName: 'INSERT',
    dynamodb: {
      SequenceNumber: `${row.unit} ${row.version}`,
      NewImage: {
        pk: { S: pk },
        sk: { S: sk },
        record: { S: record },
        version: { N: String(version) },
      },
    },
  };
}

describe('the stream', () => {
  it('makes each unit once, whatever else the batch tells of', async () => {
    const { services, store, rows, log, reported } = await pushed(HOANG_DONG, QUANG_LAC, DOAN_KET);
    const made: string[] = [];
    store.faults.after = (operation) => void (operation === 'putRollup' && made.push(operation));
    const others: DynamoDBRecord[] = [
      { eventName: 'REMOVE', dynamodb: { SequenceNumber: '1', Keys: {} } },
      {
        eventName: 'MODIFY',
        dynamodb: { NewImage: { pk: { S: 'SHEET#a#b' }, sk: { S: 'HEAD' } } },
      },
    ];
    const handle = rollUpHandler(services, log);
    expect(await handle({ Records: [...others, ...rows.map(written)] })).toEqual({
      batchItemFailures: [],
    });
    expect(made).toHaveLength(3); // two districts, one province
    expect([await reported(CITY), await reported(TRANG_DINH), await reported(PROVINCE)]).toEqual([
      2, 1, 3,
    ]);
    expect(await store.outbox(CITY)).toEqual([]);
  });

  it('names what failed, and does the rest', async () => {
    const { services, store, rows, lines, log, reported } = await pushed(HOANG_DONG, DOAN_KET);
    store.faults.before = failingOnce('tree');
    const { batchItemFailures } = await rollUpHandler(
      services,
      log,
    )({
      Records: rows.map(written),
    });
    expect(batchItemFailures).toEqual([{ itemIdentifier: `${HOANG_DONG} 1` }]);
    expect(await store.outbox(CITY)).toHaveLength(1);
    expect(await reported(TRANG_DINH)).toBe(1);
    expect(lines.at(-1)).toEqual({ level: 'info', work: 'rollUp', delivered: 1, failed: 1 });
    expect(JSON.stringify(lines)).not.toContain('away');
  });

  it('told late, or twice, of a row changes nothing and takes no newer row', async () => {
    const { services, store, rows, log, reported } = await pushed(HOANG_DONG);
    const handle = rollUpHandler(services, log);
    await handle({ Records: rows.map(written) });
    const copy = new Copy(`file of ${HOANG_DONG}`).type('5.num', '1');
    await push(services, editor, copy.submission());
    await handle({ Records: [...rows, ...rows].map(written) });
    expect(await store.outbox(CITY)).toMatchObject([{ version: 2 }]);
    expect(await reported(CITY)).toBe(1);
  });

  it('hands back what it cannot read', async () => {
    const { services, rows, log } = await pushed(HOANG_DONG);
    const record = written(rows[0]!);
    const broken = {
      ...record,
      dynamodb: { ...record.dynamodb, NewImage: { pk: { S: 'OUTBOX#x' } } },
    };
    expect(await rollUpHandler(services, log)({ Records: [broken] })).toEqual({
      batchItemFailures: [{ itemIdentifier: `${HOANG_DONG} 1` }],
    });
  });
});

describe('the sweep', () => {
  it('makes what no event has asked for', async () => {
    const { services, store, lines, log, reported } = await pushed(HOANG_DONG, QUANG_LAC, DOAN_KET);
    await sweepHandler(services, log)();
    expect(await reported(PROVINCE)).toBe(3);
    expect([...(await store.outbox(CITY)), ...(await store.outbox(TRANG_DINH))]).toEqual([]);
    expect(lines).toEqual([{ level: 'info', work: 'sweep', delivered: 3, failed: 0 }]);
  });

  it('fails where something stays due, having done the rest', async () => {
    const { services, store, log, reported } = await pushed(HOANG_DONG, DOAN_KET);
    store.faults.before = failingOnce('tree');
    await expect(sweepHandler(services, log)()).rejects.toThrow('1 roll-ups are still due');
    expect(await reported(TRANG_DINH)).toBe(1);
    await sweepHandler(services, log)();
    expect(await reported(CITY)).toBe(1);
  });
});

function failingOnce(what: string) {
  let failed = false;
  return (operation: string) => {
    if (operation !== what || failed) return;
    failed = true;
    throw new Error('away');
  };
}
