// Changes of sheets as the services make them, with as little in them as a test needs.
import { auditEntry, GENESIS } from '#functions/store/chain';
import type { Head, Revision, SheetKey } from '#functions/store/records';
import type { SheetChange } from '#functions/store/store';
import type { Content } from '#domain/sync/content';
import type { OpenConflict } from '#domain/sync/push';
import { hashOf } from '#domain/values/canonical';

export const PERIOD = '2017S1';
export const DISTRICT = '180@2004-08-31';
export const COMMUNE: SheetKey = { unit: '05986@2004-08-31', period: PERIOD };
export const AT = '2017-07-01T02:03:04.005Z';

const PACK = hashOf('a pack');

export interface Told {
  readonly content?: Content;
  readonly parent?: string;
  readonly submissionId?: string;
  readonly by?: string;
  /** Conflicts make a side revision, and the head stays. */
  readonly conflicts?: readonly OpenConflict[];
  /** Nothing is handed in: only the status changes. */
  readonly step?: 'submitted';
}

export const households = (value: string): Content => ({
  entries: { 'info.households': { state: 'value', value } },
  notes: {},
  registers: {},
});

/** What a push, or a step, makes of a sheet whose head is `before`; null: of a sheet that is not there yet. */
export function changeOf(sheet: SheetKey, before: Head | null, told: Told = {}): SheetChange {
  const { unit, period } = sheet;
  const { parent = DISTRICT, by = 'commune-officer', conflicts = [], step } = told;
  const content = told.content ?? households('2148');
  const rev = (before?.lastRev ?? 0) + 1;
  const moves = conflicts.length === 0 && !step;
  const submissionId = told.submissionId ?? hashOf([unit, period, rev, content]);
  const contentHash = hashOf(content);
  const audit = auditEntry(before?.audit ?? GENESIS, {
    unit,
    period,
    action: step ? `step.${step}` : 'push',
    by,
    at: AT,
    details: { submissionId, rev },
  });
  const head: Head = {
    unit,
    period,
    rev: moves ? rev : (before?.rev ?? 0),
    lastRev: step ? (before?.lastRev ?? 0) : rev,
    contentHash,
    packHash: PACK,
    status: step ?? 'draft',
    submittedBy: moves ? by : (before?.submittedBy ?? null),
    receivedAt: moves ? AT : (before?.receivedAt ?? AT),
    examined: null,
    appraised: null,
    openConflicts: [...(before?.openConflicts ?? []), ...(conflicts.length > 0 ? [rev] : [])],
    audit: { seq: audit.seq, hash: audit.hash },
    version: (before?.version ?? 0) + 1,
  };
  const revision: Revision = {
    unit,
    period,
    rev,
    kind: conflicts.length > 0 ? 'side' : 'head',
    content,
    origins: Object.fromEntries(Object.keys(content.entries).map((place) => [place, 'copy-1'])),
    parents: before ? [before.rev] : [],
    contentHash,
    packHash: PACK,
    submissionId,
    copyId: 'copy-1',
    by,
    at: AT,
    source: { kind: 'file', name: 'Phiếu xã Hoàng Đồng.xlsx' },
    conflicts,
  };
  return {
    head,
    ...(step
      ? {}
      : {
          revision,
          receipt: {
            unit,
            period,
            submissionId,
            rev,
            status: conflicts.length > 0 ? ('conflict' as const) : ('accepted' as const),
            conflicts,
            contentHash,
            packHash: PACK,
            changed: moves ? Object.keys(content.entries) : [],
            by,
            at: AT,
            auditHash: audit.hash,
          },
        }),
    audit,
    treeRow: {
      unit,
      period,
      parent,
      rev: head.rev,
      version: head.version,
      status: head.status,
      summary: {
        unit,
        period,
        packHash: PACK,
        verdicts: ['met', 'notMet', 'unknown'],
        resources: { central: '1716.7' },
        statistics: { households: '2148' },
        ratios: { '17.1a': ['2050', '2148'] },
      },
      openConflicts: head.openConflicts.length,
      findings: { error: 0, query: 1, note: 2 },
      answered: 66,
      receivedAt: AT,
    },
    outbox: { unit, period, parent, version: head.version },
  };
}
