import { exampleProvince, type ExampleSheet } from './province.ts';

let kept: readonly ExampleSheet[] | undefined;

/** `exampleProvince()`, computed once in a process: it takes half a second. */
export function keptProvince(): readonly ExampleSheet[] {
  return (kept ??= exampleProvince());
}
