/** The archive over one DynamoDB table. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  ScanCommand,
  type DynamoDBDocumentClient,
  type PutCommandInput,
  type ScanCommandInput,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Imports, type Archive, type ItemPage } from './archive.ts';
import { versionBefore } from './commit.ts';
import { translated } from './errors.ts';
import { importItem, importStateOf, type ImportState } from './items/import-item.ts';
import type { Item, StoredItem } from './items/item.ts';
import { ENTRY_STAGES } from './kinds.ts';
import { importKey, type ItemKey } from './keys.ts';
import { entriesRequest, getRequest, importedRequest, onCondition } from './requests.ts';

/** What one call takes back, so that it ends in time. */
const REMOVED_AT_ONCE = 1_000;

const key = z.object({ pk: z.string(), sk: z.string() });

export interface DynamoArchiveOptions {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  /** Items a page of a scan looks at; as many as fit into 1 MB where absent. */
  readonly pageSize?: number;
}

export class DynamoArchive implements Archive {
  private readonly imports = new Imports((id) => this.importState(id));
  private readonly table: string;
  private readonly pageSize: number | undefined;

  constructor(private readonly place: DynamoArchiveOptions) {
    this.table = place.table;
    this.pageSize = place.pageSize;
  }

  /** Not before something is asked of it: it may only be made then. */
  private get client(): DynamoDBDocumentClient {
    return this.place.client;
  }

  async entries(stage: number, after: ItemKey | null): Promise<ItemPage> {
    const kinds = ENTRY_STAGES[stage] ?? [];
    const page = await this.scan(entriesRequest(this.table, kinds, after, this.pageSize));
    await this.imports.requireReadable(page.items);
    return page;
  }

  async item(at: ItemKey): Promise<StoredItem | null> {
    const found = await this.stored(at);
    if (found) await this.imports.requireReadable([found]);
    return found;
  }

  async stored(at: ItemKey): Promise<StoredItem | null> {
    const { Item: found } = await translated(() =>
      this.client.send(new GetCommand(getRequest(this.table, at))),
    );
    return found ?? null;
  }

  async importState(importId: string): Promise<ImportState | null> {
    const found = await this.stored(importKey(importId));
    return found && importStateOf(found);
  }

  async putImportState(state: ImportState): Promise<void> {
    const condition = onCondition(versionBefore(state.version));
    await translated(() => this.put({ Item: importItem(state), ...condition }), ['import']);
  }

  async add(item: Item): Promise<boolean> {
    try {
      await translated(() => this.put({ Item: item, ...onCondition('absent') }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  async removeImported(importId: string): Promise<{ removed: number; done: boolean }> {
    let removed = 0;
    let after: ItemKey | null = null;
    do {
      const page = await this.scan(importedRequest(this.table, importId, after, this.pageSize));
      for (const item of page.items) await this.remove(key.parse(item));
      removed += page.items.length;
      after = page.next;
    } while (after && removed < REMOVED_AT_ONCE);
    if (after) return { removed, done: false };
    await this.remove(importKey(importId));
    return { removed, done: true };
  }

  private async remove(at: ItemKey): Promise<void> {
    const request = { TableName: this.table, Key: { pk: at.pk, sk: at.sk } };
    await translated(() => this.client.send(new DeleteCommand(request)));
  }

  private async scan(request: ScanCommandInput): Promise<ItemPage> {
    const { Items = [], LastEvaluatedKey: last } = await translated(() =>
      this.client.send(new ScanCommand(request)),
    );
    return { items: Items, next: last ? key.parse(last) : null };
  }

  private put(input: Omit<PutCommandInput, 'TableName'>) {
    return this.client.send(new PutCommand({ TableName: this.table, ...input }));
  }
}
