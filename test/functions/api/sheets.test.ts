import { describe, expect, it } from '@jest/globals';
import { value } from '../../support/clean-sheet.ts';
import {
  ApiWorld,
  CITY,
  department,
  district,
  HOANG_DONG,
  officer,
  pack,
  PERIOD,
  province,
  QUANG_LAC,
  sender,
  submissionOf,
} from './world.ts';

const key = { unit: HOANG_DONG, period: PERIOD };

describe('a sheet is pushed', () => {
  it('and sent again: the same receipt, nothing more stored', async () => {
    const world = new ApiWorld();
    const first = await world.push(officer, submissionOf(HOANG_DONG));
    const again = await world.push(officer, submissionOf(HOANG_DONG));
    expect(first.body).toMatchObject({ ...key, rev: 1, status: 'accepted' });
    expect(again.body).toEqual(first.body);
    expect(world.writes).toEqual(['commit']);
  });

  it('and its receipt is read by its id', async () => {
    const world = new ApiWorld();
    const { body: receipt } = await world.push(officer, submissionOf(HOANG_DONG));
    const { submissionId } = receipt;
    expect(await world.get(officer, 'readReceipt', { params: { submissionId } })).toEqual(receipt);
  });
});

describe('thirty files in one go', () => {
  it('one that is wrong keeps none of the others out', async () => {
    const world = new ApiWorld();
    const good = submissionOf(HOANG_DONG);
    const other = submissionOf(QUANG_LAC);
    const { outcomes } = await world.get(sender, 'pushBatch', {
      body: {
        submissions: [
          good,
          { ...other, period: '2017S9' },
          { ...other, copyId: 'another than the hash says' },
          other,
        ],
      },
    });
    expect(outcomes).toMatchObject([
      { receipt: { unit: HOANG_DONG, status: 'accepted' } },
      { problem: { code: 'request.invalid', details: { where: ['body.submissions.1.period'] } } },
      { problem: { code: 'submission.idMismatch', status: 422 } },
      { receipt: { unit: QUANG_LAC, status: 'accepted' } },
    ]);
    expect(world.writes).toEqual(['commit', 'commit']);
  });

  it('a broken store is an outcome too: what is stored has its receipt', async () => {
    const world = new ApiWorld();
    let commits = 0;
    world.store.faults.before = (operation) => {
      if (operation === 'commit' && ++commits === 2) throw new Error('xã Hoàng Đồng: 7,48');
    };
    const submissions = [submissionOf(HOANG_DONG), submissionOf(QUANG_LAC)];
    const { outcomes } = await world.get(sender, 'pushBatch', { body: { submissions } });
    expect(outcomes).toMatchObject([
      { receipt: { unit: HOANG_DONG } },
      { problem: { code: 'server.failed', details: {} } },
    ]);
    expect(JSON.stringify(world.log)).not.toContain('7,48');
  });

  it('more than thirty are too many', async () => {
    const submissions = Array.from({ length: 31 }, () => ({}));
    const answer = await new ApiWorld().ask(sender, 'pushBatch', { body: { submissions } });
    expect(answer.body).toMatchObject({
      code: 'request.invalid',
      details: { where: ['body.submissions'] },
    });
  });
});

describe('a sheet is read', () => {
  it('with what it says, its verdicts and its findings', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'submitted', {
      entries: { '2.1.num': value('1'), '5.num': { state: 'pending' } }, // 1 of 10.5 km
      notes: { '2.1.note': 'Đường mới mở' },
    });
    await world.step(district, HOANG_DONG, 'state', {
      verdicts: { '1.1': { verdict: 'notMet', reason: 'Chưa công bố' } },
    });
    const view = await world.get(officer, 'readSheet', { params: key });
    expect(view).toMatchObject({
      head: { status: 'submitted', rev: 2 },
      revision: { rev: 2, kind: 'head', by: 'district' },
      packHash: pack.hash,
    });
    expect(view.content.entries['2.1.num']).toEqual({ state: 'value', value: '1' });
    expect(view.criteria).toHaveLength(19);
    expect(view.criteria[0]).toEqual({ no: 1, verdict: 'notMet', reason: null });
    expect(view.criteria[4]).toEqual({ no: 5, verdict: 'unknown', reason: 'pending' });
    expect(view.indicators[0]).toEqual({
      id: '1.1',
      verdict: 'notMet',
      computed: { verdict: 'met', reason: null },
      own: 'met',
      examined: { verdict: 'notMet', reason: 'Chưa công bố' },
      appraised: null,
    });
    expect(view.revision).not.toHaveProperty('origins');
  });

  it('an earlier revision too, and each finding in the language that is asked for', async () => {
    const world = new ApiWorld();
    const { rev } = (
      await world.push(officer, submissionOf(HOANG_DONG, { entries: { '5.num': null } }))
    ).body;
    const asked = { params: key, query: { rev: '1' } };
    await world.push(officer, submissionOf(HOANG_DONG, {}, { baseRev: rev }));
    const before = await world.get(officer, 'readSheet', asked);
    expect(before).toMatchObject({ head: { rev: 2 }, revision: { rev: 1 } });
    expect(before.findings).toMatchObject([
      { code: 'value.missing', severity: 'error', at: '5.num', message: /^Chưa nhập/ },
    ]);
    const english = { ...asked, headers: { 'accept-language': 'en' } };
    expect((await world.get(officer, 'readSheet', english)).findings[0].message).toMatch(/^Not/);
    expect(
      await world.ask(officer, 'readSheet', { params: key, query: { rev: '3' } }),
    ).toMatchObject({ status: 404, body: { code: 'sheet.notFound' } });
  });

  it('its revisions are listed newest first, without contents', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    await world.push(sender, submissionOf(HOANG_DONG, { entries: { '5.num': value('4') } }));
    const { revisions } = await world.get(officer, 'listRevisions', { params: key });
    expect(revisions).toMatchObject([
      { rev: 2, kind: 'side', conflicts: [{ place: '5.num', kind: 'resent' }] },
      { rev: 1, kind: 'head' },
    ]);
    expect(revisions[0]).not.toHaveProperty('content');
  });

  it('keeps when the status of a work changed, and by which revision', async () => {
    const world = new ApiWorld();
    const works = (status: string) => ({
      registers: { works: [{ id: 'CT-1', fields: { name: 'Cổng làng', status } }] },
    });
    await world.sheet(HOANG_DONG, 'draft', works('Chưa khởi công'));
    const next = submissionOf(HOANG_DONG, works('Đang thi công'), { baseRev: 1 });
    expect((await world.push(sender, next)).body).toMatchObject({ rev: 2, status: 'accepted' });
    const { rows } = await world.get(officer, 'readRegister', {
      params: { ...key, register: 'works' },
    });
    expect(rows).toMatchObject([
      {
        id: 'CT-1',
        name: 'Cổng làng',
        changes: [
          { rev: 1, status: 'Chưa khởi công', by: sender.id },
          { rev: 2, status: 'Đang thi công' },
        ],
      },
    ]);
  });

  it('the audit chain is read with its proof', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'examined');
    const trail = await world.get(district, 'readAudit', { params: key });
    expect(trail.entries.map(({ action }: { action: string }) => action)).toEqual([
      'push.accepted',
      'step.submit',
      'step.examine',
    ]);
    expect(trail).toMatchObject({ brokenAt: null, end: { seq: 3, hash: trail.entries[2].hash } });
  });
});

