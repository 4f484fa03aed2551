/**
 * The functions there are, each with the file of functions/handlers that is its entry: one for each concern of the
 * API, and those that nobody asks over HTTP.
 */
import { CONCERN_NAMES, type Concern } from '#domain/routes/concerns';

export type BundleName = Concern | 'rollUp' | 'sweep' | 'claims';

const handlers = 'functions/handlers';

export const BUNDLE_ENTRIES: Readonly<Record<BundleName, string>> = {
  ...(Object.fromEntries(
    CONCERN_NAMES.map((concern) => [concern, `${handlers}/${concern}.ts`]),
  ) as Record<Concern, string>),
  rollUp: `${handlers}/roll-up.ts`,
  sweep: `${handlers}/sweep.ts`,
  claims: `${handlers}/claims.ts`,
};

export const BUNDLE_NAMES = Object.keys(BUNDLE_ENTRIES) as readonly BundleName[];

/** Where the built functions lie, a folder each. */
export const BUNDLE_FOLDER = '.build/functions';

/** Bytes that a function may load when it starts; what is set aside (set-aside.ts) comes with the first who needs it. */
export const BUNDLE_LIMIT = 600_000;
