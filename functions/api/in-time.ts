/**
 * Lambda ends a function that takes too long without a word. Whoever waits is told a moment before that to come again;
 * what was under way may still be done, and who sends it again finds it done.
 */
import { Problem } from '#domain/problems';

/** Milliseconds in which a refusal gets out. */
const TO_ANSWER = 1_000;

/** `remaining`: milliseconds until this request is cut off; undefined where nobody does. Throws Problem. */
export async function inTime<T>(work: Promise<T>, remaining: number | undefined): Promise<T> {
  if (remaining === undefined) return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const refuse = () => reject(new Problem('store.unavailable', {}));
    timer = setTimeout(refuse, Math.max(0, remaining - TO_ANSWER));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What comes of it afterwards is nobody's concern any more.
    work.catch(() => {});
  }
}
