/** The unit data as shipped, parsed once. What the fields mean, and where they were read, stands in their `meta`. */
import * as z from 'zod';
import events from './data/events.json' with { type: 'json' };
import units from './data/units.json' with { type: 'json' };

const code = z.string().regex(/^(\d{2}|\d{3}|\d{5})$/);
const day = z.iso.date();

const unitRow = z.strictObject({
  code,
  from: day,
  to: day.optional(),
  /** In the form NFC, type in front. */
  name: z.string(),
  /** The code, as of the same days. */
  parent: code.optional(),
  aliases: z.array(z.string()).optional(),
});

const treeRow = z.strictObject({ validFrom: day, validTo: day.nullable(), basis: z.string() });

const edgeRow = z.strictObject({
  from: code,
  to: code,
  kind: z.enum(['whole', 'part']),
  evidence: z.enum(['E1', 'E2', 'E3']),
  km2: z.number().optional(),
  people: z.int().optional(),
  codeChange: z.literal(true).optional(),
  remainder: z.string().optional(),
});

const unitsFile = z.strictObject({
  meta: z.unknown(),
  trees: z.array(treeRow),
  units: z.array(unitRow),
});

const eventsFile = z.strictObject({
  meta: z.unknown(),
  events: z.array(z.strictObject({ date: day, edges: z.array(edgeRow) })),
});

export type UnitRow = z.infer<typeof unitRow>;
export type TreeRow = z.infer<typeof treeRow>;
export type EdgeRow = z.infer<typeof edgeRow>;

export const register = { ...unitsFile.parse(units), ...eventsFile.parse(events) };
