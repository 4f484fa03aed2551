/**
 * Whether Univer is calculating. It pauses on the way to let the page breathe, and whoever starts a calculation in such
 * a pause takes the results of the one that is under way: what would start another waits for the end.
 */
import type { Facade } from './types.ts';

const NOTIFICATION = 'formula.mutation.set-formula-calculation-notification';

/** Univer says where it is on its way, and at the end how it went. */
interface Notification {
  readonly stageInfo?: object;
}

export class Calculation {
  private isRunning = false;
  private waiting: (() => void)[] = [];

  constructor(facade: Facade) {
    facade.onCommandExecuted(({ id, params }) => {
      if (id !== NOTIFICATION) return;
      this.isRunning = (params as Notification).stageInfo !== undefined;
      if (!this.isRunning) this.end();
    });
  }

  /** Once nothing is being calculated, never before the caller has finished. */
  afterwards(work: () => void): void {
    this.waiting.push(work);
    if (!this.isRunning) this.end();
  }

  private end(): void {
    setTimeout(() => {
      if (this.isRunning) return;
      for (const work of this.waiting.splice(0)) work();
    }, 0);
  }
}
