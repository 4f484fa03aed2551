/** What everybody who is signed in may look up: criteria and units. */
import * as z from 'zod';
import { packSchema } from '#domain/packs/schema';
import { UNIT_TYPES, type UnitType } from '#domain/units/unit';

export const pack = packSchema.extend({ hash: z.string() });

const unit = z.object({
  key: z.string(),
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  type: z.enum(Object.keys(UNIT_TYPES) as [UnitType, ...UnitType[]]),
  level: z.enum(['province', 'district', 'commune']),
  rural: z.boolean(),
  parent: z.string().nullable(),
});

export const unitTree = z.object({
  validFrom: z.string(),
  validTo: z.string().nullable(),
  basis: z.string(),
  /** Parents before children. */
  units: z.array(unit),
});
