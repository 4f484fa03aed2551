// What an office does about a period, with as little in it as a test needs.
import { shippedPack } from '#domain/packs/catalogue';
import { listPlace } from '#domain/lists/lists';
import type { ClosedSheet, Closing } from '#domain/workflow/closing';
import { auditEntry, GENESIS } from '#functions/store/chain';
import type { ListRow, PackUse, PeriodState, Targets } from '#functions/store/records';
import type { PeriodChange } from '#functions/store/store';
import { AT, PERIOD } from './changes.ts';
import { exampleSummaries, PROVINCE, rollupOfMissing } from './rollups.ts';

export const OFFICE = { unit: PROVINCE, period: PERIOD };

export interface Done {
  readonly closed?: boolean;
  readonly by?: string;
  readonly closing?: (no: number) => Closing;
  readonly targets?: Targets['values'];
  readonly rows?: readonly Pick<ListRow, 'list' | 'id' | 'version' | 'value'>[];
  readonly packUse?: PackUse;
}

export const somePack = () => shippedPack('qd-1980-2016', 'vi-du');

export function periodChange(before: PeriodState | null, done: Done = {}): PeriodChange {
  const { by = 'province-officer', closed = before?.closed ?? false } = done;
  const audit = auditEntry(before?.audit ?? GENESIS, {
    ...OFFICE,
    action: 'period.close',
    by,
    at: AT,
    details: { reason: 'Hết hạn' },
  });
  const closings = (before?.closings ?? 0) + (done.closing ? 1 : 0);
  const targets = (before?.targets ?? 0) + (done.targets ? 1 : 0);
  return {
    state: {
      ...OFFICE,
      closed,
      packHash: closed ? somePack().hash : null,
      closings,
      targets,
      audit: { seq: audit.seq, hash: audit.hash },
      version: (before?.version ?? 0) + 1,
    },
    audit,
    ...(done.closing ? { closing: done.closing(closings) } : {}),
    ...(done.targets
      ? { targets: { ...OFFICE, version: targets, by, at: AT, values: done.targets } }
      : {}),
    ...(done.rows
      ? {
          rows: done.rows.map((row) => ({
            ...row,
            ...listPlace(row.list, PROVINCE, PERIOD),
            by,
            at: AT,
          })),
        }
      : {}),
    ...(done.packUse ? { packUse: done.packUse, pack: somePack() } : {}),
  };
}

/** The whole example province, `times` times over. */
export function closingOf(no: number, times = 1): Closing {
  const { all, examined, appraised } = rollupOfMissing(3);
  const approval = {
    by: 'district-officer',
    at: AT,
    contentHash: 'c'.repeat(64),
    packHash: 'd'.repeat(64),
    engine: '1',
  };
  const sheets = Array.from({ length: times }, (_, time) =>
    exampleSummaries().map((summary): ClosedSheet => {
      const unit = time === 0 ? summary.unit : `${time}${summary.unit}`;
      return {
        unit,
        rev: 3,
        contentHash: 'e'.repeat(64),
        status: 'appraised',
        examined: approval,
        appraised: approval,
        summary: { ...summary, unit },
      };
    }),
  ).flat();
  return {
    ...OFFICE,
    no,
    by: 'province-officer',
    at: AT,
    note: 'Báo cáo 6 tháng đầu năm',
    packHash: somePack().hash,
    engine: '1',
    all,
    examined,
    appraised,
    sheets,
  };
}
