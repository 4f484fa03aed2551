/** ledger.*: the money, work-days and land of the sheet "Nguồn lực". */
import { compare, parseDecimal } from '#domain/values/decimal';
import { MONEY_ITEMS, RESOURCE_SOURCES } from '#domain/form/resources';
import type { Address } from '#domain/sheet/sheet';
import { finding, type Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { numberAt } from './typed-number.ts';

/** Plan beside actual, of the sources for which both are typed. */
const PLANNED: readonly { readonly plan: Address; readonly actual: Address }[] =
  RESOURCE_SOURCES.flatMap(({ id }) => {
    const typed = (column: 'plan' | 'actual') =>
      MONEY_ITEMS.find((item) => item.source === id && item.column === column);
    const [plan, actual] = [typed('plan'), typed('actual')];
    return plan && actual ? [{ plan: plan.address, actual: actual.address }] : [];
  });

/** One or two sources paid out to the last đồng are nothing unusual. */
const EQUAL_SOURCES = 3;

/** What people gave for roads is part of what they gave. */
const GIVEN_FOR_ROADS: readonly { readonly roads: Address; readonly all: Address }[] = [
  { roads: 'stat.roadsLabour', all: 'res.community.days' },
  { roads: 'stat.roadsCash', all: 'res.community.cash' },
  { roads: 'stat.roadsLand', all: 'res.community.land' },
];

function* actualOverPlan({ sheet }: RuleContext): Iterable<Finding> {
  for (const { plan: planned, actual: at } of PLANNED) {
    const plan = numberAt(sheet, planned);
    const actual = numberAt(sheet, at);
    if (plan === undefined || actual === undefined || !isPositive(plan)) continue;
    if (isMore(actual, plan)) yield finding('ledger.actualOverPlan', { actual, plan }, { at });
  }
}

/** Spoken of at the first of them. */
function* planAsActual({ sheet }: RuleContext): Iterable<Finding> {
  const equal = PLANNED.filter(({ plan, actual }) => {
    const value = numberAt(sheet, plan);
    return value !== undefined && isPositive(value) && value === numberAt(sheet, actual);
  });
  if (equal.length < EQUAL_SOURCES) return;
  yield finding('ledger.planAsActual', { count: equal.length }, { at: equal[0]!.actual });
}

function* roadsOverAll({ sheet }: RuleContext): Iterable<Finding> {
  for (const { roads: at, all: total } of GIVEN_FOR_ROADS) {
    const roads = numberAt(sheet, at);
    const all = numberAt(sheet, total);
    if (roads === undefined || all === undefined) continue;
    if (isMore(roads, all)) yield finding('ledger.roadsOverAll', { roads, all }, { at });
  }
}

function isPositive(value: string): boolean {
  return value !== '0' && !value.startsWith('-');
}

function isMore(value: string, than: string): boolean {
  return compare(parseDecimal(value), parseDecimal(than)) > 0;
}

export const LEDGER_RULES: readonly Rule[] = [actualOverPlan, planAsActual, roadsOverAll];
