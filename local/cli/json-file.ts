/** What people keep in JSON files: read once, refused with one sentence that says where. */
import { readFile } from 'node:fs/promises';
import { ZodError } from 'zod';
import { parseGroups, type CommuneGroup } from '#domain/units/groups';
import { UnusableError } from './exit.ts';

/** Throws UnusableError. */
export async function jsonFile<T>(path: string, parse: (data: unknown) => T): Promise<T> {
  try {
    return parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new UnusableError(`Không dùng được ${path}: ${why(error)}.`, { cause: error });
  }
}

export function groupsIn(path: string): Promise<readonly CommuneGroup[]> {
  return jsonFile(path, parseGroups);
}

function why(error: unknown): string {
  if (error instanceof ZodError) {
    return `nội dung chưa đúng ở ${error.issues[0]!.path.join('.') || 'đầu tệp'}`;
  }
  return error instanceof SyntaxError ? 'tệp không phải JSON' : 'tệp không mở được';
}
