// A sheet held against the one before it and the communes around it.
import { describe, expect, it } from '@jest/globals';
import overlayViDu from '#domain/packs/data/overlay-vi-du.json' with { type: 'json' };
import { ruralCommunesUnder } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import { value, type Changes } from '../../support/clean-sheet.ts';
import {
  ApiWorld,
  CITY,
  district,
  HOANG_DONG,
  OTHER_DISTRICT,
  PERIOD,
  PROVINCE,
  province,
  QUANG_LAC,
  sender,
  submissionOf,
} from './world.ts';

const BEFORE = '2016S2';
const FEWER: Changes = { entries: { '2.2.num': value('5') } }; // 25 %, was 60

interface Found {
  readonly code: string;
}

async function findings(world: ApiWorld, unit: string) {
  const view = await world.get(province, 'readSheet', { params: { unit, period: PERIOD } });
  return view.findings.map(({ code }: Found) => code);
}

describe('the sheet of the period before', () => {
  it('asks about a jump and a criterion that was lost', async () => {
    const world = new ApiWorld();
    await world.push(sender, submissionOf(HOANG_DONG, {}, { period: BEFORE }));
    await world.push(sender, submissionOf(HOANG_DONG, FEWER));
    const found = await findings(world, HOANG_DONG);
    expect(found).toContain('history.criterionLost');
    expect(found).toContain('history.jump');
  });

  it('keeps a copy of it out of the sheets that are examined unseen', async () => {
    const world = new ApiWorld();
    await world.push(sender, submissionOf(HOANG_DONG, {}, { period: BEFORE }));
    await world.sheet(HOANG_DONG, 'submitted');
    expect(await findings(world, HOANG_DONG)).toContain('history.unchanged');
    const { version } = (await world.store.head({ unit: HOANG_DONG, period: PERIOD }))!;
    const { outcomes } = await world.get(district, 'examineClean', {
      params: { unit: CITY, period: PERIOD },
      body: { sheets: [{ unit: HOANG_DONG, version }] },
    });
    expect(outcomes).toMatchObject([{ problem: { code: 'sheet.hasFindings' } }]);
  });

  it('is not asked about where there is none', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'draft', FEWER);
    const found = await findings(world, HOANG_DONG);
    expect(found.filter((code: string) => code.startsWith('history.'))).toEqual([]);
  });
});

describe('the communes of the same zone under the same parent', () => {
  it('ask about one that stands far from them, with one read of their rows', async () => {
    const world = new ApiWorld();
    const tree = treeAt('2017-06-30')!;
    const zones = new Map(Object.entries(overlayViDu.zones));
    const peers = ruralCommunesUnder(tree, OTHER_DISTRICT)
      .map(({ key }) => key)
      .filter((key) => zones.get(key) === 'III');
    expect(peers.length).toBeGreaterThan(8);
    for (const [index, unit] of peers.entries()) {
      // 60, 65, 70 … of 100, and 5 for the last one.
      const share = index === peers.length - 1 ? '5' : String(60 + (index % 3) * 5);
      await world.push(
        sender,
        submissionOf(unit, { entries: { '2.2.num': value(share), '2.2.den': value('100') } }),
      );
    }
    const reads: string[] = [];
    world.store.faults.before = (operation) => void reads.push(operation);
    expect(await findings(world, peers.at(-1)!)).toContain('peers.outlier');
    expect(reads.filter((operation) => operation === 'tree')).toHaveLength(1);
    expect(await findings(world, peers[0]!)).not.toContain('peers.outlier');
    const params = { unit: peers[0]!, period: PERIOD };
    const view = await world.get(province, 'readSheet', { params });
    expect(view.peers).toMatchObject({ zone: 'III' });
    // 5, five times 60, five times 65, four times 70: half way from the eleventh to the twelfth.
    expect(view.peers.ranges['2.2']).toEqual([peers.length, '60', '65', '67.5']);
    expect(JSON.stringify(view.peers).length).toBeLessThan(2_048);
  });

  it('ask nothing where they are few', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    await world.sheet(QUANG_LAC, 'draft', FEWER);
    expect(await findings(world, QUANG_LAC)).not.toContain('peers.outlier');
    const params = { unit: QUANG_LAC, period: PERIOD };
    const view = await world.get(province, 'readSheet', { params });
    expect(view.peers).toBeNull();
  });
});

describe('standards that changed since a form was filled in', () => {
  it('are named', async () => {
    const world = new ApiWorld();
    await world.push(sender, submissionOf(HOANG_DONG));
    const params = { unit: PROVINCE, period: PERIOD };
    const overlay = {
      ...overlayViDu,
      thresholds: overlayViDu.thresholds.map((row) =>
        row.indicator === '2.2' && !('zone' in row) ? { ...row, value: '65' } : row,
      ),
    };
    const body = { overlay: overlay as never, dryRun: false, version: 0 };
    await world.get(province, 'publishPack', { params, body });
    const own = { unit: HOANG_DONG, period: PERIOD };
    const view = await world.get(province, 'readSheet', { params: own });
    expect(view.standardsChanged).toEqual(['2.2']);
  });
});
