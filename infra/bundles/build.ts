/**
 * From TypeScript to the files that Lambda runs. CommonJS, as it loads a tenth faster than ES modules do; the SDK comes
 * along, so that the version that was tested is the one that runs.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { BUNDLE_ENTRIES, BUNDLE_NAMES, type BundleName } from './bundles.ts';
import { packedData } from './packed-data.ts';
import { asideName, setAside } from './set-aside.ts';
import { undescribed } from './undescribed.ts';

export interface Bundle {
  readonly name: BundleName;
  /** What is loaded when the function starts. */
  readonly file: string;
  readonly bytes: number;
  /** What is loaded with the first request that needs it: files beside it, by name. */
  readonly aside: Readonly<Record<string, number>>;
}

const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  minify: true,
  // What is loaded when somebody needs it is required like everything else.
  supported: { 'dynamic-import': false },
  metafile: true,
  legalComments: 'none',
  // ES modules first: of them only what is used comes along.
  mainFields: ['module', 'main'],
  alias: {
    // In Lambda credentials stand in the environment: no profiles, no sign-in, no metadata service.
    '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'environment-credentials.ts'),
    'node:fs/promises': join(import.meta.dirname, 'no-files.ts'),
    '@smithy/core/event-streams': join(import.meta.dirname, 'no-event-streams.ts'),
  },
} satisfies BuildOptions;

/** `root` is the folder of the project, `folder` where each function gets a folder of its name. */
export async function buildBundles(root: string, folder: string): Promise<readonly Bundle[]> {
  const bundle = async (entry: string, file: string, more: readonly Plugin[] = []) => {
    const aside = new Set<string>();
    const { metafile } = await build({
      ...OPTIONS,
      plugins: [packedData, setAside(aside), ...more],
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: file,
    });
    const [{ bytes } = { bytes: 0 }] = Object.values(metafile.outputs);
    return { bytes, aside };
  };
  return Promise.all(
    BUNDLE_NAMES.map(async (name) => {
      // All that lies there is deployed: nothing of a build before may.
      await rm(join(folder, name), { recursive: true, force: true });
      const file = join(folder, name, 'index.cjs');
      const { bytes, aside } = await bundle(BUNDLE_ENTRIES[name], file, [undescribed]);
      const beside: Record<string, number> = {};
      for (const entry of aside) {
        const part = asideName(entry);
        beside[part] = (await bundle(entry, join(folder, name, part))).bytes;
      }
      return { name, file, bytes, aside: beside };
    }),
  );
}
