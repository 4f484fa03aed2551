/**
 * `npm run manifest -- --origin https://… [--server … --issuer … --client … --scope …]`: after `npm run build:addin`,
 * writes into .build/addin the manifest for that address, the addresses of the help pages, and where the server and
 * the sign-in are. Run again for another address; what it made before is replaced.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  ADDIN_PATH,
  DEPLOYMENT_NAMES,
  manifestFor,
  originIn,
  pageFor,
  type Deployment,
} from './for-address.ts';
import { withHelp, type FunctionsJson } from './functions-json.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUILT = join(ROOT, '.build/addin');
const PAGES = ['taskpane.html', 'signed-in.html'];

function misuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function given(): { origin: string; deployment: Deployment } {
  try {
    const { values } = parseArgs({
      options: {
        origin: { type: 'string' },
        ...Object.fromEntries(DEPLOYMENT_NAMES.map((name) => [name, { type: 'string' as const }])),
      },
    });
    const { origin, ...deployment } = values as { origin?: string } & Deployment;
    if (origin === undefined) misuse('Thiếu --origin https://…');
    const read = originIn(origin);
    return read === null
      ? misuse(`“${origin}” không phải là địa chỉ https.`)
      : { origin: read, deployment };
  } catch (error) {
    return misuse((error as Error).message);
  }
}

const { origin, deployment } = given();
if (!existsSync(join(BUILT, PAGES[0]!)))
  misuse('Chưa có bản dựng; chạy npm run build:addin trước.');

const change = (file: string, by: (content: string) => string) =>
  writeFileSync(join(BUILT, file), by(readFileSync(join(BUILT, file), 'utf8')));

writeFileSync(
  join(BUILT, 'manifest.xml'),
  manifestFor(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), origin),
);
change('functions.json', (content) =>
  JSON.stringify(withHelp(JSON.parse(content) as FunctionsJson, origin + ADDIN_PATH), null, 2),
);
for (const page of PAGES) change(page, (html) => pageFor(html, deployment));
process.stdout.write(`.build/addin/manifest.xml: ${origin}${ADDIN_PATH}/\n`);
