/**
 * Who is signed in. The access token lives in memory; the refresh token is kept where the person wants to stay signed
 * in, together with who they are, so that the pane opens with the server away.
 */
import * as z from 'zod';
import type { User } from '#domain/access/roles';
import { UnreachableError } from '../client/fetch-api.ts';
import type { Keep } from '../state/keep.ts';
import { Store } from '../state/store.ts';
import { userOf, type Tokens } from './tokens.ts';

export type Session =
  | { readonly kind: 'signedOut'; readonly why: SignedOutWhy }
  | { readonly kind: 'signingIn' }
  | { readonly kind: 'signedIn'; readonly user: User };

/** `ended`: the provider no longer takes what we hold · `refused`: it let nobody in · `failed`: it does not answer. */
export type SignedOutWhy = 'never' | 'left' | 'closed' | 'ended' | 'refused' | 'failed';

export interface AccountDeps {
  /** Lets a person sign in. Null: they closed the dialog. */
  signIn(): Promise<Tokens | null>;
  /** Null: no longer taken. */
  refresh(refreshToken: string): Promise<Tokens | null>;
  readonly keep: Keep;
  remember(): boolean;
  /** Milliseconds. */
  now(): number;
}

const KEY = 'ntm.session';
/** Refreshed so long before it ends that no request carries one that has. */
const EARLY_MS = 60_000;

const keptSchema = z.object({ refreshToken: z.string(), user: z.custom<User>() });

interface Held {
  readonly access: string | null;
  readonly until: number;
  readonly refresh: string | null;
}

const NOTHING: Held = { access: null, until: 0, refresh: null };

export class Account {
  readonly session: Store<Session>;
  private held: Held = NOTHING;
  private refreshing: Promise<string | null> | null = null;

  constructor(private readonly deps: AccountDeps) {
    this.session = new Store<Session>({ kind: 'signedOut', why: 'never' });
    this.restore();
  }

  async signIn(): Promise<void> {
    this.session.set({ kind: 'signingIn' });
    try {
      const tokens = await this.deps.signIn();
      if (tokens) this.take(tokens);
      else this.end('closed');
    } catch (error) {
      this.end(error instanceof UnreachableError ? 'failed' : 'refused');
    }
  }

  signOut(): void {
    this.end('left');
  }

  /** For the next request; null where nobody is signed in. Throws UnreachableError. */
  async token(): Promise<string | null> {
    if (this.held.access !== null && this.deps.now() < this.held.until - EARLY_MS) {
      return this.held.access;
    }
    if (this.held.refresh === null) {
      if (this.held.access !== null) this.end('ended');
      return null;
    }
    // Refresh tokens are used once: two requests must not spend the same one.
    this.refreshing ??= this.refresh(this.held.refresh).finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async refresh(refreshToken: string): Promise<string | null> {
    const tokens = await this.deps.refresh(refreshToken).catch((error: unknown) => {
      throw new UnreachableError('The identity provider does not answer', { cause: error });
    });
    if (!tokens) {
      this.end('ended');
      return null;
    }
    this.take(tokens);
    return tokens.accessToken;
  }

  private take({ accessToken, refreshToken, expiresIn }: Tokens): void {
    const user = userOf(accessToken);
    const until = this.deps.now() + expiresIn * 1000;
    this.held = { access: accessToken, until, refresh: refreshToken };
    const kept = this.deps.remember() && refreshToken !== null;
    this.deps.keep.write(KEY, kept ? JSON.stringify({ refreshToken, user }) : null);
    this.session.set({ kind: 'signedIn', user });
  }

  private end(why: SignedOutWhy): void {
    this.held = NOTHING;
    this.deps.keep.write(KEY, null);
    this.session.set({ kind: 'signedOut', why });
  }

  private restore(): void {
    const text = this.deps.keep.read(KEY);
    const kept = text === null ? null : keptSchema.safeParse(jsonOf(text));
    if (!kept?.success) return;
    this.held = { ...NOTHING, refresh: kept.data.refreshToken };
    this.session.set({ kind: 'signedIn', user: kept.data.user });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
