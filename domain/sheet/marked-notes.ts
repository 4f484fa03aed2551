/**
 * Notes with a marker in front explain nothing yet: what was carried over from the period before saves typing, what
 * the district wrote into a returned file asks. The marker says so, to people, to the plain formulas and here, until
 * somebody in the commune takes it away.
 */
const CARRIED_MARK = '(Kỳ trước)';
const RETURNED_MARK = '(Trả lại)';

export const NOTE_MARKS = [CARRIED_MARK, RETURNED_MARK] as const;

export function carriedNote(text: string): string {
  return text.startsWith(CARRIED_MARK) ? text : `${CARRIED_MARK} ${text}`;
}

/** The reason in front of what the commune wrote, which stays. */
export function returnedNote(reason: string, written: string | undefined): string {
  const marked = `${RETURNED_MARK} ${reason}`;
  return written === undefined || written === '' ? marked : `${marked}\n${written}`;
}

/** Whether a note says something about this period. */
export function saysSomething(note: string | undefined): boolean {
  return (
    note !== undefined && note.trim() !== '' && !NOTE_MARKS.some((mark) => note.startsWith(mark))
  );
}
