import { describe, expect, it } from '@jest/globals';
import { placeOf } from '#functions/service/context';
import { push } from '#functions/service/push';
import { holds } from '#domain/workflow/approval';
import { ENGINE_VERSION } from '#domain/evaluation/engine';
import { step } from '#functions/service/step';
import { sheetView } from '#functions/service/sheet-view';
import { verifyChain } from '#functions/store/chain';
import type { Services } from '#functions/service/context';
import {
  alice,
  binh,
  CITY,
  Copy,
  district,
  HOANG_DONG,
  PERIOD,
  province,
  QUANG_LAC,
  valueAt,
  world,
} from '../../support/service-world.ts';

const key = { unit: HOANG_DONG, period: PERIOD };

async function headOf({ store }: Services) {
  const head = (await store.head(key))!;
  return { head, content: (await store.revision(key, head.rev))!.content };
}

describe('a plain workbook sent by chat', () => {
  it('three times, corrected each time, costs one click each', async () => {
    const { services } = world();
    const file = new Copy('file');
    expect((await push(services, alice, file.type('2.1.num', '1').submission())).status).toBe(
      'accepted',
    );
    for (const value of ['2', '3']) {
      const receipt = await push(services, alice, file.type('2.1.num', value).submission());
      expect(receipt.status).toBe('resent');
      expect(receipt.conflicts).toMatchObject([{ place: '2.1.num', kind: 'resent' }]);
      expect(valueAt((await headOf(services)).content, '2.1.num')).not.toBe(value);

      const { head } = await headOf(services);
      const settled = file.submission(receipt.rev, head.rev); // the click: take the later file
      expect((await push(services, alice, settled)).status).toBe('accepted');
    }
    const { head, content } = await headOf(services);
    expect(valueAt(content, '2.1.num')).toBe('3');
    expect(head.openConflicts).toEqual([]);
  });

  it('its twin on a second machine reverts nothing', async () => {
    const { services } = world();
    const file = new Copy('file').type('2.1.num', '1');
    const twin = file.twin();
    await push(services, alice, file.submission());
    const corrected = await push(services, alice, file.type('2.1.num', '2').submission());
    const { head } = await headOf(services);
    await push(services, alice, file.submission(corrected.rev, head.rev));

    const old = await push(services, alice, twin.type('2.2.num', '7').submission());
    expect(old.status).toBe('resent');
    expect(valueAt((await headOf(services)).content, '2.1.num')).toBe('2');
    const side = await services.store.revision(key, old.rev);
    expect(valueAt(side!.content, '2.2.num')).toBe('7'); // kept whole, to be settled
  });

  it('the very same file sent again a month later gives the same receipt', async () => {
    const { services } = world();
    const file = new Copy('file').type('2.1.num', '1').submission();
    const first = await push(services, alice, file);
    await push(services, binh, new Copy('other').type('5.num', '2').submission());
    expect(await push(services, alice, file)).toEqual(first);
  });

  it('two communes with equal first drafts get two receipts', async () => {
    const { services } = world();
    const one = await push(services, binh, new Copy('a', HOANG_DONG).submission());
    const two = await push(services, binh, new Copy('a', QUANG_LAC).submission());
    expect(one.submissionId).not.toBe(two.submissionId);
    expect([one.unit, two.unit]).toEqual([HOANG_DONG, QUANG_LAC]);
  });
});

