import * as z from 'zod';
import { parseKnownFigures, type KnownFigure } from '#domain/report/lint/known-figure';
import { UnusableError } from './exit.ts';
import { bytesAt } from './report-file.ts';

const MAX_BYTES = 5 * 1024 * 1024;

/** The figures in a file as the API answers them: `{"figures":[{"concept","period","value",…}]}`. */
export async function figuresIn(path: string): Promise<readonly KnownFigure[]> {
  const bytes = await bytesAt(path, MAX_BYTES);
  try {
    return parseKnownFigures(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new UnusableError(
      `${path}: Không phải danh sách chỉ số; cần một tài liệu JSON như trả lời của POST /v1/figures.`,
      { cause: error },
    );
  }
}
