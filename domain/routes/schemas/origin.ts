/** Where a printed figure comes from: what it is, what it is now and was at a closing, and everything behind it. */
import * as z from 'zod';
import { approval, status } from './sheet.ts';

const stood = z.object({
  rev: z.int(),
  /** What it added, a canonical decimal; null where it gave nothing. */
  value: z.string().nullable(),
});

export const origin = z.object({
  code: z.string(),
  /** As templates name it: "criterion:2", "plan:mean". */
  name: z.string(),
  concept: z.string(),
  nature: z.enum(['actual', 'plan']),
  unit: z.string(),
  period: z.string(),
  label: z.string(),
  measure: z.string(),
  /** As a report prints it now, gaps included. */
  printed: z.string(),
  value: z.string().nullable(),
  basis: z.string(),
  /** Kinds of homes: see domain/figures/definition.ts. */
  home: z.enum([
    'tally',
    'register',
    'derived',
    'group',
    'recognised',
    'tree',
    'typed',
    'target',
    'standard',
  ]),
  /** Null: there is none to hold it against. */
  closing: z
    .object({
      no: z.int(),
      at: z.string(),
      printed: z.string(),
      /** Whether the figure is another one now. */
      changed: z.boolean(),
    })
    .nullable(),
  /** The entries of each commune that it is made from, with the defined names of their cells. */
  cells: z.array(z.object({ address: z.string(), cell: z.string() })),
  communes: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      parent: z.string(),
      /** Null while it has not reported. */
      now: stood
        .extend({
          status,
          receivedAt: z.string(),
          examined: approval.nullable(),
          appraised: approval.nullable(),
        })
        .nullable(),
      /** At the closing; null: it had not reported, or there is no closing. */
      then: stood.nullable(),
    }),
  ),
  /** Of what was typed or planned: every version, oldest first. */
  versions: z.array(
    z.object({
      version: z.int(),
      /** Null: not known yet, or taken out. */
      value: z.string().nullable(),
      source: z.string().nullable(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  /** Of what is made of other figures. */
  parts: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      printed: z.string(),
      sign: z.enum(['+', '-']),
    }),
  ),
  decisions: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      year: z.int(),
      number: z.string(),
      date: z.string(),
      revoked: z.string().nullable(),
    }),
  ),
});