describe('what no form of ours has', () => {
  const strange = {
    entries: { 'stat.unheardOf': { state: 'value' as const, value: '7' } },
    notes: { '99.note': '=1+1' },
    registers: { bridges: [{ id: null, fields: { name: 'Cầu Kỳ Cùng', span: '-5' } }] },
  };

  it('is kept as it was typed, counts for nothing, and merges like the rest', async () => {
    const { services } = world();
    const plain = new Copy('a').type('2.1.num', '1');
    await push(services, alice, plain.submission());
    const [before] = await services.store.tree(CITY, PERIOD);

    const more = new Copy('b');
    more.content = strange;
    expect((await push(services, binh, more.submission())).status).toBe('accepted');
    const { content } = await headOf(services);
    expect(content).toMatchObject({
      entries: { '2.1.num': { value: '1' }, 'stat.unheardOf': { value: '7' } },
      notes: { '99.note': '=1+1' },
      registers: { bridges: [{ fields: { name: 'Cầu Kỳ Cùng', span: '-5' } }] },
    });
    const [after] = await services.store.tree(CITY, PERIOD);
    expect(after!.summary).toEqual(before!.summary);
    const view = await sheetView(services, placeOf(HOANG_DONG, PERIOD));
    expect(view.revision.content).toEqual(content);

    // Sent again by another copy with one field changed: that field alone is in conflict.
    const other = new Copy('c');
    const [row] = content.registers['bridges']!;
    other.content = {
      ...strange,
      registers: { bridges: [{ ...row!, fields: { ...row!.fields, span: '-6' } }] },
    };
    expect(await push(services, binh, other.submission())).toMatchObject({
      status: 'conflict',
      conflicts: [{ place: `reg.bridges.${row!.id}.span` }],
    });
  });

  it('is refused where it would take the place of something else', async () => {
    const { services } = world();
    const copy = new Copy('a').type('2.1.num', '1');
    copy.content = { ...copy.content, notes: { '2.1.num': 'một' } };
    await expect(push(services, alice, copy.submission())).rejects.toMatchObject({
      code: 'request.invalid',
      details: { where: ['body.2.1.num'] },
    });
  });
});

describe('two people online', () => {
  it('who change different entries both keep theirs', async () => {
    const { services } = world();
    const a = new Copy('a').type('2.1.num', '1').type('5.num', '1');
    const first = await push(services, alice, a.submission());
    const b = a.twin();
    a.baseRev = b.baseRev = first.rev;
    await push(services, alice, a.type('2.1.num', '10').submission());
    const second = await push(services, binh, b.type('5.num', '50').submission());
    expect(second).toMatchObject({ status: 'accepted', changed: ['5.num'] });
    const { content } = await headOf(services);
    expect([valueAt(content, '2.1.num'), valueAt(content, '5.num')]).toEqual(['10', '50']);
  });

  it('who change the same entry get a conflict, both values kept, the head unmoved', async () => {
    const { services } = world();
    const a = new Copy('a').type('2.1.num', '1');
    const first = await push(services, alice, a.submission());
    const b = new Copy('b').type('2.1.num', '1');
    a.baseRev = b.baseRev = first.rev;
    await push(services, alice, a.type('2.1.num', '2').submission());
    const lost = await push(services, binh, b.type('2.1.num', '3').submission());
    expect(lost).toMatchObject({ status: 'conflict', conflicts: [{ place: '2.1.num' }] });
    const { head, content } = await headOf(services);
    expect(valueAt(content, '2.1.num')).toBe('2');
    expect(head.openConflicts).toEqual([lost.rev]);

    const settled = await push(services, binh, b.submission(lost.rev, head.rev));
    expect(settled.status).toBe('accepted');
    expect(await services.store.revision(key, settled.rev)).toMatchObject({ parents: [2, 3] });
    expect((await headOf(services)).head.openConflicts).toEqual([]);
    await expect(
      push(services, binh, b.type('5.num', '1').submission(lost.rev, settled.rev)),
    ).rejects.toMatchObject({
      code: 'submission.settlesUnknown',
    });
  });

  it('settle a conflict also by keeping what is stored', async () => {
    const { services } = world();
    const a = new Copy('a').type('2.1.num', '1');
    const first = await push(services, alice, a.submission());
    const lost = await push(services, binh, new Copy('b').type('2.1.num', '3').submission());
    expect((await headOf(services)).head.openConflicts).toEqual([lost.rev]);

    const kept = await push(services, binh, a.submission(lost.rev, first.rev));
    expect(kept).toMatchObject({ status: 'unchanged', rev: first.rev });
    const { head, content } = await headOf(services);
    expect(head.openConflicts).toEqual([]);
    expect(valueAt(content, '2.1.num')).toBe('1');
  });
});

