/**
 * The certificate of this machine's own origin, made when first needed and kept. Nothing trusts it but whoever is told
 * to: no trust store is touched.
 */
import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  /** Both as PEM. */
  readonly cert: string;
  readonly key: string;
}

export const CERTIFICATE_FILE = 'certificate.pem';
const KEY_FILE = 'certificate-key.pem';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Browsers take no certificate that is good for longer. */
const DAYS = 397;

/** One that ends sooner is made anew. */
const LEFT_DAYS = 7;

export async function ensureCertificate(folder: string, now: number): Promise<Certificate> {
  const kept = await keptIn(folder);
  if (kept && endOf(kept) - now > LEFT_DAYS * DAY_MS) return kept;
  const made = await make(now);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, KEY_FILE), made.key, { mode: 0o600 });
  await writeFile(join(folder, CERTIFICATE_FILE), made.cert);
  return made;
}

async function keptIn(folder: string): Promise<Certificate | null> {
  try {
    const read = (file: string) => readFile(join(folder, file), 'utf8');
    return { cert: await read(CERTIFICATE_FILE), key: await read(KEY_FILE) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function endOf({ cert }: Certificate): number {
  return Date.parse(new X509Certificate(cert).validTo);
}

async function make(now: number): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(now + (DAYS - 1) * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}
