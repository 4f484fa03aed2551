/** Files of a folder, below a path: nothing above it, nothing hidden in it. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
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
    response.writeHead(200, {
      'content-type': TYPES[extname(found)] ?? 'application/octet-stream',
      'content-length': statSync(found).size,
      // The names of built files change with their content; all is near anyway.
      'cache-control': 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(found).pipe(response);
  };
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
  const isFile = (name: string) => existsSync(name) && statSync(name).isFile();
  if (isFile(path)) return path;
  const folded = path.replace(/[^/\\]+$/, (name) => name.toLowerCase());
  return foldsCase && isFile(folded) ? folded : null;
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end();
}
