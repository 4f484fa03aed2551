/** The API over the browser's fetch, with the token of who is signed in. */
import { apiOver, type Api, type ApiAnswer } from '#domain/routes/client';

/** Nobody waits longer than this for an answer; a report of a whole province is written while one waits. */
const TIMEOUT_MS = 20_000;
const FILE_TIMEOUT_MS = 120_000;

/** The server cannot be reached, or does not answer in time: the work goes on without it. */
export class UnreachableError extends Error {}

export interface FetchApiOptions {
  /** "https://ntm.langson.gov.vn"; asked for each request, since a person may set another. */
  origin(): string;
  /** Null where nobody is signed in; the server then refuses with a sentence of its own. */
  token(): Promise<string | null>;
  readonly fetch: typeof globalThis.fetch;
  /** Language of the sentences that come with a refusal. */
  language(): string;
}

export function fetchApi({ origin, token, fetch, language }: FetchApiOptions): Api {
  return apiOver(async ({ method, path, body, file }) => {
    const bearer = await token();
    try {
      const answer = await fetch(origin() + path, {
        method,
        headers: {
          'content-type': 'application/json',
          'accept-language': language(),
          ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        },
        signal: AbortSignal.timeout(file ? FILE_TIMEOUT_MS : TIMEOUT_MS),
        ...(body === undefined ? {} : { body }),
      });
      return file && answer.ok ? await fileIn(answer) : await textIn(answer);
    } catch (error) {
      throw new UnreachableError('The server does not answer', { cause: error });
    }
  });
}

async function textIn(answer: Response): Promise<ApiAnswer> {
  return { status: answer.status, text: await answer.text() };
}

async function fileIn(answer: Response): Promise<ApiAnswer> {
  const file = {
    contentType: answer.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
  return { status: answer.status, text: '', file };
}
