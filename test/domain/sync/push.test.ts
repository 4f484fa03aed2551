import { describe, expect, it } from '@jest/globals';
import type { Entry } from '#domain/sheet/entry';
import { flatten, misplaced, unflatten, type Content } from '#domain/sync/content';
import { decidePush, type Head } from '#domain/sync/push';
import { submissionId, type Submission } from '#domain/sync/submission';

const number = (value: string): Entry => ({ state: 'value', value });

function submission(entries: Content['entries'], more: Partial<Submission> = {}): Submission {
  const body = {
    unit: '05986@2004-08-31',
    period: '2017S1',
    packHash: 'a'.repeat(64),
    baseRev: null,
    copyId: 'copy-1',
    entries,
    notes: {},
    registers: {},
    unseen: [],
    settles: null,
    ...more,
  };
  return { ...body, submissionId: submissionId(body), source: { kind: 'file' as const } };
}

function head(entries: Content['entries'], copyId: string): Head {
  return {
    rev: 1,
    content: { entries, notes: {}, registers: {} },
    origins: Object.fromEntries(Object.keys(entries).map((at) => [at, copyId])),
  };
}

describe('a submission', () => {
  it('is the same submission whatever way it came, and in whatever order its keys stand', () => {
    const one = submission({ a1: number('1'), b2: number('2') });
    const other = submission({ b2: number('2'), a1: number('1') });
    expect(other.submissionId).toBe(one.submissionId);
  });

  it('of another commune with the same first draft is another', () => {
    const one = submission({});
    expect(submission({}, { unit: '06001@2004-08-31' }).submissionId).not.toBe(one.submissionId);
  });
});

describe('what becomes of a push', () => {
  it('the first one is taken', () => {
    const outcome = decidePush(submission({ '2.1.num': number('1') }), { head: null, base: null });
    expect(outcome).toMatchObject({
      kind: 'accepted',
      content: { entries: { '2.1.num': number('1') } },
      origins: { '2.1.num': 'copy-1' },
      changed: ['2.1.num'],
    });
  });

  it('an empty first draft is taken too', () => {
    expect(decidePush(submission({}), { head: null, base: null }).kind).toBe('accepted');
  });

  it('the same values again are nothing new', () => {
    const known = { head: head({ '2.1.num': number('1') }, 'copy-1'), base: null };
    expect(decidePush(submission({ '2.1.num': number('1') }), known)).toEqual({
      kind: 'unchanged',
    });
  });

  it('a corrected file of the same copy asks, as one group, and reverts nothing by itself', () => {
    const known = { head: head({ '2.1.num': number('1') }, 'copy-1'), base: null };
    expect(decidePush(submission({ '2.1.num': number('2') }), known)).toMatchObject({
      kind: 'side',
      conflicts: [{ place: '2.1.num', kind: 'resent', mine: number('2'), theirs: number('1') }],
    });
  });

  it('a file of another copy that differs is a conflict', () => {
    const known = { head: head({ '2.1.num': number('1') }, 'copy-2'), base: null };
    expect(decidePush(submission({ '2.1.num': number('2') }), known)).toMatchObject({
      kind: 'side',
      conflicts: [{ kind: 'conflict' }],
    });
  });

  it('a plain file that adds what nobody had entered merges', () => {
    const known = { head: head({ '2.1.num': number('1') }, 'copy-2'), base: null };
    expect(decidePush(submission({ '2.2.num': number('5') }), known)).toMatchObject({
      kind: 'accepted',
      content: { entries: { '2.1.num': number('1'), '2.2.num': number('5') } },
      origins: { '2.1.num': 'copy-2', '2.2.num': 'copy-1' },
      changed: ['2.2.num'],
    });
  });

  it('a row without an id takes that of the known row of the same name, village and year', () => {
    const known = {
      head: {
        ...head({}, 'copy-1'),
        content: {
          entries: {},
          notes: {},
          registers: {
            works: [{ id: 'CT-9', fields: { name: 'Kè suối', village: 'Nà Pàn', capital: '5' } }],
          },
        },
        origins: {},
      },
      base: null,
    };
    const rows = {
      works: [{ id: null, fields: { name: 'KÈ  SUỐI', village: 'nà pàn', paid: '3' } }],
    };
    const outcome = decidePush(submission({}, { registers: rows }), known);
    // The name is typed otherwise than known: that is asked, the new field is not.
    expect(outcome).toMatchObject({
      kind: 'side',
      content: { registers: { works: [{ id: 'CT-9' }] } },
    });
  });

  it('gives a new row the same id when it is sent again', () => {
    const rows = { works: [{ id: null, fields: { name: 'Kè suối' } }] };
    const sent = submission({}, { registers: rows });
    const twice = [sent, sent].map((each) => decidePush(each, { head: null, base: null }));
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]).toMatchObject({
      content: { registers: { works: [{ id: `works-${sent.submissionId.slice(0, 12)}-1` }] } },
    });
  });
});

describe('names that mean something to every object', () => {
  const odd = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];

  it('are addresses and registers like others', () => {
    const content: Content = {
      entries: Object.fromEntries(odd.map((name) => [name, number('1')])),
      notes: {},
      registers: Object.fromEntries(
        odd.map((name) => [name, [{ id: null, fields: { constructor: '=1+1', name: 'a' } }]]),
      ),
    };
    const first = decidePush(submission(content.entries, content), { head: null, base: null });
    if (first.kind !== 'accepted') throw new Error(first.kind);
    expect(Object.keys(first.content.registers)).toEqual(odd);
    expect(Object.values(first.origins)).toEqual(Array.from({ length: 12 }, () => 'copy-1'));

    const known = { head: { rev: 1, content: first.content, origins: first.origins }, base: null };
    const changed = { ...first.content, entries: { constructor: number('2') } };
    expect(decidePush(submission(changed.entries, changed), known)).toMatchObject({
      kind: 'side',
      conflicts: [{ place: 'constructor', kind: 'resent' }],
    });
    const other = submission({ toString: number('9') }, { copyId: 'copy-2' });
    expect(decidePush(other, known)).toMatchObject({ conflicts: [{ kind: 'conflict' }] });
  });
});

describe('what stands at a place', () => {
  it('is read back as what it was, also why a field of a register came back', () => {
    const content: Content = {
      entries: { '2.1.num': number('1') },
      notes: { 'reg.works.CT-1.capital.returned': 'Chưa có quyết định', '2.1.num.returned': 'x' },
      registers: { works: [{ id: 'a\r\u2028.b', fields: { capital: '12', name: '' } }] },
    };
    expect(misplaced(content)).toEqual([]);
    expect(unflatten(flatten(content))).toEqual(content);
  });

  it('is one thing: what could not be told apart is found', () => {
    expect(
      misplaced({
        entries: { a: number('1'), 'reg.works.CT-1.capital': number('1') },
        notes: { a: 'x', 'reg.works.CT-1.name': 'x' },
        registers: { works: [{ id: null, fields: { returned: 'x', name: 'y' } }] },
      }),
    ).toEqual(['a', 'reg.works.CT-1.capital', 'reg.works.CT-1.name', 'reg.works.id.returned']);
  });
});
