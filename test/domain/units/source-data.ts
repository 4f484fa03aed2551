import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files the shipped unit data was made from. They lie beside the repository on the founders' machines only; null
 * elsewhere, where tests rest on the numbers written into them.
 */
export function sourceData<T>(file: string): T | null {
  const path = join(process.cwd(), '..', 'shared', 'data', 'units', file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}
