/** Every rule over one sheet. */
import type { Pack } from '#domain/packs/schema';
import { saysSomething } from '#domain/sheet/marked-notes';
import { explanationNote } from '#domain/sheet/addresses';
import type { Sheet } from '#domain/sheet/sheet';
import { CONSISTENCY_RULES } from './consistency.ts';
import { fieldsOf } from './fields.ts';
import { SEVERITIES, type Finding } from './finding.ts';
import { HISTORY_RULES } from './history.ts';
import { LEDGER_RULES } from './ledger.ts';
import { PEER_RULES } from './peers.ts';
import type { Rule, RuleContext } from './rule.ts';
import { VALUE_RULES } from './value.ts';

const RULES: readonly Rule[] = [
  ...VALUE_RULES,
  ...CONSISTENCY_RULES,
  ...HISTORY_RULES,
  ...PEER_RULES,
  ...LEDGER_RULES,
];

/** What explains a query about the sheet as a whole. */
const WHOLE_SHEET = 'sheet';

export interface Checked {
  /** What is left to mend or to explain: errors first, then in the order of the form. */
  readonly open: readonly Finding[];
  /** Queries that the commune has explained, in the same order; for the examiner to read. */
  readonly settled: readonly Finding[];
}

export function checkSheetWithSettled(context: RuleContext): Checked {
  const open: Finding[] = [];
  const settled: Finding[] = [];
  for (const rule of RULES) {
    for (const found of rule(context)) {
      (isExplained(found, context.sheet) ? settled : open).push(found);
    }
  }
  return { open: sorted(open, context.pack), settled: sorted(settled, context.pack) };
}

/** The open findings. */
export function checkSheet(context: RuleContext): readonly Finding[] {
  return checkSheetWithSettled(context).open;
}

/**
 * A query asks to mend or to explain, so an explanation settles it: that of its indicator, of its cell where the
 * cell belongs to none ("res.credit.actual.note"), or of the sheet ("sheet.note").
 */
function isExplained({ severity, indicator, at }: Finding, { notes }: Sheet): boolean {
  if (severity !== 'query') return false;
  const explanation = notes[explanationNote(indicator ?? at ?? WHOLE_SHEET)];
  return saysSomething(explanation);
}

function sorted(findings: Finding[], pack: Pack): readonly Finding[] {
  if (findings.length < 2) return findings;
  const { position } = fieldsOf(pack);
  // Rows of registers are found in their order and stand behind everything else.
  const rank = ({ at }: Finding) => (at === undefined ? -1 : (position.get(at) ?? position.size));
  return findings.sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || rank(a) - rank(b),
  );
}
