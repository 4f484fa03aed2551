// Whatever comes in: a reason with a code, and nothing stored.
import { describe, expect, it } from '@jest/globals';
import { packById } from '#domain/packs/catalogue';
import type { Submission } from '#domain/sync/submission';
import { depthOf } from '#functions/api/json-body';
import { ApiWorld, HOANG_DONG, officer, PERIOD, province, sender, submissionOf } from './world.ts';

const good = submissionOf(HOANG_DONG);
const REVISIONS = `/v1/sheets/${encodeURIComponent(HOANG_DONG)}/${PERIOD}/revisions`;
const WARD = '05977@2004-08-31';
const MB = 1024 * 1024;

/** With the id that fits what it says. */
const changed = (more: Partial<Submission>): Submission => submissionOf(HOANG_DONG, {}, more);

const wide = (length: number) => 'x'.repeat(length);

/** Half a megabyte of works, none of them too long by itself. */
const manyWorks = Array.from({ length: 300 }, (_, index) => ({
  id: `w${index}`,
  fields: { name: wide(1_500) },
}));

const manyNotes = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => [`note${index}`, wide(3_500)]),
);

describe('a body', () => {
  const TEXTS: Readonly<Record<string, readonly [string | Uint8Array<ArrayBuffer>, object]>> = {
    'that is empty': ['', { status: 400, code: 'request.notJson' }],
    'that is no JSON': ['unit=05986', { status: 400, code: 'request.notJson' }],
    'cut off': [JSON.stringify(good).slice(0, -1), { code: 'request.notJson' }],
    'that is no UTF-8': [Uint8Array.of(0x22, 0xff, 0xfe, 0x22), { code: 'request.notJson' }],
    'that is a list': ['[]', { code: 'request.invalid', details: { where: ['body'] } }],
    'of 7 MB': [
      JSON.stringify({ ...good, padding: wide(7 * MB) }),
      { status: 413, code: 'request.tooLarge', details: { limit: 2 * MB } },
    ],
    'nested 21 deep': [
      `${'['.repeat(21)}${']'.repeat(21)}`,
      { status: 400, code: 'request.tooDeep', details: { limit: 20 } },
    ],
    'nested a million deep': ['['.repeat(MB), { code: 'request.tooDeep' }],
    'with __proto__': [
      JSON.stringify(good).replace('"entries":{', '"entries":{"__proto__":{"state":"none"},'),
      { code: 'request.invalid', details: { where: ['body.entries.__proto__'] } },
    ],
    'with constructor': [
      JSON.stringify({ ...good, registers: { constructor: [] } }),
      { code: 'request.invalid', details: { where: ['body.registers.constructor'] } },
    ],
    'with a name that every object answers to': [
      JSON.stringify({ ...good, registers: { toString: [] } }),
      { code: 'request.invalid', details: { where: ['body.registers.toString'] } },
    ],
    'with an unknown key': [
      JSON.stringify({ ...good, approved: true }),
      { code: 'request.invalid', details: { where: ['body.approved'] } },
    ],
    'with a number that is no decimal text': [
      JSON.stringify({ ...good, entries: { '2.1.num': { state: 'value', value: 7.48 } } }),
      { code: 'request.invalid', details: { where: ['body.entries.2.1.num.value'] } },
    ],
  };

  it.each(Object.keys(TEXTS))('%s', async (kind) => {
    const [body, expected] = TEXTS[kind]!;
    const world = new ApiWorld();
    const answer = await world.send(officer, REVISIONS, { method: 'POST', body });
    expect(answer.body).toMatchObject(expected);
    expect(answer.status).toBe(answer.body.status);
    expect(world.writes).toEqual([]);
  });

  it('is counted, whatever it says of itself', async () => {
    const world = new ApiWorld();
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += MB;
        controller.enqueue(new TextEncoder().encode(wide(MB)));
      },
    });
    const answer = await world.send(officer, REVISIONS, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-length': '100' },
    } as RequestInit);
    expect(answer.body).toMatchObject({ code: 'request.tooLarge' });
    expect(sent).toBeLessThan(6 * MB); // it has no end, and was not waited for
  });

  it('is not read for somebody who may not send it', async () => {
    const body = new ReadableStream({
      pull() {
        throw new Error('read');
      },
    });
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
    const answer = await new ApiWorld().send(province, REVISIONS, init);
    expect(answer.body).toMatchObject({ code: 'access.denied' });
  });
});

