/** A sheet on its way: submitted, examined, appraised, or returned with reasons. */
import type { User } from '#domain/access/roles';
import { ENGINE_VERSION } from '#domain/evaluation/engine';
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import { checkSheet } from '#domain/rules/check';
import { contentHash } from '#domain/sheet/content-hash';
import type { StatedVerdict } from '#domain/sheet/entry';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import type { Content } from '#domain/sync/content';
import { hashOf } from '#domain/values/canonical';
import type { Approval } from '#domain/workflow/approval';
import { afterChange, mayStep, STEPS, type Step } from '#domain/workflow/status';
import { withLine } from '../store/chain.ts';
import type { Head, Revision } from '../store/records.ts';
import type { SheetChange } from '../store/store.ts';
import { approvalAfter } from './approval.ts';
import { commitSeen } from './commit-seen.ts';
import { communeOf, demand, openPack, type Place, type Services } from './context.ts';
import { judge } from './judge.ts';
import { contentAfter, levelOf, revisionOf } from './step-revision.ts';
import { surroundingsOf } from './surroundings.ts';
import { treeRow } from './tree-row.ts';
import { leavingMoves, type CountedMoves } from './leaving.ts';

export interface StepRequest {
  readonly unit: UnitKey;
  readonly period: PeriodId;
  readonly step: Step;
  /** The head version the person looked at: nobody approves what they have not seen. */
  readonly version: number;
  /** Verdicts of the examiner, by indicator. */
  readonly verdicts?:
    Readonly<Record<string, { verdict: StatedVerdict; reason?: string | undefined }>> | undefined;
  /** Why it is returned, by address. */
  readonly reasons?: Readonly<Record<string, string>> | undefined;
  /** Only where there is nothing to mend or to explain: one of many sheets that nobody looks at one by one. */
  readonly onlyClean?: boolean | undefined;
  /** Nothing is written: what would move is said. */
  readonly dryRun?: boolean | undefined;
}

export interface StepOutcome {
  /** As it stands; in a dry run as it stood. */
  readonly head: Head;
  /** Figures in which the sheet counted and no longer does. */
  readonly moves: readonly CountedMoves[];
}

export async function step(services: Services, user: User, request: StepRequest): Promise<Head> {
  return (await takeStep(services, user, request)).head;
}

export async function takeStep(
  services: Services,
  user: User,
  request: StepRequest,
): Promise<StepOutcome> {
  const place = communeOf(request.unit, request.period);
  const pack = await openPack(services, request.period);
  demandStep(user, place, pack, request);
  requireKnown(pack, request);
  const head = await services.store.head(request);
  if (!head) throw new Problem('sheet.notFound', { unit: request.unit, period: request.period });
  if (head.version !== request.version) {
    throw new Problem('sheet.changedMeanwhile', { version: head.version });
  }
  if (!mayStep(head.status, request.step)) {
    throw new Problem('sheet.wrongStep', { status: head.status, step: request.step });
  }
  const revision = (await services.store.revision(request, head.rev))!;
  await refuseOwn(services, user, request.step, head, revision);
  const change = changeFor(services, user, pack, place, request, head, revision);
  if (request.step === 'submit') refuseUnready(change);
  if (request.onlyClean) await refuseUnclean(services, pack, place, change, revision.content);
  const moves = leavingMoves(pack, treeRow(pack, place, head, revision.content), change.head);
  if (request.dryRun) return { head, moves };
  await commitSeen(services, change, head);
  return { head: change.head, moves };
}

function demandStep(user: User, place: Place, pack: Pack, request: StepRequest): void {
  const { action } = STEPS[request.step];
  demand(user, action, place, criteriaOf(pack, request));
  // Only who may appraise states verdicts at that level.
  if (levelOf(request.step) === 'appraised') demand(user, 'sheet.appraise', place);
}

/** Verdicts come with the steps of those who examine, and speak of indicators there are. */
function requireKnown(pack: Pack, { step: name, verdicts = {}, reasons = {} }: StepRequest): void {
  const states = STATING.includes(name);
  const isIndicator = (address: string) => pack.indicators.some(({ id }) => id === address);
  const isKnown = (address: string) =>
    FORM_ADDRESS.test(address) || pack.indicators.some(({ id }) => isOfIndicator(address, id));
  const wrong = [
    ...Object.keys(verdicts).filter((id) => !states || !isIndicator(id)),
    ...Object.keys(reasons).filter((address) => !isKnown(address)),
  ];
  if (wrong.length > 0) throw new Problem('request.invalid', { where: wrong });
}

