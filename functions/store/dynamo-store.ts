/** The store over one DynamoDB table. Requests are made in requests.ts and commit.ts; here they are only sent. */
import { ConditionalCheckFailedException, type ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { Imports } from './archive.ts';
import { writesOf } from './commit.ts';
import { DynamoArchive } from './dynamo-archive.ts';
import { storeError, type Conditions } from './errors.ts';
import { auditEntryOf } from './items/audit-item.ts';
import { headOf } from './items/head-item.ts';
import type { StoredItem } from './items/item.ts';
import { outboxRowOf } from './items/outbox-item.ts';
import { receiptOf } from './items/receipt-item.ts';
import { revisionLineOf, revisionOf } from './items/revision-item.ts';
import { rollupOf } from './items/rollup-item.ts';
import { treeRowOf } from './items/tree-item.ts';
import * as keys from './keys.ts';
import { isNumbered, type ItemKey, type ItemRange } from './keys.ts';
import type { OutboxRow, Rollup, SheetKey } from './records.ts';
import {
  commitRequest,
  getRequest,
  putRollupRequest,
  queryRequest,
  removeOutboxRequest,
  type QueryOptions,
} from './requests.ts';
import type { SheetChange, Store } from './store.ts';

export type StoreOperation = keyof Store;

export interface DynamoStoreOptions {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  /** Told after every operation how many capacity units it consumed, all its pages together. */
  readonly onCapacity?: (operation: StoreOperation, units: number) => void;
  /** Items a page of a query; as many as fit into 1 MB where absent. */
  readonly pageSize?: number;
}

/** Contents are not sent for a list; DynamoDB bills reading them all the same. */
const LINE_ATTRIBUTES = ['pk', 'sk', 'record', 'import'];

interface Counted {
  readonly ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] | undefined;
}

export class DynamoStore implements Store {
  private readonly client: DynamoDBDocumentClient;
  private readonly table: string;
  private readonly pageSize: number | undefined;
  private readonly onCapacity: (operation: StoreOperation, units: number) => void;
  private readonly imports: Imports;

  constructor({ client, table, pageSize, onCapacity = () => {} }: DynamoStoreOptions) {
    this.client = client;
    this.table = table;
    this.pageSize = pageSize;
    this.onCapacity = onCapacity;
    const archive = new DynamoArchive({ client, table });
    this.imports = new Imports((id) => archive.importState(id));
  }

  async head(key: SheetKey) {
    return this.get('head', keys.headKey(key), headOf);
  }

  async revision(key: SheetKey, rev: number) {
    if (!isNumbered(rev)) return null;
    return this.get('revision', keys.revisionKey(key, rev), revisionOf);
  }

  async revisions(key: SheetKey) {
    const newestFirst = { newestFirst: true, attributes: LINE_ATTRIBUTES };
    return this.query('revisions', keys.revisionsOf(key), revisionLineOf, newestFirst);
  }

  async receipt(submissionId: string) {
    return this.get('receipt', keys.receiptKey(submissionId), receiptOf);
  }

  async audit(key: SheetKey) {
    return this.query('audit', keys.auditOf(key), auditEntryOf);
  }

  async tree(parent: UnitKey, period: PeriodId) {
    return this.query('tree', keys.childrenOf(parent, period), treeRowOf);
  }

  async rollup(key: SheetKey) {
    return this.get('rollup', keys.rollupKey(key), rollupOf);
  }

  async outbox(parent: UnitKey) {
    return this.query('outbox', keys.outboxOf(parent), outboxRowOf);
  }

  async commit(change: SheetChange): Promise<void> {
    const writes = writesOf(change);
    const request = commitRequest(this.table, change.audit, writes);
    const conditions = writes.map(({ what, condition }) => (condition ? what : undefined));
    await this.write(
      'commit',
      () => this.client.send(new TransactWriteCommand(request)),
      conditions,
    );
  }

  async putRollup(rollup: Rollup): Promise<void> {
    const request = putRollupRequest(this.table, rollup);
    await this.write('putRollup', () => this.client.send(new PutCommand(request)), ['rollup']);
  }

  async removeOutbox(row: OutboxRow): Promise<void> {
    const request = removeOutboxRequest(this.table, row);
    try {
      await this.write('removeOutbox', () => this.client.send(new DeleteCommand(request)));
    } catch (error) {
      const isNoLongerThisRow = error instanceof ConditionalCheckFailedException;
      if (!isNoLongerThisRow) throw error;
    }
  }

  private async get<T>(
    operation: StoreOperation,
    key: ItemKey,
    read: (item: StoredItem) => T,
  ): Promise<T | null> {
    const request = getRequest(this.table, key);
    const answer = await translated(() => this.client.send(new GetCommand(request)));
    this.onCapacity(operation, units(answer));
    if (!answer.Item) return null;
    await this.imports.requireReadable([answer.Item]);
    return read(answer.Item);
  }

  private async query<T>(
    operation: StoreOperation,
    range: ItemRange,
    read: (item: StoredItem) => T,
    options: QueryOptions = {},
  ): Promise<readonly T[]> {
    const found: T[] = [];
    let consumed = 0;
    let after: QueryOptions['after'];
    do {
      const request = queryRequest(this.table, range, {
        pageSize: this.pageSize,
        ...options,
        after,
      });
      const page = await translated(() => this.client.send(new QueryCommand(request)));
      const items = page.Items ?? [];
      await this.imports.requireReadable(items);
      found.push(...items.map(read));
      consumed += units(page);
      after = page.LastEvaluatedKey;
    } while (after);
    this.onCapacity(operation, consumed);
    return found;
  }

  private async write(
    operation: StoreOperation,
    send: () => Promise<Counted>,
    conditions?: Conditions,
  ): Promise<void> {
    this.onCapacity(operation, units(await translated(send, conditions)));
  }
}

async function translated<T>(send: () => Promise<T>, conditions?: Conditions): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw storeError(error, conditions);
  }
}

/** A transaction counts by table, everything else is of one. */
function units({ ConsumedCapacity: consumed = [] }: Counted): number {
  return [consumed].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}
