/** Push: a submission becomes a revision, or a side revision, or nothing new; always it becomes a receipt. */
import type { User } from '#domain/access/roles';
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import { contentHash } from '#domain/sheet/content-hash';
import { EMPTY, misplaced, type Content } from '#domain/sync/content';
import { decidePush, type PushOutcome } from '#domain/sync/push';
import { submissionId, type Submission } from '#domain/sync/submission';
import { isStatedBelow } from '#domain/sheet/addresses';
import { hashOf } from '#domain/values/canonical';
import { afterChange } from '#domain/workflow/status';
import { GENESIS, withLine, receiptSeal } from '../store/chain.ts';
import type { Head, Receipt, Revision } from '../store/records.ts';
import { StaleError, TooLargeError, UnavailableError, type SheetChange } from '../store/store.ts';
import { communeOf, demand, openPack, type Place, type Services } from './context.ts';
import { treeRow } from './tree-row.ts';

/** How often a lost race is run again before the caller is asked to. */
const ATTEMPTS = 8;

export async function push(
  services: Services,
  user: User,
  submission: Submission,
): Promise<Receipt> {
  const place = communeOf(submission.unit, submission.period);
  demand(user, 'sheet.push', place);
  if (submissionId(submission) !== submission.submissionId) {
    throw new Problem('submission.idMismatch', {});
  }
  const known = await services.store.receipt(submission.submissionId);
  if (known) return known;
  refuseReserved(submission);
  refuseMisplaced(submission);

  for (let attempt = 1; ; attempt++) {
    const pack = await packFor(services, submission);
    const change = await changeFor(services, user, pack, place, submission);
    try {
      await services.store.commit(change);
      return change.receipt!;
    } catch (error) {
      if (error instanceof TooLargeError) {
        throw new Problem('sheet.tooLarge', { register: error.largestRegister ?? null });
      }
      // Lost a race, or nobody knows whether it was written: the receipt tells.
      if (!(error instanceof StaleError || error instanceof UnavailableError)) throw error;
      const receipt = await services.store.receipt(submission.submissionId);
      if (receipt) return receipt;
      if (attempt === ATTEMPTS) throw new Problem('store.unavailable', {});
    }
  }
}

/** Verdicts of the levels above are theirs to state. */
function refuseReserved({ entries, notes }: Submission): void {
  const address = [...Object.keys(entries), ...Object.keys(notes)].find((at) => !isStatedBelow(at));
  if (address) throw new Problem('submission.reservedAddress', { address });
}

/**
 * A register or an address that no form of ours has is kept as it was typed: a later form may have it, and it counts
 * for nothing until then. Only what could not be told apart from something else is refused.
 */
function refuseMisplaced(submission: Submission): void {
  const where = misplaced(submission).map((place) => `body.${place}`);
  if (where.length > 0) throw new Problem('request.invalid', { where });
}

/** An older pack of the same set is accepted and named in the receipt; verdicts use the current one. */
async function packFor(services: Services, { packHash, period }: Submission): Promise<Pack> {
  const current = await openPack(services, period);
  const named = await services.packs.byHash(packHash);
  if (!named) throw new Problem('pack.unknown', { hash: packHash });
  if (named.id !== current.id) {
    throw new Problem('pack.otherSet', { found: named.id, current: current.id });
  }
  return current;
}

