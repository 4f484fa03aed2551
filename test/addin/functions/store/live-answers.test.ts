// Cells that show what the store says, with the store near, slow, away and back. Time is a list of what comes later.
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LastKnownValues } from '#addin/functions/store/last-known';
import { LiveAnswers, type Later } from '#addin/functions/store/live-answers';
import {
  questionId,
  type Answer,
  type Question,
  type Value,
} from '#addin/functions/store/question';
import { errorSentence } from '#addin/functions/messages/messages';
import type { Api } from '#domain/routes/client';
import { RefusedError } from '#domain/routes/client';
import { settingsInMemory } from '../../../support/excel-functions.ts';

/** Runs what is due, in order, as time goes by. */
class Time {
  now = 0;
  private due: { at: number; run: () => void }[] = [];

  readonly later: Later = (ms, run) => {
    const entry = { at: this.now + ms, run };
    this.due.push(entry);
    return () => (this.due = this.due.filter((each) => each !== entry));
  };

  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      await settled();
      const next = this.due.sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > until) break;
      this.now = Math.max(this.now, next.at);
      this.due.shift();
      next.run();
    }
    this.now = until;
    await settled();
  }
}

/** Lets everything that waits for nothing but promises go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A store that gives the number of the question; it can be slow or away. */
class FakeApi {
  readonly requests: (readonly { concept: string }[])[] = [];
  slow: Promise<void> | null = null;
  fails: Error | null = null;
  offset = 0;

  readonly api: Api = {
    call: (async (_: string, { body }: { body: { figures: { concept: string }[] } }) => {
      this.requests.push(body.figures);
      await this.slow;
      if (this.fails) throw this.fails;
      return {
        figures: body.figures.map(({ concept }) =>
          concept === 'none'
            ? { problem: { message: 'Chưa có xã nào báo cáo.' } }
            : { value: String(Number(concept) + this.offset) },
        ),
      };
    }) as Api['call'],
  };
}

const PLACE = {
  unit: '178@2004-08-31',
  period: '2017S1',
  counted: 'all',
  nature: 'actual',
} as const;
const figure = (concept: string | number): Question => ({
  kind: 'figure',
  concept: String(concept),
  ...PLACE,
});

class Cell {
  readonly shown: Value[] = [];
  readonly sink = (answer: Answer) =>
    this.shown.push('value' in answer ? answer.value : errorSentence(answer.error, 'vi'));

  get last() {
    return this.shown.at(-1);
  }
}

let time: Time;
let store: FakeApi;
let live: LiveAnswers;
let kept: Record<string, unknown>;

beforeEach(() => {
  time = new Time();
  store = new FakeApi();
  live = new LiveAnswers(time.later);
  kept = {};
});

function connect(): void {
  const lastKnown = new LastKnownValues(settingsInMemory(kept));
  live.connect({ api: store.api, lastKnown, now: () => new Date('2017-07-01T08:00:00Z') });
}

function cell(question: Question): Cell & { stop: () => void } {
  const one = new Cell();
  return Object.assign(one, { stop: live.watch(question, one.sink) });
}

describe('cells of one tick', () => {
  it('are one request, and equal ones one question', async () => {
    connect();
    const cells = Array.from({ length: 1_000 }, (_, index) => cell(figure(index % 500)));
    await time.pass(10);
    expect(store.requests.map((figures) => figures.length)).toEqual([500]);
    expect(cells.map(({ last }) => last)).toEqual(cells.map((_, index) => index % 500));
  });

  it('are at most a thousand figures a request', async () => {
    connect();
    const cells = Array.from({ length: 2_300 }, (_, index) => cell(figure(index)));
    await time.pass(10);
    expect(store.requests.map((figures) => figures.length)).toEqual([1_000, 1_000, 300]);
    expect(cells.at(-1)!.last).toBe(2_299);
  });

  it('ask nothing again that is known, until a refresh', async () => {
    connect();
    cell(figure(7));
    await time.pass(10);
    const second = cell(figure(7));
    expect(second.shown).toEqual([7]);
    await time.pass(10);
    expect(store.requests).toHaveLength(1);

    store.offset = 100;
    live.refresh();
    expect(second.shown).toEqual([7]); // goes on showing it while the store is asked
    await time.pass(10);
    expect(second.shown).toEqual([7, 107]);
  });
});

