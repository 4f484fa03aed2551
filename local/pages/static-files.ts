/** Files of a folder, below a path: nothing above it, nothing hidden in it. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

export interface StaticFiles {
  /** "/addin" */
  readonly at: string;
  readonly folder: string;
  /** Served for the path itself. */
  readonly index?: string;
  /** Names in letters of any size: office.js asks for files that its package has in small ones. */
  readonly foldsCase?: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
};

export function staticFiles(files: StaticFiles): RequestListener {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    const path = pathIn(files, request.url!);
    const found = path === null ? null : existing(path, files.foldsCase ?? false);
    if (found === null) return end(response, 404);
    send(request, response, found);
  };
}

/** One file, at one path. */
export function staticFile(path: string): RequestListener {
  return (request, response) => {
    if (isFile(path)) send(request, response, path);
    else end(response, 404);
  };
}

function send({ method }: IncomingMessage, response: ServerResponse, path: string): void {
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': statSync(path).size,
    // The names of built files change with their content; all is near anyway.
    'cache-control': 'no-cache',
  });
  if (method === 'HEAD') response.end();
  else createReadStream(path).pipe(response);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function pathIn({ at, folder, index = 'index.html' }: StaticFiles, url: string): string | null {
  try {
    const decoded = decodeURIComponent(url.split('?', 1)[0]!).slice(at.length);
    const path = normalize(join(folder, decoded === '' || decoded === '/' ? index : decoded));
    const inside = path.startsWith(normalize(folder + sep));
    return inside && !path.includes('\0') && !path.includes(`${sep}.`, folder.length) ? path : null;
  } catch {
    return null;
  }
}

function existing(path: string, foldsCase: boolean): string | null {
  if (isFile(path)) return path;
  const folded = path.replace(/[^/\\]+$/, (name) => name.toLowerCase());
  return foldsCase && isFile(folded) ? folded : null;
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end();
}
