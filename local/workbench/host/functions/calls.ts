/**
 * Calls of custom functions, from the cell to the add-in and back. The engine asks at once and the add-in answers
 * later: meanwhile the cell is busy, then it is computed again, and finds its answer here.
 */
import type { RichMessage } from '../protocol/session.ts';
import type { FunctionMetadata } from './metadata.ts';
import { parseAnswers, type FunctionResult } from './result.ts';

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Asked {
  readonly cell: CellPlace;
  readonly fn: FunctionMetadata;
  readonly args: readonly unknown[];
  /** "'Phiếu'!E6", where the function wants it. */
  readonly address: string | null;
  readonly parameterAddresses: readonly string[] | null;
}

interface Call {
  readonly id: number;
  readonly cell: CellPlace;
  readonly fn: FunctionMetadata;
  readonly args: string;
  result: FunctionResult | undefined;
  /** The cell has not been computed since the answer came. */
  isNew: boolean;
}

export interface CallsOptions {
  readonly send: (messages: readonly RichMessage[]) => void;
  /** Cells that have an answer now: to be computed again. */
  readonly onAnswered: (cells: readonly CellPlace[]) => void;
  readonly later: (work: () => void) => void;
}

const CATEGORY = 1;
const MESSAGE = { invoke: 1000, cancel: 1001 } as const;
const FLAG = { cancelable: 1, stream: 2 } as const;

export class Calls {
  private readonly byCell = new Map<string, Call[]>();
  private readonly byId = new Map<number, Call>();
  private queue: RichMessage[] = [];
  private lastId = 0;
  private isReady = false;
  private isScheduled = false;

  constructor(private readonly options: CallsOptions) {}

  /** Undefined while the cell waits. */
  resultFor(asked: Asked): FunctionResult | undefined {
    const key = keyOf(asked.cell);
    const args = JSON.stringify(asked.args);
    const calls = this.byCell.get(key) ?? [];
    const same = calls.find((call) => call.fn === asked.fn && call.args === args);
    const mustAskAgain =
      same && asked.fn.options.volatile && same.result !== undefined && !same.isNew;
    if (same && !mustAskAgain) {
      same.isNew = false;
      return same.result;
    }
    // The same function with other arguments: nobody waits for what it was asked before.
    for (const call of calls) if (call.fn === asked.fn) this.drop(call);
    const call = this.ask(asked, args);
    this.byCell.set(key, [...(this.byCell.get(key) ?? []), call]);
    return mustAskAgain ? same.result : undefined;
  }

  private ask({ cell, fn, args, address, parameterAddresses }: Asked, text: string): Call {
    const call: Call = { id: ++this.lastId, cell, fn, args: text, result: undefined, isNew: false };
    this.byId.set(call.id, call);
    const flags =
      (fn.options.cancelable ? FLAG.cancelable : 0) | (fn.options.stream ? FLAG.stream : 0);
    this.post(MESSAGE.invoke, [call.id, fn.id, args, address, flags, parameterAddresses]);
    return call;
  }

  answered(given: unknown): void {
    const cells = parseAnswers(given).flatMap(({ id, result }) => {
      const call = this.byId.get(id);
      if (!call) return [];
      Object.assign(call, { result, isNew: true });
      if (!call.fn.options.stream) this.byId.delete(id);
      return [call.cell];
    });
    if (cells.length > 0) this.options.onAnswered(cells);
  }

  /** Something else stands in these cells, or the same was typed anew. */
  forget(cells: Iterable<CellPlace>): void {
    for (const cell of cells) {
      for (const call of this.byCell.get(keyOf(cell)) ?? []) this.drop(call);
    }
  }

  /** All is computed from the beginning. */
  forgetAll(): void {
    for (const calls of [...this.byCell.values()]) for (const call of calls) this.drop(call);
  }

  /** Cells with calls, for whoever looks for those that something happened to. */
  cells(): readonly CellPlace[] {
    return [...this.byCell.values()].flatMap(([call]) => (call ? [call.cell] : []));
  }

  /** What Excel would say beside a cell; null where there is nothing to say. */
  messageAt(cell: CellPlace): string | null {
    for (const { result } of this.byCell.get(keyOf(cell)) ?? []) {
      if (typeof result === 'object' && 'error' in result && result.message) return result.message;
    }
    return null;
  }

  /** The add-in listens from now on. */
  start(): void {
    this.isReady = true;
    this.schedule();
  }

  private drop(call: Call): void {
    const key = keyOf(call.cell);
    const others = (this.byCell.get(key) ?? []).filter((each) => each !== call);
    if (others.length > 0) this.byCell.set(key, others);
    else this.byCell.delete(key);
    if (!this.byId.delete(call.id)) return;
    if (call.fn.options.cancelable || call.fn.options.stream) {
      this.post(MESSAGE.cancel, { invocationId: call.id });
    }
  }

  private post(type: number, message: unknown): void {
    this.queue.push([CATEGORY, type, '', JSON.stringify(message)]);
    this.schedule();
  }

  /** All that one calculation asks goes in one message. */
  private schedule(): void {
    if (!this.isReady || this.isScheduled || this.queue.length === 0) return;
    this.isScheduled = true;
    this.options.later(() => {
      this.isScheduled = false;
      this.options.send(this.queue.splice(0));
    });
  }
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return `${sheet}|${row}|${column}`;
}
