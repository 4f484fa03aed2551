/**
 * From TypeScript to the files that Lambda runs. CommonJS, as it loads a tenth faster than ES modules do; the SDK comes
 * along, so that the version that was tested is the one that runs.
 */
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { BUNDLE_ENTRIES, BUNDLE_NAMES, type BundleName } from './bundles.ts';
import { packedData } from './packed-data.ts';

export interface Bundle {
  readonly name: BundleName;
  readonly file: string;
  readonly bytes: number;
}

const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  minify: true,
  // What the SDK loads when it needs it is required like everything else.
  supported: { 'dynamic-import': false },
  metafile: true,
  legalComments: 'none',
  // ES modules first: of them only what is used comes along.
  mainFields: ['module', 'main'],
  plugins: [packedData],
  // In Lambda credentials stand in the environment: no profiles, no sign-in, no metadata service.
  alias: {
    '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'environment-credentials.ts'),
  },
} satisfies BuildOptions;

/** `root` is the folder of the project, `folder` where each function gets a folder of its name. */
export async function buildBundles(root: string, folder: string): Promise<readonly Bundle[]> {
  return Promise.all(
    BUNDLE_NAMES.map(async (name) => {
      const file = join(folder, name, 'index.cjs');
      const { metafile } = await build({
        ...OPTIONS,
        absWorkingDir: root,
        entryPoints: [BUNDLE_ENTRIES[name]],
        outfile: file,
      });
      const [{ bytes } = { bytes: 0 }] = Object.values(metafile.outputs);
      return { name, file, bytes };
    }),
  );
}
