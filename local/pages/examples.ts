/** Workbooks of the example province for whoever opens one in the workbench, made when they are asked for. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import { keptProvince } from '../example/kept-province.ts';
import { fileOf, workbookOf } from '../example/write-province.ts';

export const EXAMPLES_PATH = '/workbench/examples';

export function examples(onError: (error: unknown) => void): RequestListener {
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      onError(error);
      response.destroy();
    });
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const code = request.url!.slice(EXAMPLES_PATH.length + 1);
  if (code === '') return json(response, list());
  const example = keptProvince().find(({ unit }) => unit.code === code);
  if (!example) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
    .end(await workbookOf(example));
}

/** By district, as they lie in their folders. */
function list() {
  return keptProvince().map((example) => {
    const path = fileOf(example);
    return { code: example.unit.code, district: dirname(path), name: basename(path) };
  });
}

function json(response: ServerResponse, body: unknown): void {
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(body));
}
