// The example province as the rest of the program sees it: judged, summed up, consolidated. Made once for each suite.
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { evaluate } from '#domain/evaluation/evaluate';
import { peerGroups } from '#domain/rules/peers';
import type { RuleContext } from '#domain/rules/rule';
import type { Sheet } from '#domain/sheet/sheet';
import { consolidate } from '#domain/tally/consolidate';
import { summarise } from '#domain/tally/summary';
import { planProvince } from '#local/example/province-plan';
import { exampleProvince } from '#local/example/province';
import { EXAMPLE_PERIOD } from '#local/example/published';
import { examplePack, exampleTree } from '#local/example/setting';

export const pack = examplePack();
export const tree = exampleTree();
export const plan = planProvince();
export const province = exampleProvince();

export const contexts: readonly RuleContext[] = province.map(({ sheet }) => {
  const circumstances = circumstancesOf(pack, sheet.unit, sheet.period);
  return { pack, sheet, circumstances, evaluation: evaluate(pack, sheet, circumstances) };
});

export const contextsWithPeers: readonly RuleContext[] = (() => {
  const zoneOf = ({ circumstances }: RuleContext) => circumstances.zone!;
  const groups = peerGroups(
    pack,
    contexts.map((context) => ({ zone: zoneOf(context), evaluation: context.evaluation })),
  );
  return contexts.map((context) => ({ ...context, peers: groups.get(zoneOf(context)) }));
})();

export const consolidation = consolidate(
  pack,
  tree,
  tree.root,
  EXAMPLE_PERIOD,
  contexts.map(({ sheet, evaluation }) => ({
    source: sheet.unit,
    sheet,
    summary: summarise(pack, sheet, evaluation),
  })),
);

/** The number at an address; NaN where there is none. */
export function numberOf(sheet: Sheet, address: string): number {
  const entry = sheet.entries[address];
  return entry?.state === 'value' ? Number(entry.value) : NaN;
}
