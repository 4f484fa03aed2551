/**
 * What an office keeps by hand (domain/lists), row by row: every version stays, each written on condition that it is
 * the next of its row. Rows that two people write at once go together; of the same row the second is told, and shown
 * what stands.
 */
import type { User } from '#domain/access/roles';
import { figureCatalogue } from '#domain/figures/catalogue';
import {
  listPlace,
  newestRows,
  standing,
  type ListName,
  type ListValues,
  type RowVersion,
} from '#domain/lists/lists';
import { recognitionId } from '#domain/lists/recognition';
import { Problem } from '#domain/problems';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { hashOf } from '#domain/values/canonical';
import { StaleError } from '../store/store.ts';
import { currentPack, demand, type Place, type Services } from './context.ts';
import { act, periodState } from './office.ts';
import { requireProvince } from './period.ts';

export interface ListView<L extends ListName> {
  readonly unit: UnitKey;
  readonly period: PeriodId;
  readonly rows: readonly RowVersion<ListValues[L]>[];
}

export interface RowChange<V> {
  readonly id: string;
  /** The version the person looked at; 0: there was none. */
  readonly version: number;
  readonly value: V | null;
}

/** How often an act is tried again that another of the same office and period overtook. */
const ATTEMPTS = 8;

/** The newest version of every row, those that were taken out among them; of one row (`id`) every version. */
export async function readList<L extends ListName>(
  { store }: Services,
  { unit, period }: Place,
  list: L,
  id?: string,
): Promise<ListView<L>> {
  const versions = await store.list(list, listPlace(list, unit.key, period.id));
  const rows =
    id === undefined ? newestRows(versions) : versions.filter((version) => version.id === id);
  return { unit: unit.key, period: period.id, rows: rows.map(versionOf) };
}

/** The rows that stand; with `until`, as they stood at that time. */
export async function standingRows<L extends ListName>(
  { store }: Services,
  list: L,
  unit: UnitKey,
  period: PeriodId,
  until?: string,
) {
  return standing(newestRows(await store.list(list, listPlace(list, unit, period)), until));
}

export async function writeList<L extends ListName>(
  services: Services,
  user: User,
  place: Place,
  list: L,
  changes: readonly RowChange<ListValues[L]>[],
): Promise<ListView<L>> {
  demand(user, 'lists.write', place);
  await REQUIRE[list](services, place, changes);
  requireOnce(changes);
  const key = { unit: place.unit.key, period: place.period.id };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await periodState(services, key);
    const { rows } = await readList(services, place, list);
    const wanted = unwritten(rows, changes);
    if (wanted.length === 0) return { ...key, rows };
    const { state, audit } = act(services, user, before, {
      action: 'list.write',
      details: { list, rows: wanted.map(({ id, version }) => ({ id, version: version + 1 })) },
      change: {},
    });
    const written = wanted.map(({ id, version, value }) => ({
      ...{ list, ...listPlace(list, key.unit, key.period) },
      ...{ id, version: version + 1, by: user.id, at: audit.at, value },
    }));
    try {
      await services.store.commitPeriod({ state, audit, rows: written });
      return { ...key, rows: newestRows([...rows, ...written.map(versionOf)]) };
    } catch (error) {
      // Something else of this office and period, or one of these rows: the next look tells.
      if (!(error instanceof StaleError)) throw error;
    }
  }
  throw new Problem('store.unavailable', {});
}

/** Those that do not stand yet as they should. Throws Problem where somebody else has written one meanwhile. */
function unwritten<V>(
  rows: readonly RowVersion<V>[],
  changes: readonly RowChange<V>[],
): readonly RowChange<V>[] {
  const stood = new Map(rows.map((row) => [row.id, row]));
  const wanted = changes.filter(
    ({ id, value }) => hashOf(stood.get(id)?.value ?? null) !== hashOf(value),
  );
  const overtaken = wanted.filter(({ id, version }) => (stood.get(id)?.version ?? 0) !== version);
  if (overtaken.length > 0) {
    throw new Problem('list.changedMeanwhile', { rows: overtaken.map(({ id }) => id) });
  }
  return wanted;
}

type Requirement<V> = (
  services: Services,
  place: Place,
  changes: readonly RowChange<V>[],
) => void | Promise<void>;

/** What a list asks of its rows beyond their shape. */
const REQUIRE: { readonly [L in ListName]: Requirement<ListValues[L]> } = {
  async typed(services, place, changes) {
    requireProvince(place);
    const catalogue = figureCatalogue(await currentPack(services, place.period.id));
    const unknown = changes.find(({ id }) => catalogue.get(id)?.home.kind !== 'typed');
    if (unknown) throw new Problem('figure.unknown', { concept: unknown.id });
  },
  groups() {},
  recognitions(_, place, changes) {
    requireProvince(place);
    refuse(changes, ({ id, value }) => value !== null && recognitionId(value) !== id);
  },
};

function requireOnce(changes: readonly RowChange<unknown>[]): void {
  const ids = changes.map(({ id }) => id);
  refuse(changes, ({ id }, index) => ids.indexOf(id) < index);
}

function refuse<V>(
  changes: readonly RowChange<V>[],
  isWrong: (change: RowChange<V>, index: number) => boolean,
): void {
  const where = changes.flatMap((change, index) =>
    isWrong(change, index) ? [`body.rows.${index}`] : [],
  );
  if (where.length > 0) throw new Problem('request.invalid', { where });
}

function versionOf<V>({ id, version, by, at, value }: RowVersion<V>): RowVersion<V> {
  return { id, version, by, at, value };
}