describe('a sheet that is changed while its audit chain is read', () => {
  it('is shown as it was when reading began, and whole', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'submitted');
    const before = await world.store.head(key);
    await world.step(district, HOANG_DONG, 'examine');
    world.store.head = async () => before;
    const trail = await world.get(district, 'readAudit', { params: key });
    expect(trail).toMatchObject({ end: { seq: 2 }, brokenAt: null });
    expect(trail.entries).toHaveLength(2);
  });
});

describe('the communes of a district', () => {
  it('where each stands, and who is missing', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'examined');
    await world.push(sender, submissionOf(QUANG_LAC, { entries: { '5.num': null } }));
    const list = await world.get(district, 'listSheets', {
      params: { unit: CITY, period: PERIOD },
    });
    expect(list).toMatchObject({
      unit: CITY,
      expected: 3,
      reported: 2,
      sheets: [
        {
          unit: HOANG_DONG,
          name: 'Xã Hoàng Đồng',
          parent: CITY,
          status: 'examined',
          met: 19,
          unknown: 0,
          current: true,
          openConflicts: 0,
          findings: { error: 0 },
        },
        { unit: QUANG_LAC, status: 'draft', unknown: 1, findings: { error: 1 } },
      ],
      missing: [{ unit: '05992@2004-08-31', name: 'Xã Mai Pha', parent: CITY }],
    });
  });

  it('a province lists those of all its districts, a commune itself', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    const listOf = async (unit: string, who = province) => {
      const { expected, sheets, missing } = await world.get(who, 'listSheets', {
        params: { unit, period: PERIOD },
      });
      return [expected, sheets.length, missing.length];
    };
    expect(await listOf('20@2004-08-31')).toEqual([207, 1, 206]);
    expect(await listOf(HOANG_DONG, officer)).toEqual([1, 1, 0]);
  });
});

describe('a department', () => {
  const stated = (...indicators: string[]) => ({
    verdicts: Object.fromEntries(indicators.map((id) => [id, { verdict: 'met' }])),
  });

  it('states verdicts of its criterion and of no other, and examines no whole sheet', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'submitted');
    const asked = async (step: 'state' | 'examine' | 'return', more: object) =>
      (await world.step(department, HOANG_DONG, step, more)).status;
    expect(await asked('state', stated('4.1'))).toBe(200);
    expect(await asked('state', stated('5'))).toBe(403);
    expect(await asked('state', stated('4.2', '5'))).toBe(403);
    expect(await asked('state', stated())).toBe(403);
    expect(await asked('state', stated('99.9'))).toBe(403);
    expect(await asked('examine', {})).toBe(403);
    expect(await asked('examine', stated('4.1'))).toBe(403);
    expect(await asked('return', { reasons: { '5.num': 'Xem lại' } })).toBe(403);
    expect(await asked('return', { reasons: { '4.2.num': 'Xem lại' } })).toBe(200);
  });
});

describe('a step brings nothing that does not belong to it', () => {
  it('no verdict comes in with a submission', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG);
    const answer = await world.step(officer, HOANG_DONG, 'submit', {
      verdicts: { '1.1': { verdict: 'met' } },
    });
    expect(answer.body).toMatchObject({
      code: 'request.invalid',
      details: { where: ['body.verdicts'] },
    });
  });

  it('a sheet is returned with a reason', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'submitted');
    const answer = await world.step(district, HOANG_DONG, 'return', { reasons: {} });
    expect(answer.body).toMatchObject({ status: 422, code: 'sheet.reasonMissing' });
  });

  it('a sheet that changed meanwhile is not approved unseen', async () => {
    const world = new ApiWorld();
    await world.sheet(HOANG_DONG, 'submitted');
    const answer = await world.step(district, HOANG_DONG, 'examine', { version: 1 });
    expect(answer.body).toMatchObject({
      status: 409,
      code: 'sheet.changedMeanwhile',
      details: { version: 2 },
    });
  });
});
