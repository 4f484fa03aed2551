// Who is signed in, and what is kept of it.
import { describe, expect, it } from '@jest/globals';
import { Account } from '#addin/account/account';
import { serverOrigin, settingsStore } from '#addin/account/settings';
import type { Tokens } from '#addin/account/tokens';
import { UnreachableError } from '#addin/client/fetch-api';
import type { Keep } from '#addin/state/keep';
import { officer, tokenOf } from '../../functions/api/world.ts';

const MINUTE = 60_000;

class Drawer implements Keep {
  readonly kept = new Map<string, string>();
  read = (key: string) => this.kept.get(key) ?? null;
  write = (key: string, text: string | null) => {
    if (text === null) this.kept.delete(key);
    else this.kept.set(key, text);
  };
}

async function start({ keep = new Drawer(), remember = true } = {}) {
  const accessToken = await tokenOf(officer);
  const tokens: Tokens = { accessToken, refreshToken: 'one', expiresIn: 900 };
  const clock = { now: 0 };
  const provider = { refreshes: 0, answer: tokens as Tokens | null | 'away' };
  const account = new Account({
    signIn: async () => tokens,
    refresh: async () => {
      provider.refreshes += 1;
      if (provider.answer === 'away') throw new Error('no network');
      return provider.answer;
    },
    keep,
    remember: () => remember,
    now: () => clock.now,
  });
  return { account, clock, provider, keep, tokens };
}

describe('an account', () => {
  it('says who signed in, by what the token says', async () => {
    const { account } = await start();
    await account.signIn();
    expect(account.session.get()).toMatchObject({
      kind: 'signedIn',
      user: { id: 'officer', grants: officer.grants },
    });
  });

  it('refreshes shortly before the token ends, once for all who ask', async () => {
    const { account, clock, provider } = await start();
    await account.signIn();
    clock.now = 10 * MINUTE;
    await account.token();
    expect(provider.refreshes).toBe(0);
    clock.now = 14.5 * MINUTE;
    await Promise.all([account.token(), account.token(), account.token()]);
    expect(provider.refreshes).toBe(1);
  });

  it('opens with the server away, as whoever was signed in', async () => {
    const first = await start();
    await first.account.signIn();
    const again = await start({ keep: first.keep });
    again.provider.answer = 'away';
    expect(again.account.session.get()).toMatchObject({ kind: 'signedIn' });
    await expect(again.account.token()).rejects.toThrow(UnreachableError);
    expect(again.account.session.get()).toMatchObject({ kind: 'signedIn' });
  });

  it('ends where the provider takes the token no longer', async () => {
    const { account, clock, provider, keep } = await start();
    await account.signIn();
    clock.now = 20 * MINUTE;
    provider.answer = null;
    expect(await account.token()).toBeNull();
    expect(account.session.get()).toEqual({ kind: 'signedOut', why: 'ended' });
    expect(keep.kept.size).toBe(0);
  });

  it('leaves nothing behind on a shared computer, and none after signing out', async () => {
    const shared = await start({ remember: false });
    await shared.account.signIn();
    expect(shared.keep.kept.size).toBe(0);
    const own = await start();
    await own.account.signIn();
    own.account.signOut();
    expect(own.keep.kept.size).toBe(0);
  });

  it('keeps no access token', async () => {
    const { account, keep, tokens } = await start();
    await account.signIn();
    expect([...keep.kept.values()].join()).not.toContain(tokens.accessToken);
  });
});

describe('settings', () => {
  it('are Vietnamese until somebody chooses, and survive what cannot be read', () => {
    const keep = new Drawer();
    keep.write('ntm.settings', '{"language":"xx"}');
    const settings = settingsStore(keep, 'https://ntm.example.vn');
    expect(settings.get()).toEqual({
      language: 'vi',
      server: 'https://ntm.example.vn',
      remember: true,
    });
    settings.update({ language: 'en' });
    expect(settingsStore(keep, 'https://other.example.vn').get().language).toBe('en');
  });

  it.each([
    ['ntm.langson.gov.vn', 'https://ntm.langson.gov.vn'],
    [' https://ntm.langson.gov.vn/addin/ ', 'https://ntm.langson.gov.vn'],
    ['http://localhost:8150', 'http://localhost:8150'],
    ['máy chủ', null],
    ['ftp://x.vn', null],
  ])('read an address: %s', (typed, origin) => {
    expect(serverOrigin(typed)).toBe(origin);
  });
});
