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

  for (const [key, group] of bySource(submissions)) {
    const unit = expected.get(key);
    if (!unit) {
      findings.push(
        ...group.map(({ source }) =>
          finding(
            'tally.unitForeign',
            { unit: tree.units.get(key)?.name ?? key },
            { sheet: source },
          ),
        ),
      );
      continue;
    }
    const [first, ...others] = group;
    const files = group.map(({ source }) => source);
    const different = others.find(({ sheet }) => contentHash(sheet) !== contentHash(first!.sheet));
    if (different) {
      const cells = differingAddresses(first!.sheet, different.sheet).slice(0, 8);
      findings.push(finding('tally.unitDoubled', { unit: unit.name, files, cells }));
      continue;
    }
    if (others.length > 0) {
      findings.push(finding('tally.fileDoubled', { unit: unit.name, files }));
    }
    counted.set(key, first!.summary);
  }

  const communes = [...expected.values()].map((unit) => ({
    unit,
    tally: communeTally(pack, unit.key, counted.get(unit.key) ?? null),
  }));
  const children = tallyChildren(pack, tree, root, communes);
  const tally = sumTallies(
    pack,
    (children.length > 0 ? children : communes).map((child) => child.tally),
  );
  findings.push(
    ...tally.missing.map((key) =>
      finding('tally.unitMissing', { unit: nameWithParent(tree, expected.get(key)!) }),
    ),
    ...checkTally(pack, tally),
  );
  return { unit: root, period, tally, children, communes, findings };
}

/** In the order of their names: the order in which files arrive must not matter. */
function bySource(submissions: readonly Submission[]): ReadonlyMap<UnitKey, readonly Submission[]> {
  const groups = new Map<UnitKey, Submission[]>();
  const sorted = [...submissions].sort((a, b) => (a.source < b.source ? -1 : 1));
  for (const submission of sorted) {
    const group = groups.get(submission.sheet.unit);
    if (group) group.push(submission);
    else groups.set(submission.sheet.unit, [submission]);
  }
  return groups;
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
