/** A refusal on the wire (RFC 9457), alone or as one outcome among many. */
import * as z from 'zod';
import { PROBLEM_CODES, type ProblemCode } from '#domain/problems';

export const problemCode = z.enum(PROBLEM_CODES as readonly [ProblemCode, ...ProblemCode[]]);

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: problemCode,
  /** A sentence for the person who asked. */
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
  /** Id of the request. */
  instance: z.string(),
});

export type ProblemDocument = z.infer<typeof problem>;
