/** What a step writes into a sheet: verdicts stated above the commune, reasons for returning it. */
import type { User } from '#domain/access/roles';
import { Problem } from '#domain/problems';
import {
  higherVerdictAddress,
  isReturnReason,
  returnReason,
  type HigherLevel,
} from '#domain/sheet/addresses';
import { contentHash } from '#domain/sheet/content-hash';
import type { Entry } from '#domain/sheet/entry';
import { flatten, type Content } from '#domain/sync/content';
import { changedPlaces } from '#domain/sync/merge';
import { originAt } from '#domain/sync/push';
import { hashOf } from '#domain/values/canonical';
import type { Step } from '#domain/workflow/status';
import type { Head, Revision } from '../store/records.ts';
import type { StepRequest } from './step.ts';

export function levelOf(step: Step): HigherLevel {
  return step === 'appraise' || step === 'unappraise' ? 'appraised' : 'examined';
}

/** Stated verdicts and reasons become part of what is said; sending again clears the reasons for which it came back. */
export function contentAfter(
  content: Content,
  { step, verdicts = {}, reasons = {} }: StepRequest,
): Content {
  const level = levelOf(step);
  const entries: Record<string, Entry> = { ...content.entries };
  const notes: Record<string, string> = { ...content.notes };
  for (const [indicator, { verdict, reason }] of Object.entries(verdicts)) {
    const address = higherVerdictAddress(indicator, level);
    entries[address] = { state: 'value', value: verdict };
    if (reason) notes[`${address}.note`] = reason;
    else delete notes[`${address}.note`];
  }
  if (step === 'return') {
    if (Object.keys(reasons).length === 0) throw new Problem('sheet.reasonMissing', {});
    for (const [address, reason] of Object.entries(reasons)) notes[returnReason(address)] = reason;
  }
  if (step === 'submit') {
    for (const note of Object.keys(notes)) if (isReturnReason(note)) delete notes[note];
  }
  return { ...content, entries, notes };
}

/** Nothing where the step changes no word of the sheet. */
export function revisionOf(
  before: Revision,
  head: Head,
  content: Content,
  user: User,
  at: string,
  { step }: StepRequest,
): Revision | undefined {
  const changed = changedPlaces(before.content, content);
  if (changed.length === 0) return undefined;
  const places = flatten(content);
  const origins = Object.fromEntries(
    [...places.keys()].map((place) => [
      place,
      changed.includes(place) ? `step:${step}` : (originAt(before.origins, place) ?? before.copyId),
    ]),
  );
  const { unit, period, packHash } = before;
  const hash = contentHash({ ...content, unit, period, packHash });
  return {
    ...before,
    rev: head.lastRev + 1,
    kind: 'head',
    content,
    origins,
    parents: [head.rev],
    contentHash: hash,
    submissionId: hashOf([step, unit, period, head.rev, hash, user.id, at]),
    copyId: `step:${step}`,
    by: user.id,
    byName: user.name,
    at,
    source: { kind: 'step', name: step },
    conflicts: [],
  };
}
