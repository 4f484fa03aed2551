/** What every object of the model is made over: the grid, the records beside it, and whoever listens to events. */
import type { Grid } from './grid/grid.ts';
import type { Announce } from './model/event-types.ts';
import type { Records } from './records.ts';

export interface Host {
  readonly grid: Grid;
  readonly records: Records;
  readonly announce: Announce;
}
