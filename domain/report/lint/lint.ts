/**
 * Reads any Vietnamese report, recomputes what its numbers say of one another, and compares them with figures of the
 * store where there are some. Pure: a text in, findings out, in the order of the text.
 */
import type { ReportFinding } from './catalogue.ts';
import type { KnownFigure } from './known-figure.ts';
import { bandGroups } from './reading/bands.ts';
import { breakdowns } from './reading/breakdowns.ts';
import { enumerations } from './reading/enumerations.ts';
import { planShares } from './reading/plan-shares.ts';
import { quantityShares } from './reading/quantity-shares.ts';
import { totalsBehind } from './reading/totals-behind.ts';
import { readReport } from './reading/reading.ts';
import { ratioShares, type Share } from './reading/shares.ts';
import { differsFromStore } from './rules/against-figures.ts';
import { bandSums, impossibleMeans } from './rules/bands.ts';
import { complements } from './rules/complements.ts';
import { contributions } from './rules/contributions.ts';
import { otherDenominators } from './rules/denominators.ts';
import { disbursedOverGiven } from './rules/disbursed.ts';
import { documents } from './rules/documents.ts';
import { bentShares, mixedPrecision, sameRatioTwoPrecisions } from './rules/partitions.ts';
import { ratiosOverWhole, wrongShares } from './rules/ratios.ts';
import type { ReportRule, Scene } from './rules/rule.ts';
import { rests } from './rules/rests.ts';
import { sums } from './rules/sums.ts';
import { tableFindings } from './rules/tables.ts';
import { targetsAsResults } from './rules/targets.ts';
import { staleYears } from './rules/years.ts';

const RULES: readonly ReportRule[] = [
  wrongShares,
  bentShares,
  sums,
  rests,
  complements,
  bandSums,
  impossibleMeans,
  ratiosOverWhole,
  contributions,
  disbursedOverGiven,
  targetsAsResults,
  staleYears,
  otherDenominators,
  mixedPrecision,
  sameRatioTwoPrecisions,
  documents,
  tableFindings,
];

export function lintReport(
  text: string,
  figures: readonly KnownFigure[] = [],
): readonly ReportFinding[] {
  const scene = sceneOf(text);
  const findings = [
    ...RULES.flatMap((rule) => [...rule(scene)]),
    ...differsFromStore(scene, figures),
  ];
  return distinct(findings).sort((a, b) => a.line - b.line);
}

function sceneOf(text: string): Scene {
  const reading = readReport(text);
  const lists = [...breakdowns(reading), ...enumerations(reading), ...totalsBehind(reading)];
  const bands = bandGroups(reading);
  const shares = [
    ...ratioShares(reading),
    ...quantityShares(reading, lists, bands),
    ...planShares(reading),
  ];
  return { reading, lists, shares: inOrder(shares), bands };
}

function inOrder(shares: readonly Share[]): readonly Share[] {
  const taken = new Set<Share['percent']>();
  return shares
    .filter(({ percent }) => !taken.has(percent) && taken.add(percent))
    .sort((a, b) => a.percent.line - b.percent.line || a.percent.start - b.percent.start);
}

/** Two rules may come upon one mistake. */
function distinct(findings: readonly ReportFinding[]): ReportFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, line, quote }) => {
    const key = `${code} ${line} ${quote}`;
    return !seen.has(key) && seen.add(key);
  });
}
