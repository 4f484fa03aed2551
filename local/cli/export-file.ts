/** The file of an export, read a part at a time: it may be larger than what fits into memory. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { lineSchema, type Line } from '#domain/exchange/lines';
import { PART_LINES } from '#domain/routes/schemas/exchange';
import { UnusableError } from './exit.ts';

/** Characters after which a part ends, whatever its lines: far under what a request may hold. */
const PART_LENGTH = 500_000;

/** SHA-256 of its bytes, hex. Throws UnusableError. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (cause) {
    throw new UnusableError(`Không đọc được tệp ${path}.`, { cause });
  }
  return hash.digest('hex');
}

/** Throws UnusableError for a line that is none of an export. */
export async function* partsOf(path: string): AsyncGenerator<readonly Line[]> {
  let part: Line[] = [];
  let length = 0;
  let number = 0;
  const texts = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  for await (const text of texts) {
    part.push(readLine(text, ++number, path));
    length += text.length;
    if (part.length === PART_LINES || length > PART_LENGTH) {
      yield part;
      part = [];
      length = 0;
    }
  }
  if (part.length > 0) yield part;
}

function readLine(text: string, number: number, path: string): Line {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UnusableError(`Dòng ${number} của ${path} không phải là dòng của một bản xuất.`, {
      cause,
    });
  }
}
