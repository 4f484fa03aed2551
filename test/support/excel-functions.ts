// Custom functions called the way Excel calls them: by id, with the invocation behind the arguments, errors as Excel's.
import { join } from 'node:path';
import { functionsJson } from '../../addin/build/functions-json.ts';
import { CALLABLE } from '#addin/functions/callable';
import type { WorkbookPlace } from '#addin/functions/context';
import type { FunctionId } from '#addin/functions/ids';
import { connectFunctions } from '#addin/functions/store/connection';
import type { KeptSettings } from '#addin/functions/store/last-known';
import type { Api } from '#domain/routes/client';

/** What Excel knows as CustomFunctions.Error; the codes are the texts that it shows. */
class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CellError,
    ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  },
});

export interface ShownError {
  readonly error: string;
  readonly says: string;
}

/** What a cell shows. */
export type Shown = unknown | ShownError;

export const addinFolder = join(__dirname, '../../addin');
export const metadata = functionsJson(addinFolder);

export async function shown(id: FunctionId, given: readonly unknown[]): Promise<Shown> {
  const { functions } = await metadata;
  const { parameters, options } = functions.find((each) => each.id === id)!;
  // Excel hands over null for what was left out.
  const args = parameters.map((_, index) => given[index] ?? null);
  if (given.length > args.length) throw new RangeError(`${id}: more arguments than parameters`);
  try {
    if (!options?.stream) return await CALLABLE[id](...([...args, {}] as never[]));
    const stream = new Stream();
    await CALLABLE[id](...([...args, stream] as never[]));
    return await stream.first.finally(() => stream.onCanceled?.());
  } catch (error) {
    return asShown(error);
  }
}

/** An invocation of a streaming function. */
export class Stream {
  onCanceled: (() => void) | undefined;
  readonly results: Shown[] = [];
  readonly first: Promise<Shown>;
  private tell!: (value: Shown) => void;

  constructor() {
    this.first = new Promise((resolve) => (this.tell = resolve));
  }

  readonly setResult = (value: unknown): void => {
    const result = value instanceof CellError ? asShown(value) : value;
    this.results.push(result);
    this.tell(result);
  };

  get last(): Shown {
    return this.results.at(-1);
  }
}

function asShown(error: unknown): ShownError {
  if (!(error instanceof CellError)) throw error;
  return { error: error.code, says: error.message };
}

/** Document settings that nobody saves. */
export function settingsInMemory(kept: Record<string, unknown> = {}): KeptSettings {
  return {
    get: (key) => kept[key],
    set: (key, value) => void (kept[key] = value),
  };
}

export async function connectTo(
  api: Api,
  place: WorkbookPlace | null,
  settings = settingsInMemory(),
): Promise<void> {
  await connectFunctions({
    api,
    settings,
    place: async () => place,
    now: () => new Date('2026-03-01T08:00:00Z'),
  });
}
