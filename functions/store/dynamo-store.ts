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
import type { ListName, ListPlace } from '#domain/lists/lists';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { Imports } from './archive.ts';
import { writesOf, type Write } from './commit.ts';
import { DynamoArchive } from './dynamo-archive.ts';
import { storeError, type Conditions } from './errors.ts';
import { auditEntryOf } from './items/audit-item.ts';
import { closingHeadOf, closingLineOf, closingPageOf } from './items/closing-items.ts';
import { deviceOf } from './items/device-item.ts';
import { headOf } from './items/head-item.ts';
import type { StoredItem } from './items/item.ts';
import { outboxRowOf } from './items/outbox-item.ts';
import { listRowIn } from './items/list-item.ts';
import { packOf, packUseOf } from './items/pack-items.ts';
import { periodOf } from './items/period-item.ts';
import { receiptOf } from './items/receipt-item.ts';
import { revisionLineOf, revisionOf } from './items/revision-item.ts';
import { rollupOf } from './items/rollup-item.ts';
import { targetsOf } from './items/targets-item.ts';
import { treeRowOf } from './items/tree-item.ts';
import * as keys from './keys.ts';
import { isNumbered, type ItemKey, type ItemRange } from './keys.ts';
import { periodWritesOf } from './period-commit.ts';
import type { AuditEntry, Device, OutboxRow, Rollup, SheetKey } from './records.ts';
import {
  commitRequest,
  getRequest,
  putDeviceRequest,
  putRequest,
  putRollupRequest,
  queryRequest,
  removeOutboxRequest,
  type QueryOptions,
} from './requests.ts';
import type { PeriodChange, SheetChange, Store } from './store.ts';

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
  private readonly table: string;
  private readonly pageSize: number | undefined;
  private readonly onCapacity: (operation: StoreOperation, units: number) => void;
  private readonly imports: Imports;

  constructor(private readonly place: DynamoStoreOptions) {
    const { table, pageSize, onCapacity = () => {} } = place;
    this.table = table;
    this.pageSize = pageSize;
    this.onCapacity = onCapacity;
    const archive = new DynamoArchive(place);
    this.imports = new Imports((id) => archive.importState(id));
  }

  /** Not before something is asked of it: it may only be made then. */
  private get client(): DynamoDBDocumentClient {
    return this.place.client;
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
    await this.transact('commit', change.audit, writesOf(change));
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

  async period(key: SheetKey) {
    return this.get('period', keys.periodKey(key), periodOf);
  }

  async periodAudit(key: SheetKey) {
    return this.query('periodAudit', keys.periodAuditOf(key), auditEntryOf);
  }

  async commitPeriod(change: PeriodChange): Promise<void> {
    const { pages, writes } = periodWritesOf(change);
    for (const page of pages) {
      const request = putRequest(this.table, page);
      await this.write('commitPeriod', () => this.client.send(new PutCommand(request)));
    }
    await this.transact('commitPeriod', change.audit, writes);
  }

  async closings(key: SheetKey) {
    return this.query('closings', keys.closingsOf(key), closingLineOf, { newestFirst: true });
  }

  async closing(key: SheetKey, no: number) {
    if (!isNumbered(no)) return null;
    const head = await this.get('closing', keys.closingKey(key, no), closingHeadOf);
    if (!head) return null;
    const range = keys.closingPagesOf(key, head.pages);
    const pages = await this.query('closing', range, closingPageOf);
    return { ...head.line, sheets: pages.flat() };
  }

  async targets(key: SheetKey, version: number) {
    if (!isNumbered(version)) return null;
    return this.get('targets', keys.targetsKey(key, version), targetsOf);
  }

  async list<L extends ListName>(list: L, place: ListPlace) {
    return this.query('list', keys.listOf(list, place), (item) => listRowIn(list, item));
  }

  async pack(hash: string) {
    return this.get('pack', keys.packKey(hash), packOf);
  }

  async packUse(province: UnitKey) {
    return this.get('packUse', keys.packUseKey(province), packUseOf);
  }

  async device(user: string, device: string) {
    return this.get('device', keys.deviceKey(user, device), deviceOf);
  }

  async devices(user: string) {
    return this.query('devices', keys.devicesOf(user), deviceOf);
  }

  async putDevice(device: Device): Promise<void> {
    const request = putDeviceRequest(this.table, device);
    await this.write('putDevice', () => this.client.send(new PutCommand(request)), ['device']);
  }

  private async transact(
    operation: StoreOperation,
    audit: AuditEntry,
    writes: readonly Write[],
  ): Promise<void> {
    const request = commitRequest(this.table, audit, writes);
    const conditions = writes.map(({ what, condition }) => (condition ? what : undefined));
    await this.write(
      operation,
      () => this.client.send(new TransactWriteCommand(request)),
      conditions,
    );
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