describe('what others push', () => {
  it('shows by itself; a cell is told only what is new, and the file is written only for that', async () => {
    const write = jest.fn();
    const lastKnown = new LastKnownValues({ get: () => undefined, set: write });
    live.connect({ api: store.api, lastKnown, now: () => new Date('2017-07-01T08:00:00Z') });
    const one = cell(figure(7));
    await time.pass(20_100);
    expect(store.requests).toHaveLength(2);
    expect(one.shown).toEqual([7]);
    expect(write).toHaveBeenCalledTimes(1);
    store.offset = 100;
    await time.pass(20_000);
    expect(one.shown).toEqual([7, 107]);
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('is asked after more seldom where it takes many requests', async () => {
    connect();
    for (let index = 0; index < 1_001; index++) cell(figure(index));
    await time.pass(30_000);
    expect(store.requests).toHaveLength(2);
    await time.pass(11_000);
    expect(store.requests).toHaveLength(4);
  });

  it('is not asked after where no cell is left to show it', async () => {
    connect();
    const one = cell(figure(7));
    await time.pass(10);
    one.stop();
    await time.pass(600_000);
    expect(store.requests).toHaveLength(1);
  });
});

describe('a cell whose store', () => {
  it('is slow shows after eight seconds that nobody answers, and the answer when it comes', async () => {
    let answer!: () => void;
    store.slow = new Promise((resolve) => (answer = resolve));
    connect();
    const one = cell(figure(7));
    await time.pass(7_900);
    expect(one.shown).toEqual([]);
    await time.pass(200);
    expect(one.last).toContain('Không kết nối được');
    answer();
    await time.pass(0);
    expect(one.last).toBe(7);
    expect(live.state.get()).toEqual({ lastKnown: 0, since: null, without: 0 });
  });

  it('is away shows the last known value, which travels in the file, and says from when', async () => {
    connect();
    cell(figure(7));
    await time.pass(10);

    // Another machine, the same file.
    live = new LiveAnswers(time.later);
    store.fails = new Error('offline');
    kept = JSON.parse(JSON.stringify(kept)) as typeof kept;
    connect();
    const known = cell(figure(7));
    const unknown = cell(figure(8));
    await time.pass(10);
    expect(known.last).toBe(7);
    expect(unknown.last).toContain('chưa có giá trị nào lưu lại');
    expect(live.state.get()).toEqual({
      lastKnown: 1,
      since: '2017-07-01T08:00:00.000Z',
      without: 1,
    });
  });

  it('comes back is asked again by itself', async () => {
    store.fails = new Error('offline');
    connect();
    const one = cell(figure(7));
    await time.pass(10);
    store.fails = null;
    await time.pass(5_000);
    expect(one.last).toBe(7);
    expect(live.state.get().without).toBe(0);
  });

  it('stays away is asked more and more seldom', async () => {
    store.fails = new Error('offline');
    connect();
    cell(figure(7));
    await time.pass(60_000); // at once, after 5, 20 and 50 seconds
    expect(store.requests).toHaveLength(4);
  });

  it('goes away later: the cell keeps its value, and the pane says from when it is', async () => {
    connect();
    const one = cell(figure(7));
    await time.pass(10);
    store.fails = new Error('offline');
    await time.pass(20_000);
    expect(one.shown).toEqual([7]);
    expect(live.state.get()).toMatchObject({ lastKnown: 1, since: '2017-07-01T08:00:00.000Z' });
    store.fails = null;
    await time.pass(5_000);
    expect(live.state.get().lastKnown).toBe(0);
  });

  it('does not know us shows its sentence', async () => {
    const problem = { code: 'auth.required', message: 'Hãy đăng nhập.' };
    store.fails = new RefusedError(401, problem as never, problem.message);
    connect();
    const one = cell(figure(7));
    await time.pass(10);
    expect(one.last).toBe('Hãy đăng nhập.');
  });

  it('is not connected yet waits, says so after eight seconds, and is asked as soon as it is', async () => {
    const one = cell(figure(7));
    await time.pass(9_000);
    expect(one.last).toContain('Chưa kết nối');
    connect();
    await time.pass(10);
    expect(one.last).toBe(7);
  });
});

describe('an answer that there is no figure', () => {
  it('is an answer: it is shown, and forgets what was known before', async () => {
    const before = { [questionId(figure('none'))]: { value: 7, at: '2017-06-30T08:00:00.000Z' } };
    kept = { 'ntm.lastKnown': JSON.stringify(before) };
    connect();
    const one = cell(figure('none'));
    await time.pass(10);
    expect(one.last).toBe('Chưa có xã nào báo cáo.');
    expect(live.state.get().without).toBe(0);
    expect(Object.values(kept)).toEqual(['{}']);
  });
});

describe('a cell that was cleared', () => {
  it('is told nothing more, and its question is not asked again', async () => {
    connect();
    const one = cell(figure(7));
    one.stop();
    await time.pass(10);
    live.refresh();
    await time.pass(10);
    expect(one.shown).toEqual([]);
    expect(store.requests).toEqual([]);
  });

  it('while it was asked for leaves nothing behind', async () => {
    store.fails = new Error('offline');
    connect();
    const one = cell(figure(7));
    await time.pass(10);
    one.stop();
    expect(live.state.get()).toEqual({ lastKnown: 0, since: null, without: 0 });
    await time.pass(60_000);
    expect(store.requests).toHaveLength(1);
  });
});

describe('settings that are not ours', () => {
  it.each(['{', '[]', '{"a":1}', 7])('%j count as none', (text) => {
    expect(new LastKnownValues(settingsInMemory({ 'ntm.lastKnown': text })).get('a')).toBe(
      undefined,
    );
  });
});
