// The unit data that ships is what domain/units/register.ts says it is: nobody looks at it again when it is used.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { register } from '#domain/units/register';

const code = z.string().regex(/^(\d{2}|\d{3}|\d{5})$/);
const day = z.iso.date();

const unitRow = z.strictObject({
  code,
  from: day,
  to: day.optional(),
  name: z.string().refine((name) => name === name.normalize('NFC')),
  parent: code.optional(),
  aliases: z.array(z.string()).optional(),
});

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

const schema = z.strictObject({
  trees: z.array(z.strictObject({ validFrom: day, validTo: day.nullable(), basis: z.string() })),
  units: z.array(unitRow),
  events: z.array(z.strictObject({ date: day, edges: z.array(edgeRow) })),
});

describe('the register', () => {
  it('has the shape it is said to have', () => {
    expect(schema.parse(register)).toEqual(register);
  });
});