const STATING: readonly Step[] = ['state', 'examine', 'return', 'appraise'];
const FORM_ADDRESS = /^(info|stat|res|reg)\./;

/** The criteria a request speaks of; undefined for a step of the whole sheet. */
function criteriaOf(pack: Pack, request: StepRequest): readonly number[] | undefined {
  const { to } = STEPS[request.step];
  if (to !== null && request.step !== 'return') return undefined;
  const addresses = [...Object.keys(request.verdicts ?? {}), ...Object.keys(request.reasons ?? {})];
  const criteria = addresses.map(
    (address) => pack.indicators.find(({ id }) => isOfIndicator(address, id))?.criterion,
  );
  if (criteria.length === 0 || criteria.includes(undefined)) return undefined;
  return criteria as number[];
}

/** "17.1a.num" and "17.1" are of 17.1, "17.10.num" is not. */
function isOfIndicator(address: string, id: string): boolean {
  return address === id || new RegExp(`^${id.replace('.', '\\.')}[a-z]?\\.`).test(address);
}

/** Whoever sent a sheet may not examine it. Who has only stated verdicts on it may. */
async function refuseOwn(
  { store }: Services,
  user: User,
  name: Step,
  { submittedBy }: Head,
  revision: Revision,
): Promise<void> {
  if (name !== 'examine' && name !== 'appraise') return;
  let sent: Revision | null = revision;
  while (sent?.source.kind === 'step') {
    sent = await store.revision(sent, sent.parents[0] ?? 0);
  }
  if (submittedBy === user.id || sent?.by === user.id) throw new Problem('access.ownSheet', {});
}

function refuseUnready({ head, treeRow: row }: SheetChange): void {
  if (head.openConflicts.length > 0) {
    throw new Problem('sheet.hasConflicts', { count: head.openConflicts.length });
  }
  if (row.findings.error > 0) throw new Problem('sheet.hasErrors', { count: row.findings.error });
}

/** As an examiner would see it who opens it, the period before and the communes around it included. */
async function refuseUnclean(
  services: Services,
  pack: Pack,
  place: Place,
  { head }: SheetChange,
  content: Content,
): Promise<void> {
  const { sheet, circumstances, computed } = judge(pack, head, content);
  const surroundings = await surroundingsOf(services, pack, place, circumstances);
  const found = checkSheet({
    ...{ pack, sheet, circumstances, ...surroundings },
    evaluation: computed,
  });
  const open = found.filter(({ severity }) => severity !== 'note').length;
  const count = open + head.openConflicts.length;
  if (count > 0) throw new Problem('sheet.hasFindings', { count });
}

function changeFor(
  services: Services,
  user: User,
  pack: Pack,
  place: Place,
  request: StepRequest,
  head: Head,
  revision: Revision,
): SheetChange {
  const at = services.now();
  const key = { unit: request.unit, period: request.period };
  const content = contentAfter(revision.content, request);
  const written = revisionOf(revision, head, content, user, at, request);
  const hash = contentHash({ ...content, ...key, packHash: pack.hash });
  const approval: Approval = {
    by: user.id,
    at,
    contentHash: hash,
    packHash: pack.hash,
    engine: ENGINE_VERSION,
  };
  const { to } = STEPS[request.step];
  const { audit: link, ...before } = head;
  const state = {
    ...before,
    rev: written?.rev ?? head.rev,
    lastRev: written?.rev ?? head.lastRev,
    contentHash: hash,
    packHash: pack.hash,
    status: to ?? (written ? afterChange(head.status) : head.status),
    submittedBy: request.step === 'submit' ? user.id : head.submittedBy,
    examined: approvalAfter(request.step, 'examined', head.examined, approval),
    appraised: approvalAfter(request.step, 'appraised', head.appraised, approval),
    version: head.version + 1,
  };
  const { state: next, audit } = withLine(link, state, {
    action: `step.${request.step}`,
    by: user.id,
    at,
    details: {
      rev: state.rev,
      contentHash: hash,
      reasons: request.reasons ?? {},
      approval: hashOf(approval),
      ...(written ? { revision: hashOf(written) } : {}),
    },
  });
  return {
    head: next,
    ...(written ? { revision: written } : {}),
    audit,
    treeRow: treeRow(pack, place, next, content),
    outbox: { ...key, parent: place.unit.parent!, version: next.version },
  };
}
