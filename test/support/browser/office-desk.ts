/** What officers above the commune do in the pane, in a story: sign in, choose the period, drop files, save what is handed to them. */
import { readFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { faultsOf } from '../../addin/pane/faults.ts';
import type { WorkbenchPage } from './workbench-page.ts';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export class OfficeDesk {
  constructor(readonly workbench: WorkbenchPage) {}

  get pane() {
    return this.workbench.pane;
  }

  /** By the account, as somebody does who has no sheet open. */
  async signIn(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Tài khoản và cài đặt' }).click();
    await this.pane.getByRole('button', { name: 'Đăng nhập' }).first().click();
    await this.workbench.allowDialog();
    const account = this.pane.getByRole('button', { name: /^Tài khoản: / });
    await account.waitFor();
    if ((await account.getAttribute('aria-pressed')) === 'true') await account.click();
  }

  async choosePeriod(period: string): Promise<void> {
    await this.pane.getByLabel('Kỳ báo cáo').selectOption(period);
  }

  tab(name: string) {
    return this.pane.getByRole('tab', { name, exact: true }).last().click();
  }

  /** As from the file manager, onto the place for them. */
  async drop(files: readonly DroppedFile[]): Promise<void> {
    const frame = await this.frame();
    const dataTransfer = await frame.evaluateHandle(
      (all) => {
        const handed = new DataTransfer();
        for (const { name, base64 } of all) {
          const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
          handed.items.add(new File([bytes], name, { lastModified: 0 }));
        }
        return handed;
      },
      files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
    );
    await frame.getByTestId('drop-zone').dispatchEvent('drop', { dataTransfer });
  }

  /** What the browser saves after a press of the button. */
  async saved(button: string | RegExp): Promise<DroppedFile> {
    const coming = this.workbench.page.waitForEvent('download');
    await this.pane.getByRole('button', { name: button }).first().click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** A picture, and what is wrong with the pane as it stands. */
  async look(name: string): Promise<readonly string[]> {
    await this.workbench.screenshot(name);
    return faultsOf(await this.frame());
  }

  private async frame(): Promise<Frame> {
    const element = await this.workbench.page.waitForSelector('.pane iframe');
    return (await element.contentFrame())!;
  }
}