describe('a submission', () => {
  const SUBMISSIONS: Readonly<Record<string, readonly [Submission, object]>> = {
    'with a pack that nobody knows': [
      changed({ packHash: 'f'.repeat(64) }),
      { status: 422, code: 'pack.unknown', details: { hash: 'f'.repeat(64) } },
    ],
    'with a pack of another set': [
      changed({ packHash: shippedPackOf2022() }),
      { status: 422, code: 'pack.otherSet', details: { found: 'qd-318-2022' } },
    ],
    'of a period that no criteria judge': [
      changed({ period: '1999S1' }),
      { status: 422, code: 'period.unknown', details: { period: '1999S1' } },
    ],
    'of a period that is none': [
      changed({ period: '2017S9' }),
      { status: 400, code: 'request.invalid', details: { where: ['params.period'] } },
    ],
    'of a unit of another year': [
      changed({ unit: '05986@2025-07-01' }),
      { status: 404, code: 'unit.unknown', details: { unit: '05986@2025-07-01' } },
    ],
    'of a ward': [changed({ unit: WARD }), { status: 422, code: 'unit.notCommune' }],
    'whose id is of something else': [
      { ...good, copyId: 'another' },
      { status: 422, code: 'submission.idMismatch' },
    ],
    'on a base that there is not': [
      changed({ baseRev: 7 }),
      { status: 422, code: 'submission.baseUnknown', details: { rev: 7 } },
    ],
    'that settles what is not open': [
      changed({ settles: 7 }),
      { status: 422, code: 'submission.settlesUnknown', details: { rev: 7 } },
    ],
    'with a verdict of the level above': [
      changed({ entries: { '1.1.examined': { state: 'value', value: 'met' } } }),
      { status: 422, code: 'submission.reservedAddress', details: { address: '1.1.examined' } },
    ],
    'with a register too large': [
      changed({ registers: { works: manyWorks } }),
      { status: 413, code: 'sheet.tooLarge', details: { register: 'works' } },
    ],
    'with notes too large': [
      changed({ notes: manyNotes }),
      { status: 413, code: 'sheet.tooLarge', details: { register: null } },
    ],
  };

  it.each(Object.keys(SUBMISSIONS))('%s', async (kind) => {
    const [submission, expected] = SUBMISSIONS[kind]!;
    const world = new ApiWorld();
    const answer = await world.push(sender, submission);
    expect(answer.body).toMatchObject(expected);
    expect(world.writes).toEqual([]);
  });

  it('of another unit or period than its address', async () => {
    const world = new ApiWorld();
    const elsewhere = submissionOf('05989@2004-08-31', {}, { period: '2017S2' });
    const answer = await world.ask(sender, 'pushRevision', {
      params: { unit: HOANG_DONG, period: PERIOD },
      body: elsewhere,
    });
    expect(answer.body).toMatchObject({
      code: 'request.invalid',
      details: { where: ['body.unit', 'body.period'] },
    });
    expect(world.writes).toEqual([]);
  });

  it('into a closed period', async () => {
    const world = new ApiWorld();
    await world.period('close');
    world.writes.length = 0;
    const answer = await world.push(officer, good);
    expect(answer.body).toMatchObject({ status: 409, code: 'period.closed' });
    expect(world.writes).toEqual([]);
  });

  it('from a device that was lost', async () => {
    const world = new ApiWorld();
    const lost = { ...officer, device: 'laptop' };
    await world.get(officer, 'revokeDevice', { body: { device: 'laptop', reason: 'Mất máy' } });
    world.writes.length = 0;
    const answer = await world.push(lost, good);
    expect(answer.body).toMatchObject({ status: 401, code: 'access.deviceRevoked' });
    expect(world.writes).toEqual([]);
  });
});

describe('the depth of a text', () => {
  it.each([
    ['1', 0],
    ['{"a":[1,[2]],"b":{}}', 3],
    ['"[[[["', 0],
    ['["\\"[[", "\\\\", [1]]', 2],
  ])('%s', (text, depth) => expect(depthOf(text)).toBe(depth));
});

function shippedPackOf2022(): string {
  return packById('qd-318-2022')!.hash;
}
