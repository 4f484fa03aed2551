// Signing in as the add-in does, with a browser that keeps cookies; and asking for a token without one.
import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { Desk } from '../../support/ntm.ts';
import { RunningSystem } from '../system/running-system.ts';

let desk: Desk;
let system: RunningSystem;
beforeAll(async () => {
  desk = await Desk.with();
  system = await RunningSystem.start(desk.path('.local'), '--no-example', '--port', '0');
}, 60_000);
afterAll(async () => {
  await system.interrupt();
  await desk.clear();
});

/** Follows nothing by itself, and keeps the cookies it is given. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async open(address: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const answer = await fetch(new URL(address, system.origin), {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]!.split(/=(.*)/s);
      this.cookies.set(name, value);
    }
    return answer;
  }
}

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');
const redirectUri = () => `${system.address}/addin/signed-in.html`;

const authorise = (browser: Browser, changes: Readonly<Record<string, string>> = {}) =>
  browser.open(
    `/oidc/auth?${new URLSearchParams({
      client_id: 'ntm-addin',
      response_type: 'code',
      scope: 'openid profile offline_access ntm',
      redirect_uri: redirectUri(),
      code_challenge: challenge,
      code_challenge_method: 'S256',
      state: 'st',
      ...changes,
    })}`,
  );

const location = (answer: Response) => answer.headers.get('location')!;

/** The code of the sign-in of a user who is chosen on the page. */
async function codeOf(browser: Browser, user: string): Promise<string> {
  const page = location(await authorise(browser));
  const resumed = location(await browser.open(page, { user }));
  const back = new URL(location(await browser.open(resumed)));
  expect(back.href.startsWith(redirectUri())).toBe(true);
  expect(back.searchParams.get('state')).toBe('st');
  return back.searchParams.get('code')!;
}

interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

async function tokens(form: Readonly<Record<string, string>>) {
  const answer = await new Browser().open('/oidc/token', { client_id: 'ntm-addin', ...form });
  return { status: answer.status, body: (await answer.json()) as Tokens & { error?: string } };
}

const redeem = (code: string, code_verifier = verifier) =>
  tokens({ grant_type: 'authorization_code', code, code_verifier, redirect_uri: redirectUri() });

/** As the API reads it. */
async function verified(token: string) {
  const keys = createRemoteJWKSet(new URL(`${system.origin}/oidc/jwks`));
  const issuer = `${system.address}/oidc`;
  return (await jwtVerify(token, keys, { issuer, audience: 'ntm-api', algorithms: ['RS256'] }))
    .payload;
}

const sheets = (token: string, unit: string) =>
  fetch(`${system.origin}/v1/units/${unit}/sheets/2017S1`, {
    headers: { authorization: `Bearer ${token}` },
  });