async function changeFor(
  services: Services,
  user: User,
  pack: Pack,
  place: Place,
  submission: Submission,
): Promise<SheetChange> {
  const key = { unit: submission.unit, period: submission.period };
  const head = await services.store.head(key);
  const revision = head && (await services.store.revision(key, head.rev));
  const base = await baseOf(services, submission, revision);
  await requireSettled(services, head, submission);
  const outcome = decidePush(submission, {
    head: revision && { rev: revision.rev, content: revision.content, origins: revision.origins },
    base,
  });
  const at = services.now();
  const written = revisionOf(outcome, submission, head, user, at);
  const content = outcome.kind === 'accepted' ? outcome.content : (revision?.content ?? EMPTY);
  const moved = outcome.kind === 'accepted';
  // Also where the settlement keeps what is stored, and the head has no reason to move.
  const superseded = outcome.kind === 'side' ? [] : await supersededBy(services, head, submission);
  const rev = moved ? written!.rev : (head?.rev ?? 0);
  const hash = contentHash({ ...content, ...key, packHash: pack.hash });
  const status = receiptStatus(outcome);
  const receipt = {
    ...key,
    submissionId: submission.submissionId,
    rev: written?.rev ?? rev,
    status,
    conflicts: outcome.kind === 'side' ? outcome.conflicts : [],
    contentHash: hash,
    packHash: submission.packHash,
    changed: outcome.kind === 'accepted' ? outcome.changed : [],
    by: user.id,
    at,
  };
  const state = {
    ...key,
    rev,
    lastRev: written?.rev ?? head?.lastRev ?? 0,
    contentHash: hash,
    packHash: pack.hash,
    status: moved ? afterChange(head?.status ?? 'draft') : (head?.status ?? 'draft'),
    submittedBy: moved ? user.id : (head?.submittedBy ?? null),
    receivedAt: moved ? at : (head?.receivedAt ?? at),
    examined: head?.examined ?? null,
    appraised: head?.appraised ?? null,
    openConflicts: openConflicts(head, outcome, written, superseded),
    version: (head?.version ?? 0) + 1,
  };
  const { state: next, audit } = withLine(head?.audit ?? GENESIS, state, {
    action: `push.${status}`,
    by: user.id,
    at,
    details: {
      submissionId: submission.submissionId,
      rev: written?.rev ?? rev,
      contentHash: hash,
      ...(written ? { revision: hashOf(written) } : {}),
      receipt: receiptSeal(receipt),
      ...(superseded.length > 0 ? { superseded } : {}),
    },
  });
  return {
    head: next,
    ...(written ? { revision: written } : {}),
    receipt: { ...receipt, auditHash: audit.hash },
    audit,
    treeRow: treeRow(pack, place, next, content),
    outbox: { ...key, parent: place.unit.parent!, version: next.version },
  };
}

async function baseOf(
  { store }: Services,
  { unit, period, baseRev }: Submission,
  head: Revision | null,
): Promise<Content | null> {
  if (baseRev === null) return null;
  if (head && baseRev === head.rev) return head.content;
  const base = await store.revision({ unit, period }, baseRev);
  if (!base || base.kind === 'side') throw new Problem('submission.baseUnknown', { rev: baseRev });
  return base.content;
}

/** What is settled must be open: settling it twice would close somebody else's conflict. */
async function requireSettled(
  { store }: Services,
  head: Head | null,
  { unit, period, settles }: Submission,
): Promise<void> {
  if (settles === null) return;
  const side = await store.revision({ unit, period }, settles);
  if (side?.kind !== 'side' || !head?.openConflicts.includes(settles)) {
    throw new Problem('submission.settlesUnknown', { rev: settles });
  }
}

function revisionOf(
  outcome: PushOutcome,
  submission: Submission,
  head: Head | null,
  user: User,
  at: string,
): Revision | undefined {
  if (outcome.kind === 'unchanged') return undefined;
  const { unit, period, packHash, copyId, source, settles } = submission;
  const side = outcome.kind === 'side';
  return {
    unit,
    period,
    rev: (head?.lastRev ?? 0) + 1,
    kind: side ? 'side' : 'head',
    content: outcome.content,
    origins: side ? {} : outcome.origins,
    parents: [head?.rev, settles].filter(
      (rev) => rev !== undefined && rev !== null && rev > 0,
    ) as number[],
    contentHash: contentHash({ ...outcome.content, unit, period, packHash }),
    packHash,
    submissionId: submission.submissionId,
    copyId,
    by: user.id,
    byName: user.name,
    at,
    source,
    conflicts: side ? outcome.conflicts : [],
  };
}

/** Side revisions that this one settles: the named one, and earlier files of the same copy, which it corrects. */
async function supersededBy(
  { store }: Services,
  head: Head | null,
  { unit, period, settles, copyId }: Submission,
): Promise<readonly number[]> {
  if (settles === null || !head) return [];
  const earlier = head.openConflicts.filter((rev) => rev < settles);
  const sides = await Promise.all(earlier.map((rev) => store.revision({ unit, period }, rev)));
  return [settles, ...sides.filter((side) => side?.copyId === copyId).map((side) => side!.rev)];
}

function openConflicts(
  head: Head | null,
  outcome: PushOutcome,
  written: Revision | undefined,
  superseded: readonly number[],
): readonly number[] {
  const open = head?.openConflicts ?? [];
  if (outcome.kind === 'side') return [...open, written!.rev];
  return open.filter((rev) => !superseded.includes(rev));
}

function receiptStatus(outcome: PushOutcome): Receipt['status'] {
  if (outcome.kind !== 'side') return outcome.kind;
  return outcome.conflicts.every(({ kind }) => kind === 'resent') ? 'resent' : 'conflict';
}
