/**
 * From bytes that anybody may have sent to a JSON value that is safe to look into: not too long (counted, whatever
 * content-length says), not too deep, and without names that mean something to every object.
 */
import { Problem } from '#domain/problems';

/** A submission is five levels deep. */
const DEPTH_LIMIT = 20;

/** Throws Problem. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const value = parseJson(textOf(await readBytes(request, limit)));
  refuseInherited(value, ['body']);
  return value;
}

async function readBytes({ body }: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels what is still to come.
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new Problem('request.tooLarge', { limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('request.notJson', {});
  }
}

function parseJson(text: string): unknown {
  // Before it is parsed: what walks over the value afterwards may then recurse.
  if (depthOf(text) > DEPTH_LIMIT) throw new Problem('request.tooDeep', { limit: DEPTH_LIMIT });
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('request.notJson', {});
  }
}

/** The deepest nesting of brackets outside texts. Of what is no JSON it is some number. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (inText) {
      if (char === '\\') i++;
      else if (char === '"') inText = false;
    } else if (char === '"') inText = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  return deepest;
}

/**
 * "__proto__", "constructor", "toString": names that an empty object answers to. Code that looks a name up in a
 * record would find what nobody put there.
 */
export function refuseInherited(value: unknown, path: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value)) {
    const at = [...path, name];
    if (!Array.isArray(value) && name in Object.prototype) {
      throw new Problem('request.invalid', { where: [at.join('.')] });
    }
    refuseInherited((value as Record<string, unknown>)[name], at);
  }
}
