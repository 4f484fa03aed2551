// The pane in Chromium beside a workbook in memory: the built add-in, the real office.js, the real API over a store in
// memory. There is no grid to see; what stands in cells is asked of the workbook.
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { playExcel, type Excel } from '#local/workbench/host/excel';
import { Calls, type CellPlace } from '#local/workbench/host/functions/calls';
import {
  CUSTOM_FUNCTIONS_SERVICE,
  customFunctionsObject,
} from '#local/workbench/host/functions/service';
import { pageAddress } from '#local/workbench/host/protocol/page-address';
import { TARGET } from '#local/workbench/host/protocol/requirements';
import { memoryGridOf } from '#local/workbench/file/memory-grid';
import type { MemoryGrid } from '#local/workbench/host/grid/memory-grid';
import { openFile } from '#local/workbench/file/opened-file';
import { recordsOf } from '#local/workbench/file/records';
import type { ApiWorld, Person } from '../../functions/api/world.ts';
import { fileOfAddin, fileOfOffice } from './built-addin.ts';

const ORIGIN = 'https://localhost:8443';
const ISSUER = `${ORIGIN}/oidc`;
const CONVERSATION = 'conversation';
const PANE = 'pane';

export interface PaneOptions {
  readonly workbook: Uint8Array;
  readonly world: Pick<ApiWorld, 'send'>;
  /** Who is signed in already; null: nobody. */
  readonly who: Person | null;
  readonly width?: number;
  readonly look?: 'light' | 'dark' | 'highContrast';
  readonly language?: 'vi' | 'en';
  /** Runs in every page and frame before any script of it. */
  readonly before?: () => void;
  /** The content security policy with which the add-in's files come; absent: none. */
  readonly policy?: string;
  /** Cells whose custom functions have answered. */
  readonly onAnswered?: (cells: readonly CellPlace[]) => void;
}

export interface OpenPane {
  readonly page: Page;
  readonly frame: Frame;
  readonly grid: MemoryGrid;
  /** Of custom functions; whoever calls is the cell. */
  readonly calls: Calls;
  /** Sentences of the browser's console that tell of something wrong. */
  readonly complaints: string[];
  /** While true nobody answers. */
  away(yes: boolean): void;
  close(): Promise<void>;
}

export async function openPane(browser: Browser, options: PaneOptions): Promise<OpenPane> {
  const { workbook, width = 320, look = 'light', onAnswered = () => undefined } = options;
  const file = await openFile('phieu.xlsx', workbook);
  const grid = memoryGridOf(file);
  const context = await browser.newContext({
    viewport: { width, height: 720 },
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'highContrast' ? 'active' : 'none',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const line = { away: false };
  await serve(context, options, line);
  if (options.before) await context.addInitScript(options.before);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A sheet that the store has not is asked for all the same, and a browser writes down every 404.
    if (message.type() === 'error' && !message.text().includes('404')) {
      complaints.push(message.text());
    }
  });

  const calls: Calls = new Calls({
    send: (messages) => void excel.session.emitRichMessages(messages),
    onAnswered,
    later: (work) => void setTimeout(work, 0),
  });
  const excel: Excel = playExcel({
    grid,
    records: recordsOf(file, grid.sheets()),
    conditions: { editing: false, payloadBytes: null },
    conversation: CONVERSATION,
    context: {
      id: PANE,
      language: 'vi-VN',
      documentUrl: `${ORIGIN}/phieu.xlsx`,
      requirements: TARGET,
    },
    origin: ORIGIN,
    post: (text) => void deliver(page, text),
    onUnknown: (what) => complaints.push(`Workbench does not know ${what}`),
    services: { [CUSTOM_FUNCTIONS_SERVICE]: () => customFunctionsObject(calls) },
  });
  await page.exposeFunction('toExcel', (text: string) => void excel.session.receive(text));
  await page.goto(`${ORIGIN}/host.html`, { waitUntil: 'commit' });
  const element = await page.waitForSelector('iframe');
  const frame = (await element.contentFrame())!;
  return {
    page,
    frame,
    grid,
    calls,
    complaints,
    away(yes) {
      line.away = yes;
    },
    close: () => context.close(),
  };
}

async function deliver(page: Page, text: string): Promise<void> {
  if (page.isClosed()) return;
  await page
    .evaluate((message) => {
      const pane = document.querySelector<HTMLIFrameElement>('iframe')!;
      pane.contentWindow!.postMessage(message, '*');
    }, text)
    // The page may go while Excel still speaks.
    .catch(() => null);
}

const HOST = `<!doctype html><html lang="vi"><title>Excel</title><style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}</style>
<body><script>addEventListener('message', ({ data }) => { if (typeof data === 'string') toExcel(data); });</script>
<iframe name="pane" title="Nông thôn mới" src="${pageAddress({
  page: `${ORIGIN}/addin/taskpane.html`,
  language: 'vi-VN',
  conversation: CONVERSATION,
  id: PANE,
  hostOrigin: ORIGIN,
  sharedRuntime: true,
  customFunctions: true,
}).replaceAll('&', '&amp;')}"></iframe></body></html>`;

async function serve(
  context: BrowserContext,
  { world, who, language = 'vi', policy }: PaneOptions,
  line: { away: boolean },
): Promise<void> {
  await context.route('https://appsforoffice.microsoft.com/**', async (route) => {
    const name = /\/lib\/1\/hosted\/([^?#]+)/.exec(route.request().url())?.[1] ?? '';
    const found = await fileOfOffice(name);
    await (found ? route.fulfill(found) : route.fulfill({ status: 404, body: '' }));
  });
  await context.route(`${ORIGIN}/**`, async (route) => {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    if (pathname === '/host.html') return route.fulfill({ contentType: 'text/html', body: HOST });
    if (pathname.startsWith('/addin/')) {
      const found = await fileOfAddin(pathname.slice('/addin/'.length));
      if (!found) return route.fulfill({ status: 404, body: '' });
      const { body, contentType } = found;
      const headers = policy === undefined ? {} : { 'content-security-policy': policy };
      return route.fulfill({ body, headers: { ...headers, 'content-type': contentType } });
    }
    if (line.away) return route.abort('connectionrefused');
    if (pathname.startsWith('/oidc/'))
      return route.fulfill({ json: await identity(pathname, who) });
    const body = request.postData();
    const answer = await world.send(who, pathname + search, {
      method: request.method(),
      headers: { 'accept-language': language },
      ...(body === null ? {} : { body }),
    });
    await route.fulfill({ status: answer.status, json: answer.body });
  });
  const session = who && {
    refreshToken: 'refresh',
    user: { id: who.id, name: who.id, device: null, grants: who.grants },
  };
  await context.addInitScript(
    ([kept, chosen]) => {
      // The blank page before it may store nothing.
      if (location.protocol !== 'https:') return;
      if (kept) localStorage.setItem('ntm.session', kept);
      const settings = { language: chosen, server: location.origin, remember: true };
      localStorage.setItem('ntm.settings', JSON.stringify(settings));
    },
    [session && JSON.stringify(session), language] as const,
  );
}

async function identity(path: string, who: Person | null): Promise<object> {
  if (path.endsWith('/openid-configuration')) {
    return { issuer: ISSUER, token_endpoint: `${ISSUER}/token`, jwks_uri: `${ISSUER}/jwks` };
  }
  // Of jest, which the bench is not: nobody signs in there.
  const { tokenOf } = await import('../../functions/api/world.ts');
  return {
    access_token: who && (await tokenOf(who)),
    refresh_token: 'refresh',
    token_type: 'Bearer',
    expires_in: 900,
  };
}
