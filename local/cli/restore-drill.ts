/**
 * `ntm restore-drill`: what would be left if the store were lost today. An export goes into an empty store, which is
 * exported in turn: every hash must be the same, every tally, receipt and audit chain must agree with itself. The store
 * in use is read and nothing else; what the drill makes goes away with it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweep } from '#functions/service/sweep';
import { withStore } from '../system/open-store.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { kindsText } from './exchange-text.ts';
import { writeExport } from './export.ts';
import { sendParts } from './import.ts';
import { hashOfFile } from './export-file.ts';
import { verifyStore } from './verify.ts';

export interface DrillOptions {
  /** An export made before; absent: one is made of the store in `folder`. */
  readonly from?: string | undefined;
  readonly folder: string;
}

export async function restoreDrill({ from, folder }: DrillOptions): Promise<ExitCode> {
  const started = performance.now();
  const scratch = await mkdtemp(join(tmpdir(), 'ntm-drill-'));
  try {
    const kept = from ?? join(scratch, 'kept.jsonl');
    if (from === undefined) {
      await withStore(folder, ({ services }) => writeExport(services, kept));
      say('Đã xuất kho số liệu; kho đang dùng không bị thay đổi.');
    }
    const agrees = await restored(kept, scratch);
    const seconds = Math.ceil((performance.now() - started) / 1_000);
    say(
      agrees
        ? `Diễn tập khôi phục đạt, trong ${seconds} giây.`
        : 'Diễn tập khôi phục KHÔNG đạt: không dùng bản xuất này để khôi phục.',
    );
    return agrees ? EXIT.clean : EXIT.findings;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function restored(kept: string, scratch: string): Promise<boolean> {
  const again = join(scratch, 'again.jsonl');
  const importId = await hashOfFile(kept);
  return withStore(
    join(scratch, 'store'),
    async (store) => {
      await sendParts(store.services, kept, importId, true);
      await sweep(store.services);
      const { counts, hash } = await writeExport(store.services, again);
      say(kindsText(Object.entries(counts)));
      const same = (await hashOfFile(again)) === importId;
      say(
        same
          ? `Nhập vào kho trống rồi xuất lại: giống từng byte, mã kiểm tra ${hash}.`
          : 'Nhập vào kho trống rồi xuất lại: KHÁC bản đã nhập.',
      );
      const chains = await verifyStore(store);
      return same && chains === EXIT.clean;
    },
    { create: true },
  );
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
