/** One port: https for browsers, plain http for this machine's own programs. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CERTIFICATE_FILE, ensureCertificate } from '#local/system/certificate';
import { openOrigin, type Origin } from '#local/system/origin';

const DAY = 24 * 60 * 60 * 1000;
let folder: string;
let origin: Origin;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntm-origin-'));
  origin = await openOrigin(0, await ensureCertificate(folder, Date.now()));
  origin.serve({
    '/': { secureOnly: true, listener: (_, response) => response.end('page') },
    '/v1': { secureOnly: false, listener: (_, response) => response.end('api') },
  });
});
afterAll(async () => {
  await origin.close();
  await rm(folder, { recursive: true });
});

const secure = async (path: string) => {
  const ca = await readFile(join(folder, CERTIFICATE_FILE));
  return new Promise<string>((resolve, reject) => {
    request(origin.address + path, { ca }, (answer) => {
      answer.setEncoding('utf8').on('data', resolve);
    })
      .on('error', reject)
      .end();
  });
};

const plain = (path: string) => fetch(origin.loopback + path, { redirect: 'manual' });

describe('the one origin', () => {
  it('serves everything over https, with a certificate that says localhost', async () => {
    expect([await secure('/workbench/'), await secure('/v1/units')]).toEqual(['page', 'api']);
  });

  it('serves the API without a certificate, and sends browsers to https', async () => {
    expect(await (await plain('/v1/units')).text()).toBe('api');
    const page = await plain('/workbench/?x=1');
    expect(page.status).toBe(308);
    expect(page.headers.get('location')).toBe(`${origin.address}/workbench/?x=1`);
  });

  it('bears whoever hangs up before a word is said', async () => {
    await new Promise((resolve) => {
      const socket = connect(Number(new URL(origin.address).port), '127.0.0.1', () =>
        socket.destroy(),
      );
      socket.on('close', resolve);
    });
    expect(await (await plain('/v1')).text()).toBe('api');
  });
});

describe('the certificate', () => {
  it('is kept, and made anew before it ends', async () => {
    const now = Date.now();
    const { cert } = await ensureCertificate(folder, now);
    expect((await ensureCertificate(folder, now + 300 * DAY)).cert).toBe(cert);
    expect((await ensureCertificate(folder, now + 395 * DAY)).cert).not.toBe(cert);
  });
});
