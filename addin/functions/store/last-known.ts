/**
 * The values that the store gave last, kept in the document's own settings: they travel with the file, and stand in
 * its cells on a machine that has never seen the server.
 */
import * as z from 'zod';
import type { Value } from './question.ts';

/** The part of Office's document settings that is needed here. */
export interface KeptSettings {
  get(key: string): unknown;
  set(key: string, value: string): void;
}

export interface LastKnown {
  readonly value: Value;
  /** ISO date and time. */
  readonly at: string;
}

const KEY = 'ntm.lastKnown';
/** Every save of the file carries them; the oldest go first. */
const MOST_CHARACTERS = 200_000;

const scalar = z.union([z.number(), z.string()]);

const kept = z.record(
  z.string(),
  z.object({ value: z.union([scalar, z.array(z.array(scalar))]), at: z.string() }),
);

export class LastKnownValues {
  private readonly values: Map<string, LastKnown>;
  private changed = false;

  constructor(private readonly settings: KeptSettings) {
    this.values = new Map(Object.entries(read(settings.get(KEY))));
  }

  get(id: string): LastKnown | undefined {
    return this.values.get(id);
  }

  /** Null forgets: the store itself says that there is no such value any more. */
  put(id: string, value: LastKnown | null): void {
    const before = this.values.get(id)?.value;
    if (JSON.stringify(before) !== JSON.stringify(value?.value)) this.changed = true;
    this.values.delete(id);
    if (value) this.values.set(id, value);
  }

  /** Where only the time is newer, the file stays as it was: nobody is asked whether to save it for that. */
  save(): void {
    if (!this.changed) return;
    this.changed = false;
    let characters = 0;
    const latest = [...this.values].reverse().filter((entry) => {
      characters += JSON.stringify(entry).length;
      return characters <= MOST_CHARACTERS;
    });
    this.settings.set(KEY, JSON.stringify(Object.fromEntries(latest.reverse())));
  }
}

/** Settings of a file that anybody may have written: what is not ours is nothing. */
function read(text: unknown): Readonly<Record<string, LastKnown>> {
  if (typeof text !== 'string') return {};
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
