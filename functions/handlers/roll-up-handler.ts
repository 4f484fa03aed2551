/**
 * Roll-ups as the table's stream asks for them. Of a batch each unit is made once; what failed is named, so that
 * Lambda brings it again and the rest is done with. A row that stays is caught by the sweep at last.
 */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { failureOf } from '../api/log.ts';
import type { Services } from '../service/context.ts';
import { deliver } from '../service/deliver.ts';
import { outboxRowOf } from '../store/items/outbox-item.ts';
import { isOutboxKey } from '../store/keys.ts';
import type { OutboxRow } from '../store/records.ts';
import type { WorkLog } from './work-log.ts';

export function rollUpHandler(services: Services, log: WorkLog) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const due = new Map<OutboxRow, string>();
    const unread: string[] = [];
    for (const record of Records) {
      const sequence = record.dynamodb?.SequenceNumber ?? '';
      try {
        const row = rowOf(record);
        if (row) due.set(row, sequence);
      } catch (error) {
        log({ level: 'error', work: 'rollUp', ...failureOf(error) });
        unread.push(sequence);
      }
    }
    const { delivered, failed } = await deliver(services, [...due.keys()]);
    for (const { error } of failed) log({ level: 'error', work: 'rollUp', ...failureOf(error) });
    log({ level: 'info', work: 'rollUp', delivered: delivered.length, failed: failed.length });
    const again = [...failed.map(({ row }) => due.get(row)!), ...unread];
    return { batchItemFailures: again.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

/** Null for any other item, and for a row that went away. Throws CorruptItemError. */
function rowOf({ dynamodb }: DynamoDBRecord): OutboxRow | null {
  const image = dynamodb?.NewImage;
  const pk = image?.['pk']?.S;
  if (!image || pk === undefined || !isOutboxKey(pk)) return null;
  const texts = Object.entries(image).map(([name, { S }]) => [name, S] as const);
  return outboxRowOf(Object.fromEntries(texts));
}
