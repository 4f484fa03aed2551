/** Replaces a stretch of a string; where start and end are the same it only inserts. Offsets of the string as it was. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap. At one offset, insertions go in the order given, before what is replaced there. */
export function splice(original: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    pieces.push(original.slice(at, start), text);
    at = end;
  }
  return pieces.concat(original.slice(at)).join('');
}
