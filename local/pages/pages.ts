/** Everything that a browser loads from this machine: the workbench, the add-in, and Microsoft's office.js. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mounts } from '../system/origin.ts';
import { builtFolder } from './build-pages.ts';
import { examples, EXAMPLES_PATH } from './examples.ts';
import { staticFile, staticFiles } from './static-files.ts';
import { who, USERS_PATH } from './who.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The package of office.js may be used to design, develop and test: it is served to this machine and copied nowhere.
 */
const OFFICE_JS = join(ROOT, 'node_modules/@microsoft/office-js/dist');

export function pages(onError: (error: unknown) => void): Mounts {
  const folder = (at: string, path: string, foldsCase = false) => ({
    listener: staticFiles({ at, folder: path, foldsCase }),
    secureOnly: true,
  });
  return {
    '/': {
      secureOnly: true,
      listener: (request, response) => {
        const home = request.url === '/';
        response.writeHead(home ? 302 : 404, home ? { location: '/workbench/' } : {}).end();
      },
    },
    '/workbench': folder('/workbench', builtFolder(ROOT, 'workbench')),
    [EXAMPLES_PATH]: { listener: examples(onError), secureOnly: true },
    [USERS_PATH]: { listener: who, secureOnly: true },
    '/addin': folder('/addin', builtFolder(ROOT, 'addin')),
    // Names this origin, as the address it is installed at.
    '/addin/manifest.xml': {
      listener: staticFile(join(ROOT, 'manifest.xml')),
      secureOnly: true,
    },
    '/office': folder('/office', OFFICE_JS, true),
  };
}
