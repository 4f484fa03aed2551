// A table in memory: items by partition and sort key, as DynamoDB keeps them.
import { versionBefore, type Condition } from '#functions/store/commit';
import { Imports, type Archive, type ItemPage } from '#functions/store/archive';
import { importItem, importStateOf, type ImportState } from '#functions/store/items/import-item';
import type { Item, StoredItem } from '#functions/store/items/item';
import { importKey, keyOf, type ItemKey, type ItemRange } from '#functions/store/keys';
import { ENTRY_STAGES, kindOf, KINDS } from '#functions/store/kinds';
import { StaleError } from '#functions/store/store';

export class FakeTable {
  private readonly partitions = new Map<string, Map<string, Item>>();

  get({ pk, sk }: ItemKey): Item | undefined {
    return this.partitions.get(pk)?.get(sk);
  }

  holds(key: ItemKey, condition: Condition): boolean {
    const stored = this.get(key);
    return condition === 'absent' ? !stored : stored?.version === condition.version;
  }

  put(item: Item): void {
    let partition = this.partitions.get(item.pk);
    if (!partition) this.partitions.set(item.pk, (partition = new Map()));
    partition.set(item.sk, item);
  }

  delete({ pk, sk }: ItemKey): void {
    this.partitions.get(pk)?.delete(sk);
  }

  query({ pk, prefix = '' }: ItemRange): readonly Item[] {
    return [...(this.partitions.get(pk)?.values() ?? [])]
      .filter(({ sk }) => sk.startsWith(prefix))
      .sort((a, b) => (a.sk < b.sk ? -1 : 1));
  }

  /** Everything, by key. */
  all(): readonly Item[] {
    const name = ({ pk, sk }: ItemKey) => `${pk} ${sk}`;
    return [...this.partitions.values()]
      .flatMap((partition) => [...partition.values()])
      .sort((a, b) => (name(a) < name(b) ? -1 : 1));
  }
}

/** Small, so that tests see several. */
const ENTRIES_A_PAGE = 5;

export class FakeArchive implements Archive {
  constructor(private readonly table: FakeTable) {}

  readonly imports = new Imports((id) => this.importState(id));

  async entries(stage: number, after: ItemKey | null): Promise<ItemPage> {
    const name = ({ pk, sk }: ItemKey) => `${pk} ${sk}`;
    const rest = this.table
      .all()
      .filter((item) => isEntry(stage, item) && (!after || name(item) > name(after)));
    const items = rest.slice(0, ENTRIES_A_PAGE).map((item) => ({ ...item }));
    await this.imports.requireReadable(items);
    return { items, next: rest.length > ENTRIES_A_PAGE ? keyOf(items.at(-1)!) : null };
  }

  async item(key: ItemKey): Promise<StoredItem | null> {
    const item = await this.stored(key);
    if (item) await this.imports.requireReadable([item]);
    return item;
  }

  async stored(key: ItemKey): Promise<StoredItem | null> {
    const item = this.table.get(key);
    return item ? { ...item } : null;
  }

  async importState(importId: string): Promise<ImportState | null> {
    const item = await this.stored(importKey(importId));
    return item && importStateOf(item);
  }

  async putImportState(state: ImportState): Promise<void> {
    const item = importItem(state);
    if (!this.table.holds(item, versionBefore(state.version))) throw new StaleError('import');
    this.table.put(item);
  }

  async add(item: Item): Promise<boolean> {
    if (this.table.get(item)) return false;
    this.table.put(item);
    return true;
  }

  async removeImported(importId: string) {
    const brought = this.table.all().filter((item) => item.import === importId);
    for (const item of brought) this.table.delete(item);
    this.table.delete(importKey(importId));
    return { removed: brought.length, done: true };
  }
}

function isEntry(stage: number, item: Item): boolean {
  const kind = kindOf(item);
  return kind !== null && (ENTRY_STAGES[stage] ?? []).includes(KINDS[kind]);
}
