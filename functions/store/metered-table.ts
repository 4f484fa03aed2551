/**
 * One DynamoDB table, asked for single items and ranges and written to: what is of an import that is not complete is
 * not read, errors come as those of the store, and whoever counts is told what each operation consumed.
 */
import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type DeleteCommandInput,
  type DynamoDBDocumentClient,
  type PutCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { Imports } from './archive.ts';
import type { Write } from './commit.ts';
import { DynamoArchive } from './dynamo-archive.ts';
import { translated, type Conditions } from './errors.ts';
import type { StoredItem } from './items/item.ts';
import type { ItemKey, ItemRange } from './keys.ts';
import type { AuditEntry } from './records.ts';
import { commitRequest, getRequest, queryRequest, type QueryOptions } from './requests.ts';
import type { Store } from './store.ts';

export type StoreOperation = keyof Store;

export interface TablePlace {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  /** Told after every operation how many capacity units it consumed, all its pages together. */
  readonly onCapacity?: (operation: StoreOperation, units: number) => void;
  /** Items a page of a query; as many as fit into 1 MB where absent. */
  readonly pageSize?: number;
}

interface Counted {
  readonly ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] | undefined;
}

export class MeteredTable {
  readonly name: string;
  private readonly pageSize: number | undefined;
  private readonly onCapacity: (operation: StoreOperation, units: number) => void;
  private readonly imports: Imports;

  constructor(private readonly place: TablePlace) {
    const { table, pageSize, onCapacity = () => {} } = place;
    this.name = table;
    this.pageSize = pageSize;
    this.onCapacity = onCapacity;
    const archive = new DynamoArchive(place);
    this.imports = new Imports((id) => archive.importState(id));
  }

  /** Not before something is asked of it: it may only be made then. */
  private get client(): DynamoDBDocumentClient {
    return this.place.client;
  }

  async transact(
    operation: StoreOperation,
    audit: AuditEntry,
    writes: readonly Write[],
  ): Promise<void> {
    const request = commitRequest(this.name, audit, writes);
    const conditions = writes.map(({ what, condition }) => (condition ? what : undefined));
    await this.write(
      operation,
      () => this.client.send(new TransactWriteCommand(request)),
      conditions,
    );
  }

  async get<T>(
    operation: StoreOperation,
    key: ItemKey,
    read: (item: StoredItem) => T,
  ): Promise<T | null> {
    const request = getRequest(this.name, key);
    const answer = await translated(() => this.client.send(new GetCommand(request)));
    this.onCapacity(operation, units(answer));
    if (!answer.Item) return null;
    await this.imports.requireReadable([answer.Item]);
    return read(answer.Item);
  }

  async query<T>(
    operation: StoreOperation,
    range: ItemRange,
    read: (item: StoredItem) => T,
    options: QueryOptions = {},
  ): Promise<readonly T[]> {
    const found: T[] = [];
    let consumed = 0;
    let after: QueryOptions['after'];
    do {
      const request = queryRequest(this.name, range, {
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

  async put(operation: StoreOperation, request: PutCommandInput, conditions?: Conditions) {
    await this.write(operation, () => this.client.send(new PutCommand(request)), conditions);
  }

  async delete(operation: StoreOperation, request: DeleteCommandInput) {
    await this.write(operation, () => this.client.send(new DeleteCommand(request)));
  }

  private async write(
    operation: StoreOperation,
    send: () => Promise<Counted>,
    conditions?: Conditions,
  ): Promise<void> {
    this.onCapacity(operation, units(await translated(send, conditions)));
  }
}

/** A transaction counts by table, everything else is of one. */
function units({ ConsumedCapacity: consumed = [] }: Counted): number {
  return [consumed].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}
