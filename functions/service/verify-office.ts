/** Holds what an office has done about a period against itself: its chain, its closings and what they add up to. */
import { ruralCommunesUnder } from '#domain/units/tree';
import { hashOf } from '#domain/values/canonical';
import type { Closing } from '#domain/workflow/closing';
import { isVouchedFor, verifyChain } from '../store/chain.ts';
import type { AuditEntry } from '../store/records.ts';
import type { Place, Services } from './context.ts';
import { Differences, type Difference } from './difference.ts';
import { fromRows } from './roll-up.ts';

export async function verifyOffice(
  services: Services,
  place: Place,
): Promise<readonly Difference[]> {
  const { store } = services;
  const key = { unit: place.unit.key, period: place.period.id };
  const [state, audit] = await Promise.all([store.period(key), store.periodAudit(key)]);
  const found = new Differences(key);
  if (!state) {
    if (audit.length > 0) found.add('audit.broken', { seq: 1 });
    return found.all;
  }
  const chain = verifyChain(audit, state.audit);
  if (!chain.ok) found.add('audit.broken', { seq: chain.brokenAt });
  else if (!isVouchedFor(state, audit.at(-1))) found.add('period.changed', {});
  for (let no = 1; no <= state.closings; no++) {
    const closing = await store.closing(key, no);
    if (!closing) found.add('closing.missing', { no });
    else if (!isAsMade(closing, audit)) found.add('closing.changed', { no });
    else if (!(await addsUp(services, place, closing))) found.add('closing.differs', { no });
  }
  return found.all;
}

/** Lines written before closings were sealed vouch for none. */
function isAsMade({ at, ...made }: Closing, audit: readonly AuditEntry[]): boolean {
  const line = audit.find(({ details }) => details['no'] === made.no && 'closing' in details);
  return !line || (line.at === at && line.details['closing'] === hashOf(made));
}

async function addsUp(services: Services, { unit, tree }: Place, closing: Closing) {
  const { all, examined, appraised, packHash, sheets } = closing;
  const pack = await services.packs.byHash(packHash);
  if (!pack) return false;
  const again = fromRows(pack, ruralCommunesUnder(tree, unit.key), sheets);
  return hashOf(again) === hashOf({ all, examined, appraised });
}
