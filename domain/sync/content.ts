/**
 * What a sheet says, laid out flat: every entry, note and register field at a place of its own. Merging, comparing
 * and tracing all speak of places.
 */
import { foldName } from '#domain/values/fold';
import type { Register } from '#domain/form/form';
import { REGISTERS } from '#domain/form/registers';
import type { Entry } from '#domain/sheet/entry';
import type { RegisterRow, Sheet } from '#domain/sheet/sheet';

export type Content = Pick<Sheet, 'entries' | 'notes' | 'registers'>;

/** "17.1a.num" (an entry), "1.1.note" (a note), "reg.works.CT-1.capital" (a field of the row with that id). */
export type Place = string;

/** An entry, or the text of a note or a register field. */
export type PlacedValue = Entry | string;

export type Flat = ReadonlyMap<Place, PlacedValue>;

export const EMPTY: Content = { entries: {}, notes: {}, registers: {} };

/** Every row must have an id: see `withRowIds`. */
export function flatten({ entries, notes, registers }: Content): Flat {
  const flat = new Map<Place, PlacedValue>([...Object.entries(entries), ...Object.entries(notes)]);
  for (const [register, rows] of Object.entries(registers)) {
    for (const { id, fields } of rows) {
      if (id === null) throw new RangeError(`A row of ${register} has no id`);
      for (const [field, text] of Object.entries(fields)) {
        flat.set(fieldPlace(register, id, field), text);
      }
    }
  }
  return flat;
}

/** The rows of a register stand in the order in which their ids first appear in `order`, then in the map's own. */
export function unflatten(flat: Flat, ...order: readonly Content[]): Content {
  const entries: Record<string, Entry> = {};
  const notes: Record<string, string> = {};
  const rows = new Map<string, Map<string, Record<string, string>>>();
  for (const { registers } of order) {
    for (const [register, list] of Object.entries(registers)) {
      for (const { id } of list) if (id !== null) rowOf(rows, register, id);
    }
  }
  for (const [place, value] of flat) {
    const field = parseFieldPlace(place);
    if (field) rowOf(rows, field.register, field.id)[field.field] = String(value);
    else if (typeof value === 'string') notes[place] = value;
    else entries[place] = value;
  }
  return { entries, notes, registers: registersOf(rows) };
}

function rowOf(
  rows: Map<string, Map<string, Record<string, string>>>,
  register: string,
  id: string,
): Record<string, string> {
  let ofRegister = rows.get(register);
  if (!ofRegister) rows.set(register, (ofRegister = new Map()));
  let fields = ofRegister.get(id);
  if (!fields) ofRegister.set(id, (fields = {}));
  return fields;
}

/** A row whose every field was emptied is gone. */
function registersOf(
  rows: ReadonlyMap<string, ReadonlyMap<string, Record<string, string>>>,
): Content['registers'] {
  const registers: Record<string, RegisterRow[]> = {};
  for (const [register, ofRegister] of rows) {
    const kept = [...ofRegister]
      .filter(([, fields]) => Object.keys(fields).length > 0)
      .map(([id, fields]) => ({ id, fields }));
    if (kept.length > 0) registers[register] = kept;
  }
  return registers;
}

/** Whatever an id holds, line separators too. Why a field was returned is a note, and no field (`returnReason`). */
const FIELD = /^reg\.([A-Za-z]+)\.(.+)\.(?!returned$)([A-Za-z]+)$/s;

function fieldPlace(register: string, id: string, field: string): Place {
  return `reg.${register}.${id}.${field}`;
}

export function parseFieldPlace(place: Place) {
  const found = FIELD.exec(place);
  return found && { register: found[1]!, id: found[2]!, field: found[3]! };
}

/**
 * Places at which a content cannot be laid out flat and be read back: two things at one place, or an entry where a
 * field of a register stands. No form has them; kept, they would take one another's place.
 */
export function misplaced({ entries, notes, registers }: Content): readonly Place[] {
  const fields = Object.entries(registers).flatMap(([register, rows]) =>
    rows.flatMap((row) => Object.keys(row.fields).map((name) => ({ register, name }))),
  );
  return [
    ...Object.keys(entries).filter((at) => parseFieldPlace(at) || Object.hasOwn(notes, at)),
    ...Object.keys(notes).filter((at) => parseFieldPlace(at)),
    ...fields
      .map(({ register, name }) => fieldPlace(register, 'id', name))
      .filter((place) => !parseFieldPlace(place)),
  ];
}

/** The rows of a register, none where the content has no such register, whatever its name means to other objects. */
export function rowsOf({ registers }: Content, register: string): readonly RegisterRow[] {
  return Object.hasOwn(registers, register) ? registers[register]! : [];
}

export function sameValue(a: PlacedValue | undefined, b: PlacedValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  if (a.state !== b.state) return false;
  if (a.state === 'value') return a.value === (b as typeof a).value;
  return a.state !== 'unread' || a.raw === (b as typeof a).raw;
}

/**
 * Gives an id to every row that has none: that of a known row with the same folded name, village and year, where
 * there is exactly one and nobody else in this content has it; else `newId(register, index)`. An id that stands
 * twice is kept by its first row.
 */
export function withRowIds(
  content: Content,
  known: Content,
  newId: (register: string, index: number) => string,
): Content {
  const registers = new Map<string, readonly RegisterRow[]>();
  for (const [register, rows] of Object.entries(content.registers)) {
    const identity = REGISTERS.find(({ id }) => id === register);
    const taken = new Set(rows.flatMap(({ id }) => id ?? []));
    const given = new Set<string>();
    const named = rows.map(({ id, fields }, index) => {
      if (id !== null && !given.has(id)) {
        given.add(id);
        return { id, fields };
      }
      const match = identity && matching(identity, fields, rowsOf(known, register), taken);
      const chosen = match ?? newId(register, index);
      taken.add(chosen);
      given.add(chosen);
      return { id: chosen, fields };
    });
    registers.set(register, named);
  }
  return { ...content, registers: Object.fromEntries(registers) };
}

function matching(
  register: Register,
  fields: RegisterRow['fields'],
  known: readonly RegisterRow[],
  taken: ReadonlySet<string>,
): string | null {
  const wanted = identityOf(register, fields);
  const found = known.filter(
    ({ id, fields: others }) =>
      id !== null && !taken.has(id) && identityOf(register, others) === wanted,
  );
  return found.length === 1 ? found[0]!.id : null;
}

function identityOf({ identity }: Register, fields: RegisterRow['fields']): string {
  return identity.map((field) => foldName(fields[field] ?? '')).join('|');
}
