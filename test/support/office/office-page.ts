/** A page that has loaded office.js, in a window of its own. Its globals are put among ours, where the add-in looks. */
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What office.js leaves in its window. */
export interface OfficeWindow {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

export interface OfficePage {
  readonly window: OfficeWindow;
  ready(): Promise<void>;
  /** A message from the page that plays Excel. */
  deliver(text: string): void;
  close(): void;
}

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const FILES = join(__dirname, '../../../node_modules/@microsoft/office-js/dist');

const GLOBALS = ['Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'OfficeRuntime'] as const;

export async function loadOfficePage(
  address: string,
  toHost: (text: string) => void,
): Promise<OfficePage> {
  const { JSDOM, ResourceLoader, VirtualConsole } = await import('jsdom');

  class FromPackage extends ResourceLoader {
    override fetch(url: string) {
      const [, name] = /\/lib\/1\/hosted\/([^?#]+)/.exec(url) ?? [];
      const bytes = name === undefined ? Promise.resolve(Buffer.alloc(0)) : readFile(pathOf(name));
      return Object.assign(bytes, { abort() {} });
    }
  }

  const { origin } = new URL(address);
  const dom = new JSDOM(`<!doctype html><script src="${OFFICE_JS}"></script>`, {
    url: address,
    runScripts: 'dangerously',
    resources: new FromPackage(),
    virtualConsole: new VirtualConsole(),
    pretendToBeVisual: true,
    beforeParse(window) {
      // Without a domain office.js takes the page for a stranger.
      Object.defineProperty(window.Document.prototype, 'domain', { get: () => 'localhost' });
      Object.defineProperty(window, 'parent', { value: { postMessage: toHost } });
      Object.defineProperty(window, 'matchMedia', {
        value: () => ({ matches: false, addListener() {}, addEventListener() {} }),
      });
    },
  });
  await new Promise((resolve) => dom.window.addEventListener('load', resolve));
  const window = officeWindow(dom.window);
  return {
    window,
    async ready() {
      await window.Office.onReady();
      for (const name of GLOBALS) {
        Object.defineProperty(globalThis, name, {
          value: valueIn(dom.window, name),
          configurable: true,
          writable: true,
        });
      }
    },
    deliver(text) {
      const { MessageEvent } = dom.window;
      dom.window.dispatchEvent(new MessageEvent('message', { data: text, origin }));
    },
    close: () => dom.window.close(),
  };
}

/** Throws where office.js has not begun. */
function officeWindow(window: object): OfficeWindow {
  if (isOfficeWindow(window)) return window;
  throw new Error('office.js was not loaded');
}

function isOfficeWindow(window: object): window is OfficeWindow {
  return 'Office' in window && 'Excel' in window && 'OfficeExtension' in window;
}

function valueIn(window: object, name: string): unknown {
  return Reflect.get(window, name);
}

/** Names in the package are of small letters; office.js asks for some in large ones. */
function pathOf(name: string): string {
  const path = join(FILES, name);
  return existsSync(path) ? path : join(FILES, name.toLowerCase());
}
