/** Stands for `node:fs/promises` (build.ts): the SDK looks for profiles with it, and a function has none to find. */

export async function readFile(path: string): Promise<never> {
  throw new Error(`No file is read in a function: ${path}`);
}