describe('signing in', () => {
  it('shows the users to choose from, in Vietnamese, without a script', async () => {
    const browser = new Browser();
    const answer = await browser.open(location(await authorise(browser)));
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    const page = await answer.text();
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain('content="width=device-width, initial-scale=1"');
    expect(page.match(/<button name="user" value="[^"]+">/g)).toHaveLength(8);
    expect(page).toContain('<strong>Lương Công Sơn</strong>');
    expect(page).not.toContain('nhap-vi-du');
    expect(page).not.toContain('<script');
  });

  it('gives a token that the API takes, for a quarter of an hour', async () => {
    const { status, body } = await redeem(await codeOf(new Browser(), 'huyen-bac-son'));
    expect([status, body.expires_in]).toEqual([200, 900]);
    const claims = await verified(body.access_token);
    expect(claims).toMatchObject({
      sub: 'huyen-bac-son',
      name: 'Lương Công Sơn',
      ntm_grants: [{ role: 'districtOfficer', unit: '185@2004-08-31' }],
      ntm_device: expect.stringMatching(/^.{20,}$/),
    });
    expect(claims.exp! - claims.iat!).toBe(900);
    expect(decodeJwt(body.id_token)).toMatchObject({ aud: 'ntm-addin', name: 'Lương Công Sơn' });
    expect((await sheets(body.access_token, '185@2004-08-31')).status).toBe(200);
    expect((await sheets(body.access_token, '183@2004-08-31')).status).toBe(403);
    expect((await sheets(body.id_token, '185@2004-08-31')).status).toBe(401);
  });

  it('is given to our own pages, and to no other', async () => {
    const from = async (origin: string) => {
      const code = await codeOf(new Browser(), 'xa-hoang-dong');
      const answer = await fetch(`${system.origin}/oidc/token`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({
          client_id: 'ntm-addin',
          grant_type: 'authorization_code',
          code,
          code_verifier: verifier,
          redirect_uri: redirectUri(),
        }),
      });
      return answer.status;
    };
    expect(await from(system.address)).toBe(200);
    expect(await from('https://example.com')).toBe(400);
  });

  it('is refreshed on the same device, and another sign-in is another device', async () => {
    const first = await redeem(await codeOf(new Browser(), 'nguoi-xem'));
    const again = await tokens({
      grant_type: 'refresh_token',
      refresh_token: first.body.refresh_token,
    });
    const other = await redeem(await codeOf(new Browser(), 'nguoi-xem'));
    const device = ({ body }: typeof first) => decodeJwt(body.access_token)['ntm_device'];
    expect(again.status).toBe(200);
    expect(device(again)).toBe(device(first));
    expect(device(other)).not.toBe(device(first));
  });

  it('is remembered by the browser, and asked again where the add-in wants it', async () => {
    const browser = new Browser();
    await codeOf(browser, 'so-giao-thong');
    expect(location(await authorise(browser))).toContain('/addin/signed-in.html?code=');
    expect(location(await authorise(browser, { prompt: 'login' }))).toContain('/oidc/interaction/');
  });

  it('needs the verifier, and gives a code only once', async () => {
    const code = await codeOf(new Browser(), 'nguoi-xem');
    const other = randomBytes(32).toString('base64url');
    expect(await redeem(code, other)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    const second = await codeOf(new Browser(), 'nguoi-xem');
    expect((await redeem(second)).status).toBe(200);
    expect((await redeem(second)).status).toBe(400);
  });

  it('is not for another address to come back to, nor without PKCE', async () => {
    const elsewhere = await authorise(new Browser(), { redirect_uri: 'https://example.com/' });
    expect(elsewhere.status).toBe(400);
    expect(await elsewhere.text()).toContain('Không đăng nhập được');
    const plain = await authorise(new Browser(), { code_challenge: '', code_challenge_method: '' });
    expect(location(plain)).toContain('error=invalid_request');
  });

  it('says in Vietnamese that it has expired', async () => {
    const answer = await new Browser().open('/oidc/interaction/none');
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('Đăng nhập đã hết hạn'),
    ]);
  });

  it('is for ready users only', async () => {
    const browser = new Browser();
    const page = location(await authorise(browser));
    for (const user of ['ai-do', 'nhap-vi-du', '']) {
      expect((await browser.open(page, { user })).status).toBe(200);
    }
  });
});

describe('a token without a browser', () => {
  const ask = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${system.origin}/dev/token`, { method: 'POST', body, headers });

  it('is given for a ready user', async () => {
    const answer = await ask('{"user":"xa-huu-vinh","device":"may-2"}');
    const { access_token } = (await answer.json()) as Tokens;
    expect(await verified(access_token)).toMatchObject({
      sub: 'xa-huu-vinh',
      ntm_grants: [{ role: 'communeOfficer', unit: '06346@2004-08-31' }],
      ntm_device: 'may-2',
    });
  });

  it.each(['{"user":"ai-do"}', '{"user":"xa-huu-vinh","role":"x"}', '{', '', '[]'])(
    'is not given for %s',
    async (body) => {
      expect((await ask(body)).status).toBe(400);
    },
  );

  it('is not given to a page of another site', async () => {
    const origin = { origin: 'https://example.com' };
    expect((await ask('{"user":"nguoi-xem"}', origin)).status).toBe(403);
  });

  it('is not given under another name of this machine', async () => {
    const { port } = new URL(system.origin);
    const status = await new Promise((resolve, reject) => {
      const headers = { host: `attacker.example:${port}` };
      request({ host: '127.0.0.1', port, path: '/dev/token', method: 'POST', headers })
        .on('response', (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end('{"user":"nguoi-xem"}');
    });
    expect(status).toBe(403);
  });

  it('is asked for, not read', async () => {
    expect((await fetch(`${system.origin}/dev/token`)).status).toBe(405);
  });
});

describe('a new start', () => {
  it('keeps the keys: who was signed in still is', async () => {
    const folder = desk.path('.local');
    const { port } = new URL(system.origin);
    const answer = await fetch(`${system.origin}/dev/token`, {
      method: 'POST',
      body: '{"user":"nguoi-xem"}',
    });
    const { access_token } = (await answer.json()) as Tokens;
    await system.interrupt();
    system = await RunningSystem.start(folder, '--no-example', '--port', port);
    expect((await sheets(access_token, '20@2004-08-31')).status).toBe(200);
  }, 30_000);
});
