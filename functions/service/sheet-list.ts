/** Where the sheets of a unit's communes stand, and which of them have not come. */
import { dueAddresses } from '#domain/duties/completeness';
import { dutyOf, SUGGESTED, timeliness } from '#domain/duties/deadlines';
import type { Pack } from '#domain/packs/schema';
import type { Verdict } from '#domain/sheet/entry';
import type { UnitKey } from '#domain/sheet/sheet';
import type { Unit } from '#domain/units/unit';
import type { TreeRow } from '../store/records.ts';
import { currentPack, type Place, type Services } from './context.ts';
import { rowsUnder } from './rows.ts';

export interface ListedCommune {
  readonly unit: UnitKey;
  readonly name: string;
  readonly parent: UnitKey;
}

export interface ListedSheet
  extends
    ListedCommune,
    Pick<
      TreeRow,
      'rev' | 'version' | 'status' | 'openConflicts' | 'findings' | 'answered' | 'receivedAt'
    > {
  readonly met: number;
  readonly unknown: number;
  /** In the order of the pack's criteria. */
  readonly verdicts: readonly Verdict[];
  /** Judged by the pack in force. */
  readonly current: boolean;
  readonly daysLate: number;
}

export interface SheetList {
  readonly packHash: string;
  readonly expected: number;
  readonly reported: number;
  /** Entries that a full sheet answers. */
  readonly due: number;
  readonly sheets: readonly ListedSheet[];
  readonly missing: readonly ListedCommune[];
}

export async function sheetList(services: Services, place: Place): Promise<SheetList> {
  const pack = await currentPack(services, place.period.id);
  const { communes, rowOf } = await rowsUnder(services, place);
  const sheets = communes.flatMap((commune) => {
    const row = rowOf.get(commune.key);
    return row ? [listedSheet(pack, commune, row)] : [];
  });
  return {
    packHash: pack.hash,
    expected: communes.length,
    reported: sheets.length,
    due: dueAddresses(pack).length,
    sheets,
    missing: communes.filter(({ key }) => !rowOf.has(key)).map(listedCommune),
  };
}

function listedSheet(pack: Pack, commune: Unit, row: TreeRow): ListedSheet {
  const duty = dutyOf(SUGGESTED, 'commune', row.period);
  const { rev, version, status, openConflicts, findings, answered, receivedAt, summary } = row;
  const { verdicts } = summary;
  return {
    ...listedCommune(commune),
    rev,
    version,
    status,
    met: verdicts.filter((verdict) => verdict === 'met').length,
    unknown: verdicts.filter((verdict) => verdict === 'unknown').length,
    verdicts,
    current: summary.packHash === pack.hash,
    openConflicts,
    findings,
    answered,
    daysLate: duty ? timeliness(duty, receivedAt).days : 0,
    receivedAt,
  };
}

function listedCommune({ key, name, parent }: Unit): ListedCommune {
  return { unit: key, name, parent: parent! };
}
