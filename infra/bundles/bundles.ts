/** The functions there are, each with the file of functions/handlers that is its entry: one for each concern, and
 * those that nobody asks over HTTP. */
import { CONCERN_NAMES, type Concern } from '#domain/routes/concerns';

export type BundleName = Concern;

export const BUNDLE_ENTRIES = Object.fromEntries(
  CONCERN_NAMES.map((concern) => [concern, `functions/handlers/${concern}.ts`]),
) as Readonly<Record<BundleName, string>>;

export const BUNDLE_NAMES = Object.keys(BUNDLE_ENTRIES) as readonly BundleName[];

/** Where the built functions lie, a folder each. */
export const BUNDLE_FOLDER = '.build/functions';

/** Bytes a function may have: what is small is soon there when a function starts. */
export const BUNDLE_LIMIT = 600_000;
