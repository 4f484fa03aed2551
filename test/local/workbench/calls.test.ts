/** Calls of custom functions: one message for all that is asked at once, answers to their cells, nobody waits in vain. */
import { describe, expect, it } from '@jest/globals';
import { Calls, type Asked, type CellPlace } from '#local/workbench/host/functions/calls';
import { functionsFile } from '#local/workbench/host/functions/metadata';

const [PLAIN, STREAM] = functionsFile.parse({
  functions: [
    { id: 'RATIO', name: 'RATIO', parameters: [] },
    { id: 'FIGURE', name: 'FIGURE', parameters: [], options: { stream: true, cancelable: true } },
  ],
}).functions;

function started() {
  const sent: { type: number; message: unknown }[][] = [];
  const answered: CellPlace[] = [];
  const due: (() => void)[] = [];
  const calls = new Calls({
    send: (messages) =>
      sent.push(messages.map(([, type, , text]) => ({ type, message: JSON.parse(text) }))),
    onAnswered: (cells) => answered.push(...cells),
    later: (work) => due.push(work),
  });
  return { calls, sent, answered, tick: () => due.splice(0).forEach((work) => work()) };
}

const asked = (row: number, args: readonly unknown[], fn = PLAIN!): Asked => ({
  cell: { sheet: 's', row, column: 0 },
  fn,
  args,
  address: null,
  parameterAddresses: null,
});

describe('calls', () => {
  it('wait for the add-in, then go together', () => {
    const { calls, sent, tick } = started();
    expect(calls.resultFor(asked(1, [1, 2]))).toBeUndefined();
    calls.resultFor(asked(2, [3, 4]));
    tick();
    expect(sent).toEqual([]);
    calls.start();
    tick();
    expect(sent).toHaveLength(1);
    expect(sent[0]!.map(({ message }) => (message as unknown[])[2])).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('give their answer when the cell is computed again, and ask no more', () => {
    const { calls, sent, answered, tick } = started();
    calls.start();
    calls.resultFor(asked(1, [1]));
    tick();
    calls.answered([[1, true, 7.48]]);
    expect(answered).toEqual([{ sheet: 's', row: 1, column: 0 }]);
    expect(calls.resultFor(asked(1, [1]))).toBe(7.48);
    tick();
    expect(sent).toHaveLength(1);
  });

  it('say beside the cell why there is no value', () => {
    const { calls, tick } = started();
    calls.start();
    calls.resultFor(asked(1, [1]));
    tick();
    calls.answered([[1, false, 'chưa có số liệu', 1]]);
    expect(calls.resultFor(asked(1, [1]))).toEqual({ error: '#N/A', message: 'chưa có số liệu' });
    expect(calls.messageAt({ sheet: 's', row: 1, column: 0 })).toBe('chưa có số liệu');
  });

  it('are cancelled when other arguments are asked, or the cell is overwritten', () => {
    const { calls, sent, tick } = started();
    calls.start();
    calls.resultFor(asked(1, [1], STREAM));
    calls.resultFor(asked(1, [2], STREAM));
    calls.forget([{ sheet: 's', row: 1, column: 0 }]);
    tick();
    expect(sent[0]!.map(({ type }) => type)).toEqual([1000, 1001, 1000, 1001]);
    calls.answered([[2, true, 5]]);
    expect(calls.cells()).toEqual([]);
  });

  it('stream: the last answer counts', () => {
    const { calls, tick } = started();
    calls.start();
    calls.resultFor(asked(1, [1], STREAM));
    tick();
    calls.answered([[1, true, 1]]);
    calls.answered([[1, true, [[2], [null]]]]);
    expect(calls.resultFor(asked(1, [1], STREAM))).toEqual([[2], [0]]);
  });
});