describe('a sheet on its way', () => {
  async function submitted(services: Services) {
    await push(services, alice, new Copy('a').type('2.1.num', '1').submission());
    // Submitting needs a sheet without errors; the steps are what is looked at here.
    const { head } = await headOf(services);
    await services.store.commit(await withStatus(services, head.version));
    return (await headOf(services)).head;
  }

  it('with errors may not be submitted', async () => {
    const { services } = world();
    await push(services, alice, new Copy('a').submission());
    await expect(
      step(services, alice, { ...key, step: 'submit', version: 1 }),
    ).rejects.toMatchObject({
      code: 'sheet.hasErrors',
    });
  });

  it('is examined by another than who sent it, and any later change voids the approval', async () => {
    const { services } = world();
    const { version } = await submitted(services);
    const own = { ...district, id: 'alice' };
    await expect(step(services, own, { ...key, step: 'examine', version })).rejects.toMatchObject({
      code: 'access.ownSheet',
    });
    const examined = await step(services, district, { ...key, step: 'examine', version });
    expect(examined.status).toBe('examined');
    expect(holds(examined.examined, examined, ENGINE_VERSION)).toBe(true);

    const changed = new Copy('a').type('2.1.num', '1').type('5.num', '3');
    changed.baseRev = examined.rev;
    await push(services, alice, changed.submission());
    const { head } = await headOf(services);
    expect(head.status).toBe('submitted');
    expect(holds(head.examined, head, ENGINE_VERSION)).toBe(false);
  });

  it('is examined also by who has stated verdicts on it before', async () => {
    const { services } = world();
    const { version } = await submitted(services);
    const verdicts = { '1.1': { verdict: 'notMet' as const } };
    const stated = await step(services, district, { ...key, step: 'state', version, verdicts });
    const examine = { ...key, step: 'examine' as const, version: stated.version };
    await expect(step(services, { ...district, id: 'alice' }, examine)).rejects.toMatchObject({
      code: 'access.ownSheet',
    });
    expect((await step(services, district, examine)).status).toBe('examined');
  });

  it('looked at in an older version is not approved unseen', async () => {
    const { services } = world();
    const { version } = await submitted(services);
    await expect(
      step(services, district, { ...key, step: 'examine', version: version - 1 }),
    ).rejects.toMatchObject({ code: 'sheet.changedMeanwhile', details: { version } });
  });

  it('comes back with reasons at its entries, which go when it is sent again', async () => {
    const { services } = world();
    const { version } = await submitted(services);
    const request = { ...key, step: 'return' as const, version };
    await expect(step(services, district, request)).rejects.toMatchObject({
      code: 'sheet.reasonMissing',
    });
    const reasons = { '2.1.num': 'Chưa có biên bản nghiệm thu' };
    const returned = await step(services, district, { ...request, reasons });
    expect(returned.status).toBe('returned');
    expect((await headOf(services)).content.notes).toEqual({
      '2.1.num.returned': reasons['2.1.num'],
    });
  });

  it('a district may not appraise, a commune may not write the district’s verdict', async () => {
    const { services } = world();
    const { version } = await submitted(services);
    const examined = await step(services, district, {
      ...key,
      step: 'examine',
      version,
      verdicts: { '1.1': { verdict: 'notMet', reason: 'Chưa công bố' } },
    });
    const appraise = { ...key, step: 'appraise' as const, version: examined.version };
    await expect(step(services, district, appraise)).rejects.toMatchObject({
      code: 'access.denied',
    });
    expect((await step(services, province, appraise)).status).toBe('appraised');
    await expect(
      push(services, alice, new Copy('z').type('1.1.examined', 'met').submission()),
    ).rejects.toMatchObject({ code: 'submission.reservedAddress' });
  });

  it('every step is a line of an unbroken chain', async () => {
    const { services } = world();
    const { version } = await submitted(services);
    await step(services, district, { ...key, step: 'examine', version });
    const lines = await services.store.audit(key);
    expect(lines.map(({ action }) => action)).toEqual([
      'push.accepted',
      'step.submit',
      'step.examine',
    ]);
    expect(verifyChain(lines)).toEqual({ ok: true });
  });
});

/** The head as if it had been submitted by Alice. */
async function withStatus({ store, now }: Services, version: number) {
  const { auditEntry } = await import('#functions/store/chain');
  const head = (await store.head(key))!;
  const [row] = await store.tree('178@2004-08-31', PERIOD);
  const audit = auditEntry(head.audit, {
    ...key,
    action: 'step.submit',
    by: 'alice',
    at: now(),
    details: {},
  });
  const next = {
    ...head,
    status: 'submitted' as const,
    submittedBy: 'alice',
    audit: { seq: audit.seq, hash: audit.hash },
    version: version + 1,
  };
  return {
    head: next,
    audit,
    treeRow: { ...row!, status: next.status },
    outbox: { ...key, parent: row!.parent, version: next.version },
  };
}
