import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flatten, sameValue, type Content } from '#domain/sync/content';
import { decidePush } from '#domain/sync/push';
import { differences, settledContent, settlingSubmission, type Side } from '#domain/sync/settle';

const KEY = { unit: '05986@2004-08-31', period: '2017S1', packHash: 'a'.repeat(64) };

const number = (value: string) => ({ state: 'value', value }) as const;

function content(entries: Readonly<Record<string, string>>, notes = {}): Content {
  const numbers = Object.entries(entries).map(([at, value]) => [at, number(value)] as const);
  return { entries: Object.fromEntries(numbers), notes, registers: {} };
}

const conflict = (place: string, kind: 'conflict' | 'resent') => ({
  place,
  kind,
  base: undefined,
  mine: undefined,
  theirs: undefined,
});

const head = content(
  { '1.1.num': '1', '2.1.num': '2', '3.1.num': '3', '4.1.examined': '9' },
  { '1.1.num.returned': 'Xem lại' },
);
const side = {
  content: content({ '1.1.num': '10', '2.1.num': '20', '5.num': '50' }),
  conflicts: [conflict('2.1.num', 'resent'), conflict('1.1.num', 'conflict')],
};

describe('what came beside what is stored', () => {
  it('is shown wherever they differ, what must be chosen first, never what levels above state', () => {
    expect(differences(side, head).map(({ place, kind, usual }) => [place, kind, usual])).toEqual([
      ['1.1.num', 'conflict', null],
      ['2.1.num', 'resent', 'mine'],
      ['5.num', 'other', 'mine'],
      ['3.1.num', 'other', 'theirs'],
    ]);
  });

  it('is settled as chosen, and the push that says so is accepted', () => {
    const all = differences(side, head);
    const choices = new Map<string, Side>([['1.1.num', 'mine']]);
    const settled = settledContent(all, head, side.content, choices);
    const submission = settlingSubmission({
      ...KEY,
      headRev: 4,
      sideRev: 5,
      copyId: 'copy',
      content: settled,
    });
    expect(Object.keys(submission.entries)).not.toContain('4.1.examined');
    const outcome = decidePush(submission, {
      head: { rev: 4, content: head, origins: {} },
      base: head,
    });
    expect(outcome).toMatchObject({ kind: 'accepted' });
    expect(outcome.kind === 'accepted' && outcome.content).toEqual({
      ...content({
        '1.1.num': '10',
        '2.1.num': '20',
        '3.1.num': '3',
        '4.1.examined': '9',
        '5.num': '50',
      }),
      notes: head.notes,
    });
  });

  it('every place holds what one of the two sides says', () => {
    const entries = fc.dictionary(
      fc.constantFrom('1.1.num', '2.1.num', '3.1.num', '5.num'),
      fc.constantFrom('1', '2', '3'),
    );
    const chosen = fc.dictionary(
      fc.constantFrom('1.1.num', '2.1.num', '3.1.num', '5.num'),
      fc.constantFrom<Side>('mine', 'theirs'),
    );
    fc.assert(
      fc.property(entries, entries, chosen, (mine, theirs, choices) => {
        const came = { content: content(mine), conflicts: [] };
        const stored = content(theirs);
        const all = differences(came, stored);
        const settled = flatten(
          settledContent(all, stored, came.content, new Map(Object.entries(choices))),
        );
        const [m, t] = [flatten(came.content), flatten(stored)];
        return [...new Set([...m.keys(), ...t.keys()])].every(
          (place) =>
            sameValue(settled.get(place), m.get(place)) ||
            sameValue(settled.get(place), t.get(place)),
        );
      }),
    );
  });
});
