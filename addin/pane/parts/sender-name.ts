import type { Reply } from '#domain/routes/client';

type Line = Reply<'readSheet'>['revision'];

/** Who sent a revision, by name; by their id where nobody kept a name. */
export function senderName({ by, byName }: Pick<Line, 'by' | 'byName'>): string {
  return byName || by;
}
