/** `ntm verify`: the store of this machine held against itself, a line for each difference; or one receipt against it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Services } from '#functions/service/context';
import type { Difference } from '#functions/service/difference';
import { verifyPeriod, type Verification } from '#functions/service/verify';
import type { SheetKey } from '#functions/store/records';
import { withStore, type OpenStore } from '../system/open-store.ts';
import { TABLE } from '../system/services.ts';
import { storedSheets } from '../system/stored-sheets.ts';
import { differenceSentence } from './difference-sentence.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { readReceiptFile, verifyReceipt } from './verify-receipt.ts';

/** In which a running system has made the roll-ups of what came in meanwhile. */
const SETTLE_MS = 1_500;

export interface VerifyOptions {
  readonly folder: string;
  /** Of a receipt; absent for the whole store. */
  readonly file?: string | undefined;
}

export async function verify({ folder, file }: VerifyOptions): Promise<ExitCode> {
  const receipt = file === undefined ? null : await readReceiptFile(file);
  return withStore(folder, async (store) => {
    if (!receipt) return verifyStore(store);
    const { code, sentence } = await verifyReceipt(store.services, receipt);
    process.stdout.write(`${sentence}\n`);
    return code;
  });
}

/** Prints a line for each difference, and one that sums up. */
export async function verifyStore({ client, services, running }: OpenStore): Promise<ExitCode> {
  const sheets = await storedSheets(client, TABLE);
  const periods = [...new Set(sheets.map(({ period }) => period))].sort();
  const all: Verification[] = [];
  for (const period of periods) {
    const ofPeriod = sheets.filter((sheet) => sheet.period === period);
    all.push(await verifySettled(services, period, ofPeriod, running ? SETTLE_MS : 0));
  }
  const differences = all.flatMap((each) => each.differences);
  for (const each of differences) process.stdout.write(`${differenceSentence(each)}\n`);
  process.stdout.write(`${summary(all, differences)}\n`);
  return differences.length === 0 ? EXIT.clean : EXIT.findings;
}

/** What differs because something came in just then agrees a moment later. */
async function verifySettled(
  services: Services,
  period: string,
  sheets: readonly SheetKey[],
  settleMs: number,
): Promise<Verification> {
  const found = await verifyPeriod(services, period, sheets);
  if (found.differences.length === 0 || settleMs === 0) return found;
  await wait(settleMs);
  return verifyPeriod(services, period, sheets);
}

function summary(all: readonly Verification[], differences: readonly Difference[]): string {
  const sum = (what: 'sheets' | 'revisions' | 'rollups') =>
    all.reduce((total, each) => total + each[what], 0);
  const checked = `${sum('sheets')} phiếu, ${sum('revisions')} bản, ${sum('rollups')} số tổng hợp`;
  return differences.length === 0
    ? `Đã đối chiếu ${checked}: không có gì sai lệch.`
    : `Đã đối chiếu ${checked}: ${differences.length} chỗ sai lệch.`;
}
