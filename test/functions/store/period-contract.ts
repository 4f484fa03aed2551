// What every store keeps to of periods, closings, targets, packs and devices.
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Closing } from '#domain/workflow/closing';
import { verifyChain } from '#functions/store/chain';
import type { PackUse, PeriodState } from '#functions/store/records';
import {
  StaleError,
  UnavailableError,
  type PeriodChange,
  type Store,
} from '#functions/store/store';
import type { ContractOptions } from './contract.ts';
import { closingOf, OFFICE, periodChange, somePack, type Done } from './period-changes.ts';
import { PROVINCE } from './rollups.ts';

export function periodContract({ on, open }: Pick<ContractOptions, 'on' | 'open'>): void {
  let store: Store;
  let whole: Closing;

  // The example province takes seconds to make.
  beforeAll(() => {
    whole = closingOf(1);
  }, 60_000);

  beforeEach(async () => {
    store = await open();
  });

  async function commit(before: PeriodState | null, done: Done = {}): Promise<PeriodChange> {
    const change = periodChange(before, done);
    await store.commitPeriod(change);
    return change;
  }

  describe(`a period, on ${on}`, () => {
    it('is not there before somebody does something about it', async () => {
      expect(await store.period(OFFICE)).toBeNull();
      expect(await store.periodAudit(OFFICE)).toEqual([]);
      expect(await store.closings(OFFICE)).toEqual([]);
      expect(await store.closing(OFFICE, 1)).toBeNull();
      expect(await store.closing(OFFICE, 0)).toBeNull();
      expect(await store.targets(OFFICE, 1)).toBeNull();
      expect(await store.targets(OFFICE, 0)).toBeNull();
    });

    it('is closed and opened again, each time with its line', async () => {
      const first = await commit(null, { closed: true });
      expect(await store.period(OFFICE)).toEqual(first.state);
      const second = await commit(first.state, { closed: false });
      expect(await store.period(OFFICE)).toEqual(second.state);
      const chain = await store.periodAudit(OFFICE);
      expect(chain).toEqual([first.audit, second.audit]);
      expect(verifyChain(chain, second.state.audit)).toEqual({ ok: true });
    });

    it('is won by exactly one of 20 that race, and the others leave nothing', async () => {
      const first = await commit(null);
      const rivals = Array.from({ length: 20 }, (_, index) =>
        periodChange(first.state, { by: `rival ${index}`, closing: few }),
      );
      const results = await Promise.allSettled(rivals.map((rival) => store.commitPeriod(rival)));
      const winners = rivals.filter((_, index) => results[index]!.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      expect(await store.period(OFFICE)).toEqual(winners[0]!.state);
      expect(await store.periodAudit(OFFICE)).toEqual([first.audit, winners[0]!.audit]);
      expect(await store.closing(OFFICE, 1)).toEqual(winners[0]!.closing);
      expect(await store.closings(OFFICE)).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'fulfilled') continue;
        expect([StaleError, UnavailableError]).toContain(result.reason.constructor);
      }
    });

    it('is refused where its parts are of different units or numbers', async () => {
      const change = periodChange(null, { closing: closingOf });
      const mixed: readonly PeriodChange[] = [
        { ...change, closing: { ...change.closing!, unit: '178@2004-08-31' } },
        { ...change, closing: { ...change.closing!, no: 2 } },
        { ...change, audit: { ...change.audit, seq: 2 } },
      ];
      for (const each of mixed) await expect(store.commitPeriod(each)).rejects.toThrow(RangeError);
      expect(await store.period(OFFICE)).toBeNull();
    });
  });

  /** Pages of their own for each of many that race, and no more. */
  function few(no: number) {
    return { ...whole, no, sheets: whole.sheets.slice(0, 3) };
  }

  describe(`a closing, on ${on}`, () => {
    it('of 207 communes is kept whole', async () => {
      const { closing } = await commit(null, { closing: closingOf });
      expect(closing!.sheets).toHaveLength(207);
      expect(await store.closing(OFFICE, 1)).toEqual(closing);
    });

    it('of 2,070 communes is, too', async () => {
      const { closing } = await commit(null, { closing: (no) => closingOf(no, 10) });
      expect(closing!.sheets).toHaveLength(2_070);
      expect(await store.closing(OFFICE, 1)).toEqual(closing);
    }, 30_000);

    it('of nobody is one as well', async () => {
      const { closing } = await commit(null, { closing: (no) => closingOf(no, 0) });
      expect(await store.closing(OFFICE, 1)).toEqual(closing);
    });

    it('stays as it is when there is a later one', async () => {
      const first = await commit(null, { closing: closingOf });
      const second = await commit(first.state, { closing: closingOf });
      expect(await store.closing(OFFICE, 1)).toEqual(first.closing);
      expect((await store.closings(OFFICE)).map(({ no }) => no)).toEqual([2, 1]);
      const { sheets: _sheets, ...line } = second.closing!;
      expect((await store.closings(OFFICE))[0]).toEqual(line);
      const forgetful = { ...second.state, closings: 0 };
      const again = periodChange(forgetful, { closing: closingOf });
      await expect(store.commitPeriod(again)).rejects.toMatchObject({ what: 'closing' });
    });
  });

  describe(`targets, on ${on}`, () => {
    it('keep every version', async () => {
      const plan = (value: string) => [{ concept: 'mean', group: null, value }];
      const first = await commit(null, { targets: plan('8') });
      const second = await commit(first.state, { targets: plan('8.5') });
      expect(await store.targets(OFFICE, 1)).toEqual(first.targets);
      expect(await store.targets(OFFICE, 2)).toEqual(second.targets);
      const late = periodChange(first.state, { targets: plan('9') });
      await expect(store.commitPeriod(late)).rejects.toThrow(StaleError);
      expect(await store.targets(OFFICE, 2)).toEqual(second.targets);
    });
  });

  describe(`a list that an office keeps, on ${on}`, () => {
    const media = (version: number, value: string | null) => ({
      list: 'typed' as const,
      id: 'typed:media.items',
      version,
      value: value === null ? null : { state: 'value' as const, value },
    });
    const border = {
      list: 'groups' as const,
      id: 'border',
      version: 1,
      value: {
        name: { vi: 'Xã biên giới' },
        from: '2017-01-01',
        example: true,
        members: ['05986@2004-08-31'],
      },
    };
    const unitWide = { ...OFFICE, period: null };

    it('keeps every version of every row, in order', async () => {
      expect(await store.list('typed', OFFICE)).toEqual([]);
      const first = await commit(null, { rows: [media(1, '800'), border] });
      const second = await commit(first.state, { rows: [media(2, null)] });
      expect(await store.list('typed', OFFICE)).toEqual([first.rows![0], second.rows![0]]);
      expect(await store.list('groups', unitWide)).toEqual([first.rows![1]]);
      expect(await store.list('recognitions', unitWide)).toEqual([]);
    });

    it('takes no version twice, whatever the period says', async () => {
      const { state } = await commit(null, { rows: [media(1, '800')] });
      const again = periodChange(state, { rows: [media(1, '900')] });
      await expect(store.commitPeriod(again)).rejects.toMatchObject({ what: 'listRow' });
      expect(await store.list('typed', OFFICE)).toHaveLength(1);
      expect(await store.periodAudit(OFFICE)).toHaveLength(1);
    });

    it('is of the office and period that the change is of', async () => {
      const change = periodChange(null, { rows: [media(1, '800')] });
      const [row] = change.rows!;
      for (const wrong of [{ unit: '178@2004-08-31' }, { period: '2018S1' }]) {
        const mixed = { ...change, rows: [{ ...row!, ...wrong }] };
        await expect(store.commitPeriod(mixed)).rejects.toThrow(RangeError);
      }
    });
  });

  describe(`a pack, on ${on}`, () => {
    const use: PackUse = {
      province: PROVINCE,
      version: 1,
      uses: [
        {
          set: 'qd-1980-2016',
          from: '2017-01-01',
          packHash: somePack().hash,
          by: 'province-officer',
          at: '2017-07-01T00:00:00Z',
        },
      ],
    };

    it('is there once it is published, with its use', async () => {
      expect(await store.pack(somePack().hash)).toBeNull();
      expect(await store.packUse(PROVINCE)).toBeNull();
      await commit(null, { packUse: use });
      expect(await store.pack(somePack().hash)).toEqual(somePack());
      expect(await store.packUse(PROVINCE)).toEqual(use);
    });

    it('does not push out one that was published meanwhile', async () => {
      const { state } = await commit(null, { packUse: use });
      const late = periodChange(state, { packUse: use });
      await expect(store.commitPeriod(late)).rejects.toMatchObject({ what: 'packUse' });
    });
  });

  describe(`a device, on ${on}`, () => {
    const device = {
      user: 'auth0|mai #1',
      device: 'máy/ở xã',
      firstSeen: '2017-07-01',
      lastSeen: '2017-07-01',
      revoked: null,
      version: 1,
    };

    it('is kept under whatever name it has, and listed with those of its user', async () => {
      expect(await store.device(device.user, device.device)).toBeNull();
      await store.putDevice(device);
      await store.putDevice({ ...device, device: 'another' });
      await store.putDevice({ ...device, user: 'somebody else' });
      expect(await store.device(device.user, device.device)).toEqual(device);
      const listed = (await store.devices(device.user)).map((each) => each.device);
      expect(listed.sort()).toEqual(['another', device.device]);
    });

    it('stays revoked for who has not read that it is', async () => {
      await store.putDevice(device);
      const revoked = { by: 'admin', at: '2017-07-02T00:00:00Z', reason: 'Mất máy' };
      await store.putDevice({ ...device, revoked, version: 2 });
      const seen = { ...device, lastSeen: '2017-07-03', version: 2 };
      await expect(store.putDevice(seen)).rejects.toMatchObject({ what: 'device' });
      expect(await store.device(device.user, device.device)).toMatchObject({ revoked });
    });
  });
}
