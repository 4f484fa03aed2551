// The first push of a commune of the example province, everything in it.
import { flatten } from '#domain/sync/content';
import type { SheetChange } from '#functions/store/store';
import type { ExampleSheet } from '#local/example/province';
import { changeOf } from './changes.ts';
import { exampleSummaries } from './rollups.ts';

/** `index`: which commune it is, in the order of the example. */
export function exampleChange({ sheet }: ExampleSheet, index: number): SheetChange {
  const { unit, period, entries, notes, registers } = sheet;
  const content = { entries, notes, registers };
  const change = changeOf({ unit, period }, null, { content });
  const places = [...flatten(content).keys()];
  const { copyId, by, at, contentHash, packHash } = change.revision!;
  const approval = { by, at, contentHash, packHash, engine: '1.0.0' };
  return {
    ...change,
    head: { ...change.head, examined: approval, appraised: approval },
    revision: {
      ...change.revision!,
      origins: Object.fromEntries(places.map((place) => [place, copyId])),
    },
    receipt: { ...change.receipt!, changed: places },
    treeRow: { ...change.treeRow, summary: exampleSummaries()[index]! },
  };
}
