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

/** Bytes a function may have: what is small is soon there when a function starts. */
export const BUNDLE_LIMIT = 600_000;

/** The library that writes Word documents has 730 kB of its own; it is loaded with the first report, not at the start. */
export const LARGER_LIMITS: Partial<Record<BundleName, number>> = { reports: 1_500_000 };
