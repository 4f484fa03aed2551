import type * as z from 'zod';
import { Problem } from '#domain/problems';

/** What is wrong is named by its place, so many of them and so long at most. */
const PLACES = 20;
const LONGEST = 200;

/** `name` says what is parsed: "params", "query", "body". Throws Problem. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, name: string): z.output<S> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const where = error.issues.flatMap((issue) => placesOf(issue).map((at) => place(name, at)));
  throw new Problem('request.invalid', { where: [...new Set(where)].slice(0, PLACES) });
}

function placesOf(issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] {
  if (issue.code !== 'unrecognized_keys') return [issue.path];
  return issue.keys.map((key) => [...issue.path, key]);
}

function place(name: string, path: readonly PropertyKey[]): string {
  return [name, ...path.map(String)].join('.').slice(0, LONGEST);
}
