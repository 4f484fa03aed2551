/**
 * The whole local system in a folder of its own, and real Chromium before it. The certificate is the system's own, so
 * the browser is told not to mind; nothing else is different from what a person has.
 *
 *   const whole = await WholeSystem.start();
 *   const mai = await whole.openWorkbench({ user: 'xa-hoang-dong' });
 */
import { basename } from 'node:path';
import type { Browser } from 'playwright-core';
import { EXAMPLE_PERIOD } from '#local/example/published';
import { exampleTree } from '#local/example/setting';
import { EXAMPLE_SENDER } from '#local/identity/users';
import { devToken } from '#local/system/api';
import { sendExample, unsentExample } from '#local/system/send-example';
import { RunningSystem } from '../../local/system/running-system.ts';
import { Desk } from '../ntm.ts';
import { launchBrowser } from './launch.ts';
import { keepLongTasks, recordLongTasks, type LongTask } from './long-tasks.ts';
import { WorkbenchPage } from './workbench-page.ts';

export interface OpenOptions {
  /** A ready user: signing in asks no more. */
  readonly user?: string;
  readonly language?: 'vi' | 'en';
  readonly look?: 'light' | 'dark';
  readonly blanks?: 'desktop' | 'web';
  readonly version?: 'current' | 'volume2021' | 'excel2016';
  readonly network?: 'well' | 'slow' | 'absent';
  readonly refusesWhileEditing?: boolean;
  readonly limitsPayload?: boolean;
  readonly highContrast?: boolean;
  /** Of the pane; 350 where nothing is said. */
  readonly paneWidth?: number;
  /** Runs in every page and frame before any script of it. */
  readonly before?: () => void;
}

const VIEWPORT = { width: 1360, height: 820 };

export class WholeSystem {
  /** Of every page of every person, as they come. */
  readonly longTasks: Promise<LongTask>[] = [];

  private constructor(
    private readonly desk: Desk,
    readonly browser: Browser,
    private running: RunningSystem,
  ) {}

  /** `args` as those of `npm start`, "--no-example" for a store with nothing in it. */
  static async start(...args: readonly string[]): Promise<WholeSystem> {
    const desk = await Desk.with();
    const [browser, running] = await Promise.all([
      launchBrowser(),
      RunningSystem.startWithPages(desk.path('.local'), '--port', '0', ...args),
    ]);
    return new WholeSystem(desk, browser, running);
  }

  get address(): string {
    return this.running.address;
  }

  get system(): RunningSystem {
    return this.running;
  }

  /** The 207 sheets of the example province, added up: what `npm start` sends, without the files that it makes of them. */
  async sendExample(): Promise<void> {
    const api = this.running.as(EXAMPLE_SENDER.id);
    const sheets = await unsentExample(api);
    await sendExample(api, sheets, () => undefined);
    const params = { unit: exampleTree().root.key, period: EXAMPLE_PERIOD };
    const viewer = this.running.as('nguoi-xem');
    while ((await viewer.call('readRollup', { params })).all.reported < sheets.length) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** The annexes of the province's report, as somebody downloads them. */
  async reportWorkbook(user: string): Promise<Uint8Array> {
    const { origin } = this.running;
    const file = `/v1/reports/${exampleTree().root.key}/${EXAMPLE_PERIOD}.xlsx`;
    const headers = { authorization: `Bearer ${await devToken(origin, user)}` };
    const answer = await fetch(origin + file, { headers });
    if (!answer.ok) throw new Error(await answer.text());
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** A power cut. */
  async kill(): Promise<void> {
    await this.running.kill();
  }

  /** Comes back at the same address, with what it had. */
  async restart(): Promise<void> {
    const { port } = new URL(this.address);
    this.running = await RunningSystem.start(
      this.desk.path('.local'),
      '--no-example',
      '--port',
      port,
    );
  }

  /** A browser of its own for each: nobody shares a sign-in. */
  async openWorkbench(options: OpenOptions = {}): Promise<WorkbenchPage> {
    const { highContrast = false, before, ...preferences } = options;
    const context = await this.browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: VIEWPORT,
      locale: 'vi-VN',
      colorScheme: options.look ?? 'light',
      forcedColors: highContrast ? 'active' : 'none',
    });
    await context.addInitScript((kept) => {
      if (window.location.origin === 'null') return;
      const key = 'workbench.preferences';
      // What the person chose meanwhile stays chosen.
      if (window.localStorage.getItem(key) === null) window.localStorage.setItem(key, kept);
    }, JSON.stringify(preferences));
    await recordLongTasks(context, (task) => this.longTasks.push(task));
    if (before) await context.addInitScript(before);
    const workbench = new WorkbenchPage(await context.newPage(), context);
    await workbench.page.goto(`${this.address}/workbench/`);
    await workbench.ready();
    return workbench;
  }

  /** What held the main thread up is kept for `npm run bench`, which says whether it was too long. */
  async stop(): Promise<void> {
    const tasks = await Promise.all(this.longTasks);
    await this.browser.close();
    await this.running.interrupt();
    await this.desk.clear();
    const story = storyName();
    if (story !== null) await keepLongTasks(story, tasks);
  }
}

/** "commune" of test/stories/commune.browser.test.ts; null outside a test. */
function storyName(): string | null {
  const { expect } = globalThis as { expect?: { getState(): { testPath?: string } } };
  const path = expect?.getState().testPath;
  return path === undefined ? null : basename(path, '.browser.test.ts');
}
