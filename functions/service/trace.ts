/**
 * From a figure to what is behind it. Of a unit above the communes: each commune that counts, with what it gives and
 * the revision and approval it stands on. Of a commune: the entries themselves, by address and by the name of their
 * cell in the form. The rows of the parents are read, never every sheet.
 */
import type { User } from '#domain/access/roles';
import { contributionOf, type Contribution } from '#domain/figures/contribution';
import { entriesOf, parseConcept, type Concept } from '#domain/figures/concept';
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import type { Entry } from '#domain/sheet/entry';
import { entryAt, type Address, type UnitKey } from '#domain/sheet/sheet';
import type { Status } from '#domain/workflow/status';
import { definedName } from '#workbook/names';
import type { Head, TreeRow } from '../store/records.ts';
import { currentPack, type Place, type Services } from './context.ts';
import { figureReader, type Figure } from './figures.ts';
import { COUNTS, type Tallies } from './roll-up.ts';
import { rowsUnder } from './rows.ts';

export interface TraceRequest {
  readonly figure: string;
  readonly counted: keyof Tallies;
  /** Communes after this one, in the order of the tree; absent: from the first on. */
  readonly after?: UnitKey | undefined;
}

export interface Trace {
  readonly figure: Figure;
  readonly communes: readonly TracedCommune[];
  /** To be asked for after this one; null: these were the last. */
  readonly next: UnitKey | null;
  /** Of a commune: what stands behind it. */
  readonly sheet: TracedSheet | null;
}

export interface TracedCommune extends Contribution {
  readonly unit: UnitKey;
  readonly name: string;
  readonly parent: UnitKey;
  /** Null while it has not reported. */
  readonly rev: number | null;
  readonly status: Status | null;
  /** Whether the figure counts it. */
  readonly counts: boolean;
}

export interface TracedSheet extends Pick<
  Head,
  'rev' | 'status' | 'contentHash' | 'examined' | 'appraised'
> {
  readonly by: string;
  readonly at: string;
  readonly entries: readonly TracedEntry[];
}

export interface TracedEntry {
  readonly address: Address;
  /** The defined name of its cell in the form. */
  readonly cell: string;
  /** Null: the cell is empty. */
  readonly entry: Entry | null;
}

/** Communes in one answer: more than any province of today has. */
const PAGE = 500;

export async function trace(
  services: Services,
  user: User,
  place: Place,
  { figure: text, counted, after }: TraceRequest,
): Promise<Trace> {
  const { unit, period } = place;
  const pack = await currentPack(services, period.id);
  const concept = parseConcept(text, pack);
  if (!concept) throw new Problem('figure.unknown', { concept: text });
  const asked = { concept: text, unit: unit.key, period: period.id, counted, group: null };
  const [figure, { communes, rowOf }] = await Promise.all([
    figureReader(services, user)(asked),
    rowsUnder(services, place),
  ]);
  const start = after === undefined ? 0 : communes.findIndex(({ key }) => key === after) + 1;
  const page = communes.slice(start, start + PAGE);
  const isLast = start + PAGE >= communes.length;
  return {
    figure,
    communes: page.map(({ key, name, parent }) => ({
      unit: key,
      name,
      parent: parent!,
      ...tracedRow(pack, concept, counted, rowOf.get(key)),
    })),
    next: isLast ? null : page.at(-1)!.key,
    sheet: unit.rural ? await tracedSheet(services, pack, concept, place) : null,
  };
}

function tracedRow(pack: Pack, concept: Concept, counted: keyof Tallies, row?: TreeRow) {
  if (!row) return { rev: null, status: null, counts: false, value: null };
  const { rev, status, summary } = row;
  const isCurrent = summary.packHash === pack.hash;
  return {
    rev,
    status,
    counts: isCurrent && COUNTS[counted].includes(status),
    ...(isCurrent ? contributionOf(pack, concept, summary) : { value: null }),
  };
}

async function tracedSheet(
  { store }: Services,
  pack: Pack,
  concept: Concept,
  { unit, period }: Place,
): Promise<TracedSheet | null> {
  const key = { unit: unit.key, period: period.id };
  const head = await store.head(key);
  const revision = head && (await store.revision(key, head.rev));
  if (!head || !revision) return null;
  const { rev, status, contentHash, examined, appraised } = head;
  const { by, at, content } = revision;
  return {
    ...{ rev, status, contentHash, examined, appraised, by, at },
    entries: entriesOf(concept, pack).map((address) => ({
      address,
      cell: definedName(address),
      entry: entryAt(content, address) ?? null,
    })),
  };
}
