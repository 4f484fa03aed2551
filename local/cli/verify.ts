/** `ntm verify`: the store of this machine held against itself, a line for each difference. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Services } from '#functions/service/context';
import { verifyPeriod, type Difference, type Verification } from '#functions/service/verify';
import type { SheetKey } from '#functions/store/records';
import { startDynamo } from '../dynamo/start-dynamo.ts';
import { runningSystem, takeLock } from '../system/lock.ts';
import { localServices, TABLE } from '../system/services.ts';
import { storedSheets } from '../system/stored-sheets.ts';
import { differenceSentence } from './difference-sentence.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';

/** In which a running system has made the roll-ups of what came in meanwhile. */
const SETTLE_MS = 1_500;

export async function verify({ folder }: { readonly folder: string }): Promise<ExitCode> {
  const running = await runningSystem(folder);
  if (running) return verifyStore(running.endpoint, SETTLE_MS);
  const data = join(folder, 'data');
  if (!existsSync(data)) throw new UnusableError(`Chưa có kho số liệu trong ${folder}.`);
  const lock = await takeLock(folder);
  try {
    const dynamo = await startDynamo({ folder: data });
    try {
      return await verifyStore(dynamo.endpoint, 0);
    } finally {
      await dynamo.stop();
    }
  } finally {
    await lock.release();
  }
}

async function verifyStore(endpoint: string, settleMs: number): Promise<ExitCode> {
  const { client, services } = localServices(endpoint);
  const sheets = await storedSheets(client, TABLE);
  const periods = [...new Set(sheets.map(({ period }) => period))].sort();
  const all: Verification[] = [];
  for (const period of periods) {
    const ofPeriod = sheets.filter((sheet) => sheet.period === period);
    all.push(await verifySettled(services, period, ofPeriod, settleMs));
  }
  client.destroy();
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
