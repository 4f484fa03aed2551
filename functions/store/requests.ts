/** The inputs of every call to DynamoDB, made without calling it. */
import type {
  DeleteCommandInput,
  GetCommandInput,
  PutCommandInput,
  QueryCommandInput,
  ScanCommandInput,
  TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { sha256Hex } from '#domain/values/canonical';
import { versionBefore, type Condition, type Write } from './commit.ts';
import { deviceItem } from './items/device-item.ts';
import type { Item } from './items/item.ts';
import { rollupItem } from './items/rollup-item.ts';
import type { Kind } from './kinds.ts';
import { outboxKey, type ItemKey, type ItemRange } from './keys.ts';
import { requireFits } from './limits.ts';
import type { AuditEntry, Device, OutboxRow, Rollup } from './records.ts';

const COUNTED = { ReturnConsumedCapacity: 'TOTAL' } as const;

/** Every read sees what was acknowledged before it. */
const CONSISTENT = { ConsistentRead: true, ...COUNTED } as const;

export function getRequest(table: string, { pk, sk }: ItemKey): GetCommandInput {
  return { TableName: table, Key: { pk, sk }, ...CONSISTENT };
}

export interface QueryOptions {
  /** Attributes to return; all where absent. */
  readonly attributes?: readonly string[];
  readonly newestFirst?: boolean;
  /** Items a page; as many as fit into 1 MB where absent. */
  readonly pageSize?: number | undefined;
  /** LastEvaluatedKey of the page before. */
  readonly after?: QueryCommandInput['ExclusiveStartKey'];
}

export function queryRequest(
  table: string,
  { pk, prefix }: ItemRange,
  { attributes = [], newestFirst = false, pageSize, after }: QueryOptions = {},
): QueryCommandInput {
  const names = Object.fromEntries(attributes.map((name) => [`#${name}`, name]));
  const isOfPartition = '#pk = :pk';
  const hasPrefix = 'begins_with(#sk, :prefix)';
  return {
    TableName: table,
    ...CONSISTENT,
    KeyConditionExpression: prefix ? `${isOfPartition} AND ${hasPrefix}` : isOfPartition,
    ExpressionAttributeNames: { '#pk': 'pk', ...(prefix ? { '#sk': 'sk' } : {}), ...names },
    ExpressionAttributeValues: { ':pk': pk, ...(prefix ? { ':prefix': prefix } : {}) },
    ScanIndexForward: !newestFirst,
    ...(attributes.length > 0 ? { ProjectionExpression: Object.keys(names).join(', ') } : {}),
    ...(pageSize ? { Limit: pageSize } : {}),
    ...(after ? { ExclusiveStartKey: after } : {}),
  };
}

/** A page of what is of these kinds, behind a key. */
export function entriesRequest(
  table: string,
  kinds: readonly Pick<Kind, 'pk' | 'sk'>[],
  after: ItemKey | null,
  pageSize?: number,
): ScanCommandInput {
  const alternatives = kinds.map(({ sk }, index) => {
    const isOfPartition = `begins_with(#pk, :pk${index})`;
    return sk ? `(${isOfPartition} AND #sk = :sk${index})` : isOfPartition;
  });
  const values = kinds.flatMap(({ pk, sk }, index) => [
    [`:pk${index}`, `${pk}#`],
    ...(sk ? [[`:sk${index}`, sk]] : []),
  ]);
  return {
    ...scanRequest(table, after, pageSize),
    FilterExpression: alternatives.join(' OR '),
    ExpressionAttributeNames: {
      '#pk': 'pk',
      ...(kinds.some(({ sk }) => sk) ? { '#sk': 'sk' } : {}),
    },
    ExpressionAttributeValues: Object.fromEntries(values),
  };
}

/** The keys of a page of what an import has brought. */
export function importedRequest(
  table: string,
  importId: string,
  after: ItemKey | null,
  pageSize?: number,
): ScanCommandInput {
  return {
    ...scanRequest(table, after, pageSize),
    FilterExpression: '#import = :import',
    ExpressionAttributeNames: { '#import': 'import', '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: { ':import': importId },
    ProjectionExpression: '#pk, #sk',
  };
}

function scanRequest(table: string, after: ItemKey | null, pageSize?: number): ScanCommandInput {
  return {
    TableName: table,
    ...CONSISTENT,
    ...(pageSize ? { Limit: pageSize } : {}),
    ...(after ? { ExclusiveStartKey: { pk: after.pk, sk: after.sk } } : {}),
  };
}

/** `TransactItems` stand in the order of the writes: a cancellation names its reasons in that order. */
export function commitRequest(
  table: string,
  { hash }: AuditEntry,
  writes: readonly Write[],
): TransactWriteCommandInput {
  return {
    TransactItems: writes.map(({ item, condition }) => ({
      Put: { TableName: table, Item: item, ...onCondition(condition) },
    })),
    ClientRequestToken: commitToken(table, hash),
    ...COUNTED,
  };
}

/** The longest that DynamoDB takes. */
const TOKEN_LENGTH = 36;

/**
 * The audit hash names the change: sent again by the SDK, it is the same transaction. DynamoDB knows tokens by account,
 * so the table is part of it: a backup that is restored into two tables at once writes the same lines into both.
 */
function commitToken(table: string, auditHash: string): string {
  return sha256Hex(`${table} ${auditHash}`).slice(0, TOKEN_LENGTH);
}

/** Throws TooLargeError. */
export function putRollupRequest(table: string, rollup: Rollup): PutCommandInput {
  const item = rollupItem(rollup);
  requireFits('rollup', item);
  return putRequest(table, item, versionBefore(rollup.version));
}

/** Throws TooLargeError. */
export function putDeviceRequest(table: string, device: Device): PutCommandInput {
  const item = deviceItem(device);
  requireFits('device', item);
  return putRequest(table, item, versionBefore(device.version));
}

export function putRequest(table: string, item: Item, condition?: Condition): PutCommandInput {
  return { TableName: table, Item: item, ...onCondition(condition), ...COUNTED };
}

export function removeOutboxRequest(table: string, row: OutboxRow): DeleteCommandInput {
  const { pk, sk } = outboxKey(row);
  return {
    TableName: table,
    Key: { pk, sk },
    ...onCondition({ version: row.version }),
    ...COUNTED,
  };
}

export function onCondition(condition: Condition | undefined) {
  if (!condition) return {};
  const isAbsent = { ConditionExpression: 'attribute_not_exists(pk)' };
  if (condition === 'absent') return isAbsent;
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': condition.version },
  };
}
