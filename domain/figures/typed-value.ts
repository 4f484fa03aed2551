/** A figure that somebody typed: at the level that knows it, or as a target. Kept as typed, whatever contradicts it. */
import * as z from 'zod';
import { isDecimalText } from '#domain/values/decimal';
import { QUALIFIERS, type FigureQualifier } from './definition.ts';

const qualifiers = Object.keys(QUALIFIERS) as [FigureQualifier, ...FigureQualifier[]];

export const typedValueSchema = z.strictObject({
  /** Of the catalogue. */
  concept: z.string().min(1).max(100),
  nature: z.enum(['actual', 'plan']),
  /** A canonical decimal. */
  value: z.string().max(40).refine(isDecimalText, 'not a decimal'),
  qualifier: z.enum(qualifiers).optional(),
  /** Document, department: who says so. */
  source: z.string().max(500).optional(),
});

export type TypedValue = Readonly<z.infer<typeof typedValueSchema>>;
