import { describe, expect, it } from '@jest/globals';
import { auditEntry, GENESIS, verifyChain } from '#functions/store/chain';
import type { AuditEntry } from '#functions/store/records';
import { AT, COMMUNE } from './changes.ts';

const line = (action: string) => ({
  ...COMMUNE,
  action,
  by: 'commune-officer',
  at: AT,
  details: { note: 'Nguyễn Thị Hoà', counts: [1, 2.5] },
});

function chainOf(...actions: readonly string[]): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const action of actions) entries.push(auditEntry(entries.at(-1) ?? GENESIS, line(action)));
  return entries;
}

describe('the audit chain', () => {
  const chain = chainOf('push', 'push', 'step.submit');
  const end = chain.at(-1)!;

  it('begins after 64 zeros', () => {
    expect(chain[0]).toMatchObject({ seq: 1, previous: '0'.repeat(64) });
    expect(verifyChain([])).toEqual({ ok: true });
  });

  it('verifies', () => {
    expect(verifyChain(chain)).toEqual({ ok: true });
    expect(verifyChain(chain, end)).toEqual({ ok: true });
  });

  it.each<[string, Partial<AuditEntry>]>([
    ['who', { by: 'somebody else' }],
    ['when', { at: '2017-07-02T00:00:00.000Z' }],
    ['what', { action: 'step.appraise' }],
    ['a detail', { details: { note: 'Nguyễn Thị Hoà', counts: [1, 2.6] } }],
    [
      'a detail in the other Unicode form',
      { details: { note: 'Nguyễn Thị Hoà'.normalize('NFD') } },
    ],
    ['of which commune', { unit: '05989@2004-08-31' }],
    ['its own hash', { hash: 'f'.repeat(64) }],
    ['the hash before it', { previous: 'f'.repeat(64) }],
  ])('breaks where %s is changed', (_, change) => {
    const [first, second, third] = chain;
    expect(verifyChain([first!, { ...second!, ...change }, third!])).toEqual({
      ok: false,
      brokenAt: 2,
    });
  });

  it('breaks at the next entry where one was changed and hashed again', () => {
    const [first, , third] = chain;
    const forged = auditEntry(first!, line('step.appraise'));
    expect(verifyChain([first!, forged, third!])).toEqual({ ok: false, brokenAt: 3 });
  });

  it('breaks where an entry is gone, stands twice, or stands in another order', () => {
    const [first, second, third] = chain;
    const broken = (...entries: readonly (AuditEntry | undefined)[]) =>
      verifyChain(entries as AuditEntry[]);
    expect(broken(second, third)).toEqual({ ok: false, brokenAt: 1 });
    expect(broken(first, third)).toEqual({ ok: false, brokenAt: 2 });
    expect(broken(first, first, second)).toEqual({ ok: false, brokenAt: 2 });
    expect(broken(first, third, second)).toEqual({ ok: false, brokenAt: 2 });
  });

  it('does not notice a missing end unless it is told what the end is', () => {
    expect(verifyChain(chain.slice(0, 2))).toEqual({ ok: true });
    expect(verifyChain(chain.slice(0, 2), end)).toEqual({ ok: false, brokenAt: 3 });
    expect(verifyChain([], end)).toEqual({ ok: false, brokenAt: 1 });
  });
});
