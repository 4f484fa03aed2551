/**
 * The store as items, for who takes all of it out or puts it in. An item that an import brings carries the id of the
 * import, and nobody can read it before the import is complete (`Imports`): who asks for one is told to come again.
 */
import { canonicalJson } from '#domain/values/canonical';
import type { ImportState } from './items/import-item.ts';
import type { Item, StoredItem } from './items/item.ts';
import type { ItemKey } from './keys.ts';
import { UnavailableError } from './store.ts';

export interface Archive {
  /**
   * Items of the entry kinds of a stage (kinds.ts) behind a key, in the table's own order, with a place to go on from
   * while there is more.
   */
  entries(stage: number, after: ItemKey | null): Promise<ItemPage>;
  item(key: ItemKey): Promise<StoredItem | null>;

  importState(importId: string): Promise<ImportState | null>;
  /** On condition that the stored version is `state.version - 1` (0: there is none). Throws StaleError. */
  putImportState(state: ImportState): Promise<void>;
  /** As it stands, readable or not. */
  stored(key: ItemKey): Promise<StoredItem | null>;
  /** Only where there is none; false where there is. */
  add(item: Item): Promise<boolean>;
  /** What an import has brought goes away, at last its state; not `done`: there is more. */
  removeImported(importId: string): Promise<{ readonly removed: number; readonly done: boolean }>;
}

export interface ItemPage {
  readonly items: readonly StoredItem[];
  readonly next: ItemKey | null;
}

/** Which imports are complete. One that is stays so, and is asked for once. */
export class Imports {
  private readonly complete = new Set<string>();

  constructor(private readonly state: (importId: string) => Promise<ImportState | null>) {}

  /** Throws UnavailableError where one of the items may not be read yet. */
  async requireReadable(items: readonly StoredItem[]): Promise<void> {
    for (const id of new Set(items.map((item) => item['import']))) {
      if (typeof id !== 'string' || this.complete.has(id)) continue;
      if (!(await this.state(id))?.complete) throw new UnavailableError('An import is under way');
      this.complete.add(id);
    }
  }
}

/** What an item says, without its place and without how it came. */
export function contentOf({ pk: _pk, sk: _sk, import: _import, ...said }: StoredItem): StoredItem {
  return said;
}

export function saysTheSame(a: StoredItem, b: StoredItem): boolean {
  return canonicalJson(contentOf(a)) === canonicalJson(contentOf(b));
}
