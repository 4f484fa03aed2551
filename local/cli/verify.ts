/** `ntm verify`: the store of this machine held against itself, a line for each difference. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PeriodId } from '#domain/sheet/sheet';
import { unitByKey } from '#domain/units/trees';
import { Problem } from '#domain/problems';
import {
  verifyPeriod,
  type Difference,
  type Verification,
} from '#functions/service/verify';
import type { Services } from '#functions/service/context';
import { startDynamo } from '../dynamo/start-dynamo.ts';
import { runningSystem, takeLock } from '../system/lock.ts';
import { localServices, TABLE } from '../system/services.ts';
import { storedSheets } from '../system/stored-sheets.ts';
import { differenceSentence } from './difference-sentence.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';

export async function verify({ folder }: { readonly folder: string }): Promise<ExitCode> {
  const running = await runningSystem(folder);
  if (running) return verifyStore(running.endpoint, 'running');
  const data = join(folder, 'data');
  if (!existsSync(data)) throw new UnusableError(`Thư mục ${folder} chưa có kho số liệu.`);
  const lock = await takeLock(folder);
  try {
    const dynamo = await startDynamo({ folder: data });
    try {
      return await verifyStore(dynamo.endpoint, 'at rest');
    } finally {
      await dynamo.stop();
    }
  } finally {
    await lock.release();
  }
}

async function verifyStore(endpoint: string, state: 'running' | 'at rest'): Promise<ExitCode> {
  const { client, services } = localServices(endpoint);
  const sheets = await storedSheets(client, TABLE);
  const periods = [...new Set(sheets.map(({ period }) => period))].sort();
  let differences = 0;
  for (const period of periods) {
    const found = await verified(services, period, state);
    const strays = sheets.filter((sheet) => sheet.period === period && !isKnown())
  }
  return differences === 0 ? EXIT.clean : EXIT.findings;
}
