/** The store over one DynamoDB table. Requests are made in requests.ts and commit.ts; here they are only sent. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { ListName, ListPlace } from '#domain/lists/lists';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { writesOf } from './commit.ts';
import { auditEntryOf } from './items/audit-item.ts';
import { closingHeadOf, closingLineOf, closingPageOf } from './items/closing-items.ts';
import { deviceOf } from './items/device-item.ts';
import { headOf } from './items/head-item.ts';
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
import { isNumbered } from './keys.ts';
import { MeteredTable, type TablePlace } from './metered-table.ts';
import { periodWritesOf } from './period-commit.ts';
import type { Device, OutboxRow, Rollup, SheetKey } from './records.ts';
import { putDeviceRequest, putRequest, putRollupRequest, removeOutboxRequest } from './requests.ts';
import type { PeriodChange, SheetChange, Store } from './store.ts';

/** Contents are not sent for a list; DynamoDB bills reading them all the same. */
const LINE_ATTRIBUTES = ['pk', 'sk', 'record', 'import'];

export class DynamoStore implements Store {
  private readonly table: MeteredTable;

  constructor(place: TablePlace) {
    this.table = new MeteredTable(place);
  }

  async head(key: SheetKey) {
    return this.table.get('head', keys.headKey(key), headOf);
  }

  async revision(key: SheetKey, rev: number) {
    if (!isNumbered(rev)) return null;
    return this.table.get('revision', keys.revisionKey(key, rev), revisionOf);
  }

  async revisions(key: SheetKey) {
    const newestFirst = { newestFirst: true, attributes: LINE_ATTRIBUTES };
    return this.table.query('revisions', keys.revisionsOf(key), revisionLineOf, newestFirst);
  }

  async receipt(submissionId: string) {
    return this.table.get('receipt', keys.receiptKey(submissionId), receiptOf);
  }

  async audit(key: SheetKey) {
    return this.table.query('audit', keys.auditOf(key), auditEntryOf);
  }

  async tree(parent: UnitKey, period: PeriodId) {
    return this.table.query('tree', keys.childrenOf(parent, period), treeRowOf);
  }

  async rollup(key: SheetKey) {
    return this.table.get('rollup', keys.rollupKey(key), rollupOf);
  }

  async outbox(parent: UnitKey) {
    return this.table.query('outbox', keys.outboxOf(parent), outboxRowOf);
  }

  async commit(change: SheetChange): Promise<void> {
    await this.table.transact('commit', change.audit, writesOf(change));
  }

  async putRollup(rollup: Rollup): Promise<void> {
    await this.table.put('putRollup', putRollupRequest(this.table.name, rollup), ['rollup']);
  }

  async removeOutbox(row: OutboxRow): Promise<void> {
    try {
      await this.table.delete('removeOutbox', removeOutboxRequest(this.table.name, row));
    } catch (error) {
      const isNoLongerThisRow = error instanceof ConditionalCheckFailedException;
      if (!isNoLongerThisRow) throw error;
    }
  }

  async period(key: SheetKey) {
    return this.table.get('period', keys.periodKey(key), periodOf);
  }

  async periodAudit(key: SheetKey) {
    return this.table.query('periodAudit', keys.periodAuditOf(key), auditEntryOf);
  }

  async commitPeriod(change: PeriodChange): Promise<void> {
    const { pages, writes } = periodWritesOf(change);
    for (const page of pages) {
      await this.table.put('commitPeriod', putRequest(this.table.name, page));
    }
    await this.table.transact('commitPeriod', change.audit, writes);
  }

  async closings(key: SheetKey) {
    return this.table.query('closings', keys.closingsOf(key), closingLineOf, { newestFirst: true });
  }

  async closing(key: SheetKey, no: number) {
    if (!isNumbered(no)) return null;
    const head = await this.table.get('closing', keys.closingKey(key, no), closingHeadOf);
    if (!head) return null;
    const range = keys.closingPagesOf(key, head.pages);
    const pages = await this.table.query('closing', range, closingPageOf);
    return { ...head.line, sheets: pages.flat() };
  }

  async targets(key: SheetKey, version: number) {
    if (!isNumbered(version)) return null;
    return this.table.get('targets', keys.targetsKey(key, version), targetsOf);
  }

  async list<L extends ListName>(list: L, place: ListPlace) {
    return this.table.query('list', keys.listOf(list, place), (item) => listRowIn(list, item));
  }

  async pack(hash: string) {
    return this.table.get('pack', keys.packKey(hash), packOf);
  }

  async packUse(province: UnitKey) {
    return this.table.get('packUse', keys.packUseKey(province), packUseOf);
  }

  async device(user: string, device: string) {
    return this.table.get('device', keys.deviceKey(user, device), deviceOf);
  }

  async devices(user: string) {
    return this.table.query('devices', keys.devicesOf(user), deviceOf);
  }

  async putDevice(device: Device): Promise<void> {
    await this.table.put('putDevice', putDeviceRequest(this.table.name, device), ['device']);
  }
}
