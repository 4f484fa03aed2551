/** What asks for the officer's hand, most pressing first. */
import { isReturnReason } from '#domain/sheet/addresses';
import type { Finding } from '#domain/rules/finding';
import type { OpenForm } from '../../../sheet/form-state.ts';
import type { SenderState } from '../../../sync/sender.ts';
import { headOf } from '../sheet-status.ts';

export interface Returned {
  readonly address: string;
  readonly reason: string;
}

export interface Matters {
  readonly returned: readonly Returned[];
  readonly errors: readonly Finding[];
  readonly missing: readonly Finding[];
  readonly queries: readonly Finding[];
  readonly notes: readonly Finding[];
  /** Notes ask for nothing and are not counted. */
  readonly count: number;
}

const MISSING: ReadonlySet<string> = new Set(['value.missing', 'value.verdictMissing']);

export function openMatters(open: OpenForm, sender: SenderState): Matters {
  const { findings, record } = open;
  const of = (severity: Finding['severity']) =>
    findings.filter((found) => found.severity === severity && !MISSING.has(found.code));
  const missing = findings.filter(({ code }) => MISSING.has(code));
  const returned = returnedReasons(open, sender);
  const [errors, queries, notes] = [of('error'), of('query'), of('note')];
  const disputed = record.conflict?.places.length ?? 0;
  return {
    returned,
    errors,
    missing,
    queries,
    notes,
    count: disputed + returned.length + errors.length + missing.length + queries.length,
  };
}

/** As long as the sheet is returned; once it is submitted again they are history. */
function returnedReasons(open: OpenForm, sender: SenderState): readonly Returned[] {
  if (headOf(open, sender)?.status !== 'returned') return [];
  const notes = sender.seen?.content.notes ?? open.base.notes;
  return Object.entries(notes)
    .filter(([note]) => isReturnReason(note))
    .map(([note, reason]) => ({ address: note.replace(/\.returned$/, ''), reason }));
}
