/**
 * Cells that show what the store says. Questions of one tick go out together and equal ones once; every now and then
 * all are asked again, since others push too. Whoever has waited too long gets the last known value, or an error that
 * says so, and the answer itself when it comes after all: no cell waits for ever.
 */
import type { Api } from '#domain/routes/client';
import { RefusedError } from '#domain/routes/client';
import { FunctionError } from '../function-error.ts';
import { Store, type Readable } from '../../state/store.ts';
import type { LastKnownValues } from './last-known.ts';
import { ask, requestsFor } from './ask.ts';
import { questionId, sameAnswer, type Answer, type Question } from './question.ts';

export interface Link {
  readonly api: Api;
  readonly lastKnown: LastKnownValues;
  now(): Date;
}

/** Runs something later; returns how to call it off. */
export type Later = (ms: number, run: () => void) => () => void;

/** What the pane says about the cells: whether they show what the store says now. */
export interface AnswersState {
  /** Cells that show a value of earlier, and the time of the oldest. */
  readonly lastKnown: number;
  readonly since: string | null;
  /** Cells that have nothing to show. */
  readonly without: number;
}

export type Sink = (answer: Answer) => void;

interface Watched {
  readonly question: Question;
  readonly sinks: Set<Sink>;
  /** What the store said; undefined while it has said nothing since the last refresh. */
  answer?: Answer | undefined;
  /** What the cells were told. */
  told?: Answer | undefined;
  /** Stands in for an answer; null where there is nothing to stand in. */
  standIn?: { readonly at: string } | null | undefined;
  asking: boolean;
}

const TIME_LIMIT_MS = 8_000;
/** For each request that it takes: a page of two hundred sheets asks no more often than one figure, all in all. */
const FOLLOW_MS = 20_000;
/** After nobody answered; the last of them for as long as that goes on. */
const RETRIES_MS = [5_000, 15_000, 30_000];
const QUIET: AnswersState = { lastKnown: 0, since: null, without: 0 };

export class LiveAnswers {
  private readonly watched = new Map<string, Watched>();
  private readonly stateStore = new Store<AnswersState>(QUIET);
  private link: Link | null = null;
  private flushing: (() => void) | null = null;
  /** Calls off the next round. */
  private next: (() => void) | null = null;
  private failures = 0;

  constructor(private readonly later: Later) {}

  get state(): Readable<AnswersState> {
    return this.stateStore;
  }

  connect(link: Link): void {
    this.link = link;
    this.askAll();
  }

  /** Tells `sink` at once what is known, and again whenever that changes. Returns how to stop. */
  watch(question: Question, sink: Sink): () => void {
    const id = questionId(question);
    let watched = this.watched.get(id);
    if (!watched) {
      watched = { question, sinks: new Set(), asking: false };
      this.watched.set(id, watched);
    }
    watched.sinks.add(sink);
    if (watched.told) sink(watched.told);
    if (!watched.answer) this.schedule();
    return () => {
      watched.sinks.delete(sink);
      if (watched.sinks.size === 0 && this.watched.get(id) === watched) this.watched.delete(id);
      if (this.watched.size === 0) this.callOff();
      this.tellState();
    };
  }

  /** Asks again for everything that a cell shows; until there is an answer it goes on showing it. */
  refresh(): void {
    for (const watched of this.watched.values()) watched.answer = undefined;
    this.askAll();
  }

  private askAll(): void {
    this.callOff();
    this.schedule();
  }

  private callOff(): void {
    this.next?.();
    this.next = null;
  }

  private askLater(ms: number): void {
    this.callOff();
    if (this.watched.size > 0) this.next = this.later(ms, () => this.refresh());
  }

  private follow(): void {
    if (this.next) return;
    const requests = requestsFor([...this.watched.values()].map(({ question }) => question));
    this.askLater(FOLLOW_MS * requests);
  }

  private retry(): void {
    this.askLater(RETRIES_MS[Math.min(this.failures++, RETRIES_MS.length - 1)]!);
  }

  private schedule(): void {
    this.flushing ??= this.later(0, () => {
      this.flushing = null;
      void this.flush();
    });
  }

  private async flush(): Promise<void> {
    const open = [...this.watched.values()].filter(({ answer, asking }) => !answer && !asking);
    if (open.length === 0) return;
    const late = this.later(TIME_LIMIT_MS, () => {
      for (const watched of open) this.standInFor(watched);
      this.tellState();
    });
    const { link } = this;
    if (!link) return;
    for (const watched of open) watched.asking = true;
    try {
      const answers = await ask(
        link.api,
        open.map(({ question }) => question),
      );
      open.forEach((watched, index) => this.answered(watched, answers[index]!, link));
      link.lastKnown.save();
      this.failures = 0;
      this.follow();
    } catch (error) {
      for (const watched of open) this.standInFor(watched, refusal(error));
      this.retry();
    } finally {
      late();
      for (const watched of open) watched.asking = false;
      this.tellState();
    }
  }

  private answered(watched: Watched, answer: Answer, { lastKnown, now }: Link): void {
    watched.answer = answer;
    watched.standIn = undefined;
    lastKnown.put(
      questionId(watched.question),
      'value' in answer ? { value: answer.value, at: now().toISOString() } : null,
    );
    this.tell(watched, answer);
  }

  /** Excel computes anew whatever hangs on a cell that is told something: not where nothing is new. */
  private tell(watched: Watched, answer: Answer): void {
    const { told } = watched;
    watched.told = answer;
    if (told && sameAnswer(told, answer)) return;
    for (const sink of watched.sinks) sink(answer);
  }

  private standInFor(watched: Watched, error?: FunctionError): void {
    if (watched.answer) return;
    const known = this.link?.lastKnown.get(questionId(watched.question));
    watched.standIn = known ? { at: known.at } : null;
    const code = this.link ? 'store.unreachable' : 'store.notConnected';
    this.tell(
      watched,
      known ? { value: known.value } : { error: error ?? new FunctionError(code, {}) },
    );
  }

  private tellState(): void {
    const standIns = [...this.watched.values()].flatMap(({ standIn, sinks }) =>
      standIn === undefined ? [] : [{ at: standIn?.at ?? null, cells: sinks.size }],
    );
    const cells = (some: typeof standIns) => some.reduce((sum, each) => sum + each.cells, 0);
    const known = standIns.filter(({ at }) => at !== null);
    this.stateStore.set({
      lastKnown: cells(known),
      since: known.map(({ at }) => at).sort()[0] ?? null,
      without: cells(standIns.filter(({ at }) => at === null)),
    });
  }
}

/** The server's own sentence where it gave one: "đăng nhập lại" helps more than "không kết nối được". */
function refusal(error: unknown): FunctionError | undefined {
  return error instanceof RefusedError && error.problem
    ? new FunctionError('store.refused', { message: error.message })
    : undefined;
}
