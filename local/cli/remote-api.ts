/** The API of a provincial system, asked over HTTP with the token of who calls: `--token`, or NTM_TOKEN. */
import { problem } from '#domain/routes/schemas/problem';
import { apiOver, RefusedError, type Api, type ApiRequest } from '#domain/routes/client';
import { UnusableError } from './exit.ts';

export interface RemoteOptions {
  /** "https://ntm.langson.gov.vn" */
  readonly api: string;
  readonly token?: string;
}

/** A report of a whole province takes seconds, a slow line more. */
const TIMEOUT_MS = 120_000;

export function remoteApi(options: RemoteOptions): Api {
  return apiOver(async (request) => {
    const answer = await send(options, request);
    return { status: answer.status, text: await answer.text() };
  });
}

/** The bytes of a route that answers with a file. Throws UnusableError with the sentence of a refusal. */
export async function downloaded(options: RemoteOptions, path: string): Promise<Uint8Array> {
  const answer = await send(options, { method: 'GET', path });
  if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  throw new UnusableError(refusal(answer.status, await answer.text()));
}

/** What a refused call becomes on the command line: its sentence, on one line. */
export async function orUnusable<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const sentence = error.problem?.message ?? refusal(error.status, error.message);
    throw new UnusableError(sentence, { cause: error });
  }
}

async function send(
  { api, token = process.env['NTM_TOKEN'] }: RemoteOptions,
  { method, path, body }: ApiRequest,
): Promise<Response> {
  const origin = originOf(api);
  try {
    return await fetch(origin + path, {
      method,
      headers: {
        'accept-language': 'vi',
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new UnusableError(
      `Không kết nối được với ${origin} (${causeOf(error)}); kiểm tra địa chỉ và mạng.`,
      {
        cause: error,
      },
    );
  }
}

function originOf(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return new URL(text).origin;
  throw new UnusableError(
    `“${text}” không phải là địa chỉ của hệ thống; viết như https://ntm.example.vn.`,
  );
}

/** "self-signed certificate": what Node found, where it says so. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
}

/** The sentence of a problem document, or that something else answered. */
function refusal(status: number, text: string): string {
  const read = problem.safeParse(jsonOf(text));
  return read.success
    ? read.data.message
    : `Ở địa chỉ này không có hệ thống của tỉnh (trả lời ${status}); kiểm tra --api.`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
