// Who holds a folder of data.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runningSystem, takeLock } from '#local/system/lock';

const REACHED = { origin: 'https://localhost:8017', endpoint: 'http://127.0.0.1:8000' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntm-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lockFile = () => join(folder, 'lock.json');
const leave = (lock: object | string) =>
  writeFile(lockFile(), typeof lock === 'string' ? lock : JSON.stringify(lock));

describe('a folder of data', () => {
  it('is held by one process, which says where it is', async () => {
    const lock = await takeLock(folder);
    expect(await runningSystem(folder)).toBeNull();
    await lock.announce(REACHED);
    expect(await runningSystem(folder)).toEqual(REACHED);
    await expect(takeLock(folder)).rejects.toThrow(
      `Hệ thống đang chạy ở https://localhost:8017 (tiến trình ${process.pid}) với dữ liệu trong ${folder}`,
    );
  });

  it('is free again when it is given back', async () => {
    const first = await takeLock(folder);
    await first.release();
    expect(await runningSystem(folder)).toBeNull();
    const second = await takeLock(folder);
    await second.release();
  });

  it('is free when its holder was killed', async () => {
    const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    await once(child, 'exit');
    await leave({ pid: child.pid, started: '1', reached: REACHED });
    expect(await runningSystem(folder)).toBeNull();
    await takeLock(folder);
  });

  it('is free when the number of its holder was given to another process since', async () => {
    await leave({ pid: process.pid, started: 'long ago', reached: REACHED });
    expect(await runningSystem(folder)).toBeNull();
    await takeLock(folder);
    const { pid } = JSON.parse(await readFile(lockFile(), 'utf8')) as { readonly pid: number };
    expect(pid).toBe(process.pid);
  });

  it.each(['', '{"pid":', '{"pid":"1"}'])('is free when its lock was cut off: %s', async (text) => {
    await leave(text);
    await takeLock(folder);
  });
});
