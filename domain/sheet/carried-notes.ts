/**
 * Explanations and evidence that were carried over from the period before. They save typing and explain nothing yet:
 * the marker in front says so, to people, to the plain formulas and here, until somebody takes it away.
 */
export const CARRIED_MARK = '(Kỳ trước)';

export function carriedNote(text: string): string {
  return isCarried(text) ? text : `${CARRIED_MARK} ${text}`;
}

function isCarried(text: string): boolean {
  return text.startsWith(CARRIED_MARK);
}

/** Whether a note says something about this period. */
export function saysSomething(note: string | undefined): boolean {
  return note !== undefined && note.trim() !== '' && !isCarried(note);
}
