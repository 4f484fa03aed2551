/** A sheet as people look at it: what it says, how it is judged now, and what each level has stated. */
import type { CriterionResult, Evaluation, Reason } from '#domain/evaluation/results';
import { changedIndicators } from '#domain/packs/diff';
import type { Circumstances, Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import { checkSheetWithSettled, type Checked } from '#domain/rules/check';
import { peerRanges, type PeerRange } from '#domain/rules/peers';
import { higherVerdictAddress, ownVerdictAddress, type HigherLevel } from '#domain/sheet/addresses';
import type { StatedVerdict, Verdict } from '#domain/sheet/entry';
import { entryAt, type Sheet } from '#domain/sheet/sheet';
import type { Head, Revision } from '../store/records.ts';
import { currentPack, type Place, type Services } from './context.ts';
import { judge } from './judge.ts';
import { surroundingsOf } from './surroundings.ts';

export interface SheetView {
  readonly head: Head;
  readonly revision: Revision;
  /** The pack in force: it judged. */
  readonly pack: Pack;
  readonly met: number;
  readonly unknown: number;
  readonly criteria: readonly CriterionResult[];
  readonly indicators: readonly IndicatorVerdicts[];
  readonly findings: Checked;
  /** The communes of the same zone under the same parent, this one among them; null where there are too few. */
  readonly peers: PeersOfZone | null;
  /** Indicators judged by another standard than the one the form showed when it was filled in. */
  readonly standardsChanged: readonly string[];
}

export interface PeersOfZone {
  readonly zone: string;
  /** By "<indicator><part>". */
  readonly ranges: Readonly<Record<string, PeerRange>>;
}

/** The verdicts that stand beside one another, and the one that counts. */
export interface IndicatorVerdicts {
  readonly id: string;
  readonly verdict: Verdict;
  readonly computed: { readonly verdict: Verdict; readonly reason: Reason | null };
  readonly own: StatedVerdict | null;
  readonly examined: HigherVerdict | null;
  readonly appraised: HigherVerdict | null;
}

export interface HigherVerdict {
  readonly verdict: StatedVerdict;
  readonly reason: string | null;
}

/** The head revision, or the one with this number. */
export async function sheetView(
  services: Services,
  place: Place,
  rev?: number,
): Promise<SheetView> {
  const key = { unit: place.unit.key, period: place.period.id };
  const head = await services.store.head(key);
  const revision = head && (await services.store.revision(key, rev ?? head.rev));
  if (!revision) throw new Problem('sheet.notFound', key);
  const pack = await currentPack(services, key.period);
  const { sheet, circumstances, computed, counted } = judge(pack, key, revision.content);
  const [surroundings, filledInBy] = await Promise.all([
    surroundingsOf(services, pack, place, circumstances),
    services.packs.byHash(revision.packHash),
  ]);
  return {
    head,
    revision,
    pack,
    met: counted.met,
    unknown: counted.unknown,
    criteria: counted.criteria,
    indicators: pack.indicators.map(({ id }) => verdictsOf(sheet, id, computed, counted)),
    findings: checkSheetWithSettled({
      ...{ pack, sheet, circumstances, ...surroundings },
      evaluation: computed,
    }),
    peers: peersOfZone(circumstances, surroundings),
    standardsChanged: filledInBy ? changedIndicators(filledInBy, pack, circumstances) : [],
  };
}

function peersOfZone(
  { zone }: Circumstances,
  { peers }: Awaited<ReturnType<typeof surroundingsOf>>,
): PeersOfZone | null {
  if (zone === undefined || !peers) return null;
  const ranges = peerRanges(peers);
  return Object.keys(ranges).length === 0 ? null : { zone, ranges };
}

function verdictsOf(
  sheet: Sheet,
  id: string,
  computed: Evaluation,
  counted: Evaluation,
): IndicatorVerdicts {
  const { verdict, reason } = computed.indicators.get(id)!;
  return {
    id,
    verdict: counted.indicators.get(id)!.verdict,
    computed: { verdict, reason },
    own: statedAt(sheet, ownVerdictAddress(id)),
    examined: higherVerdict(sheet, id, 'examined'),
    appraised: higherVerdict(sheet, id, 'appraised'),
  };
}

function higherVerdict(sheet: Sheet, id: string, level: HigherLevel): HigherVerdict | null {
  const address = higherVerdictAddress(id, level);
  const verdict = statedAt(sheet, address);
  return verdict && { verdict, reason: sheet.notes[`${address}.note`] ?? null };
}

function statedAt(sheet: Sheet, address: string): StatedVerdict | null {
  const entry = entryAt(sheet, address);
  if (entry?.state !== 'value') return null;
  return entry.value === 'met' || entry.value === 'notMet' ? entry.value : null;
}
