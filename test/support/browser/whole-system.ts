/**
 * The whole local system in a folder of its own, and real Chromium before it. The certificate is the system's own, so
 * the browser is told not to mind; nothing else is different from what a person has.
 *
 *   const whole = await WholeSystem.start();
 *   const mai = await whole.openWorkbench({ user: 'xa-hoang-dong' });
 */
import type { Browser } from 'playwright-core';
import { RunningSystem } from '../../local/system/running-system.ts';
import { Desk } from '../ntm.ts';
import { launchBrowser } from './launch.ts';
import { observeLongTasks } from './long-tasks.ts';
import { WorkbenchPage } from './workbench-page.ts';

export interface OpenOptions {
  /** A ready user: signing in asks no more. */
  readonly user?: string;
  readonly language?: 'vi' | 'en';
  readonly look?: 'light' | 'dark';
  readonly blanks?: 'desktop' | 'web';
  readonly version?: 'current' | 'volume2021' | 'excel2016';
  readonly highContrast?: boolean;
  /** Of the pane; 350 where nothing is said. */
  readonly paneWidth?: number;
  /** Runs in every page and frame before any script of it. */
  readonly before?: () => void;
}

const VIEWPORT = { width: 1360, height: 820 };

export class WholeSystem {
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
    await context.addInitScript(observeLongTasks);
    if (before) await context.addInitScript(before);
    const workbench = new WorkbenchPage(await context.newPage(), context);
    await workbench.page.goto(`${this.address}/workbench/`);
    await workbench.ready();
    return workbench;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.running.interrupt();
    await this.desk.clear();
  }
}
