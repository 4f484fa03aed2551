/**
 * From the sheets that came in to the tally of a unit. Every sheet that cannot be counted is named with its reason;
 * of two sheets of one commune that differ neither is counted, since nobody here may choose.
 */
import type { Pack } from '#domain/packs/schema';
import { finding, type Finding } from '#domain/rules/finding';
import { contentHash, differingAddresses } from '#domain/sheet/content-hash';
import type { PeriodId, Sheet, UnitKey } from '#domain/sheet/sheet';
import { childrenOf, ruralCommunesUnder, type UnitTree } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';
import { checkTally } from './double-entry.ts';
import type { SheetSummary } from './summary.ts';
import { communeTally, sumTallies, type Tally } from './tally.ts';

export interface Submission {
  /** What people call it: a file name, or a revision. */
  readonly source: string;
  readonly sheet: Sheet;
  readonly summary: SheetSummary;
}

export interface UnitTally {
  readonly unit: Unit;
  readonly tally: Tally;
}

export interface Consolidation {
  readonly unit: Unit;
  readonly period: PeriodId;
  readonly tally: Tally;
  /** The level below, where it is not yet the communes. */
  readonly children: readonly UnitTally[];
  readonly communes: readonly UnitTally[];
  readonly findings: readonly Finding[];
}

export function consolidate(
  pack: Pack,
  tree: UnitTree,
  root: Unit,
  period: PeriodId,
  submissions: readonly Submission[],
): Consolidation {
  const expected = new Map(ruralCommunesUnder(tree, root.key).map((unit) => [unit.key, unit]));
  const findings: Finding[] = [];
  const counted = new Map<UnitKey, SheetSummary>();

  const { inPeriod, others: strays } = bySource(submissions, period);
  for (const { source, sheet } of strays) {
    const params = { found: sheet.period, asked: period };
    findings.push(finding('structure.periodDiffers', params, { sheet: source }));
  }
  for (const [key, group] of inPeriod) {
    const unit = expected.get(key);
    if (!unit) {
      const foreign = tree.units.get(key);
      const name = foreign ? nameWithParent(tree, foreign) : key;
      findings.push(
        ...group.map(({ source }) =>
          finding('tally.unitForeign', { unit: name }, { sheet: source }),
        ),
      );
      continue;
    }
    const name = nameWithParent(tree, unit);
    const [first, ...others] = group;
    const files = group.map(({ source }) => source);
    const different = others.find(({ sheet }) => contentHash(sheet) !== contentHash(first!.sheet));
    if (different) {
      const cells = differingAddresses(first!.sheet, different.sheet).slice(0, 8);
      findings.push(finding('tally.unitDoubled', { unit: name, files, cells }));
      continue;
    }
    if (others.length > 0) {
      findings.push(finding('tally.fileDoubled', { unit: name, files }));
    }
    counted.set(key, first!.summary);
  }

  const communes = [...expected.values()].map((unit) => ({
    unit,
    tally: communeTally(pack, unit.key, counted.get(unit.key) ?? null),
  }));
  const children = tallyChildren(pack, tree, root, communes);
  // Of the communes, not of the children: a commune may stand right under a province that also has districts.
  const tally = sumTallies(
    pack,
    communes.map((commune) => commune.tally),
  );
  findings.push(
    ...tally.missing.map((key) =>
      finding('tally.unitMissing', { unit: nameWithParent(tree, expected.get(key)!) }),
    ),
    ...checkTally(pack, tally),
  );
  return { unit: root, period, tally, children, communes, findings };
}

/** By unit, in the order of their names: the order in which files arrive must not matter. */
function bySource(submissions: readonly Submission[], period: PeriodId) {
  const inPeriod = new Map<UnitKey, Submission[]>();
  const others: Submission[] = [];
  const sorted = [...submissions].sort((a, b) => compareTexts(a.source, b.source));
  for (const submission of sorted) {
    const { sheet } = submission;
    const group = inPeriod.get(sheet.unit);
    if (sheet.period !== period) others.push(submission);
    else if (group) group.push(submission);
    else inPeriod.set(sheet.unit, [submission]);
  }
  return { inPeriod, others };
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function tallyChildren(
  pack: Pack,
  tree: UnitTree,
  root: Unit,
  communes: readonly UnitTally[],
): UnitTally[] {
  const own = new Map(communes.map((commune) => [commune.unit.key, commune.tally]));
  return childrenOf(tree, root.key)
    .filter(({ level }) => level !== 'commune')
    .map((unit) => ({
      unit,
      tally: sumTallies(
        pack,
        ruralCommunesUnder(tree, unit.key).flatMap(({ key }) => own.get(key) ?? []),
      ),
    }));
}

function nameWithParent(tree: UnitTree, unit: Unit): string {
  const parent = unit.parent ? tree.units.get(unit.parent) : undefined;
  return parent && parent.level === 'district' ? `${unit.name} (${parent.name})` : unit.name;
}
