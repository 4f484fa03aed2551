// From unknown data to the shape of schema.ts, or a PackError that says where it departs from it.
import type * as z from 'zod';
import { PackError } from './pack-error.ts';

export function parseAs<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  kind: 'pack' | 'overlay',
): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`);
  throw new PackError(nameOf(data, kind), problems);
}

/** "pack qd-1980-2016", as far as the data says its name. */
export function nameOf(data: unknown, kind: 'pack' | 'overlay'): string {
  const named = typeof data === 'object' && data !== null && 'id' in data;
  return named && typeof data.id === 'string' ? `${kind} ${data.id}` : kind;
}

/** ["indicators", 3, "text"] → "indicators[3].text". */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  return place === '' ? 'the document' : place;
}
