/**
 * Sends the sheet: one exchange with the store at a time, and again by itself for as long as nobody answers. Nothing
 * here is forgotten when the pane, Excel or the computer stops: what waits stands in the file.
 */
import { RefusedError } from '#domain/routes/client';
import type { Place, PlacedValue } from '#domain/sync/content';
import { Store } from '../state/store.ts';
import { Exchange, type ExchangeDeps, type Told } from './exchange.ts';
import { isAway, isNobody } from './failed-request.ts';

export type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  /** The server does not answer; tried again by itself. */
  | { readonly kind: 'away' }
  | { readonly kind: 'signIn' };

export interface SenderState extends Told {
  readonly phase: Phase;
  /** Why the server refused what was asked last; null: it did not. */
  readonly refusal: string | null;
}

export interface SenderDeps extends ExchangeDeps {
  /** Calls later; returns how not to. */
  later(run: () => void, ms: number): () => void;
}

/** Seconds until the next attempt, and the last of them for as long as it takes. */
const PAUSES = [5, 15, 60, 300];

export class Sender {
  readonly state = new Store<SenderState>({
    phase: { kind: 'idle' },
    seen: null,
    refusal: null,
    broughtIn: [],
  });
  private readonly exchange: Exchange;
  private running: Promise<void> = Promise.resolve();
  private attempts = 0;
  private cancel = () => {};

  constructor(private readonly deps: SenderDeps) {
    this.exchange = new Exchange(deps, (told) => this.state.update(told));
    deps.session.subscribe(() => {
      if (deps.session.get().kind === 'signedIn') this.wake();
    });
  }

  /** Called when the pane opens, somebody signs in, or the network is back. */
  wake(): void {
    this.attempts = 0;
    this.askAgain();
  }

  /** Puts what the sheet says now in the queue; with `submit` it goes on to the district when it is received. */
  async send({ submit, settles }: { submit: boolean; settles?: number }): Promise<void> {
    await this.run(async () => {
      await this.exchange.enqueue({ submit, settles: settles ?? null });
      await this.exchange.deliver();
    });
  }

  /** Brings in what the store has and this copy has not. */
  async bringIn(): Promise<void> {
    await this.run(async () => {
      const view = await this.exchange.look();
      if (view) await this.exchange.take(view);
    });
  }

  async withdraw(): Promise<void> {
    await this.run(async () => {
      const view = await this.exchange.look();
      if (view) await this.exchange.step('withdraw', view);
    });
  }

  /** What a person has decided about the places in dispute, as they saw them. */
  async settle(side: number, decided: ReadonlyMap<Place, PlacedValue | undefined>): Promise<void> {
    await this.run(async () => {
      const view = await this.exchange.look();
      if (!view) return;
      if (!(await this.exchange.take(view, { decided }))) return;
      await this.exchange.enqueue({ submit: false, settles: side });
      await this.exchange.deliver();
    });
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await this.running;
  }

  /** One exchange at a time; what asks meanwhile waits for its turn. */
  private run(work: () => Promise<void>): Promise<void> {
    this.cancel();
    const turn = this.running.then(() => this.guarded(work));
    // One that fails is told to whoever asked for it, and the next has its turn all the same.
    this.running = turn.catch(() => undefined);
    return turn;
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    if (!this.exchange.form()?.form.envelope) return;
    try {
      this.state.update({ phase: { kind: 'sending' }, refusal: null });
      await work();
      this.attempts = 0;
      this.state.update({
        phase: this.exchange.signedIn() ? { kind: 'idle' } : { kind: 'signIn' },
      });
    } catch (error) {
      if (isAway(error)) this.retry();
      else if (isNobody(error)) this.state.update({ phase: { kind: 'signIn' } });
      else if (error instanceof RefusedError) {
        this.state.update({ phase: { kind: 'idle' }, refusal: error.message });
      } else {
        this.state.update({ phase: { kind: 'idle' } });
        throw error;
      }
    }
  }

  /** Nobody waits for this one: what Excel refuses now is tried again the next time. */
  private askAgain(): void {
    this.run(async () => {
      await this.exchange.look();
      await this.exchange.deliver();
    }).catch(() => this.retry());
  }

  private retry(): void {
    const seconds = PAUSES[Math.min(this.attempts++, PAUSES.length - 1)]!;
    this.state.update({ phase: { kind: 'away' } });
    this.cancel = this.deps.later(() => this.askAgain(), seconds * 1000);
  }
}
