/** The one origin on this machine that serves everything: whatever hangs below a path is put there. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UnusableError } from '../cli/exit.ts';

/** By the path below which each stands; none of them lies below another. */
export type Mounts = Readonly<Record<string, RequestListener>>;

export interface Origin {
  /** "http://localhost:8017": the name browsers trust without a certificate. */
  readonly address: string;
  /** Until then every request is asked to come again. */
  serve(mounts: Mounts): void;
  /** Lets running requests end, for two seconds. */
  close(): Promise<void>;
}

/** Nobody else's machine reaches it. */
const HOST = '127.0.0.1';
const GRACE_MS = 2_000;

/** Any free port where `port` is 0. Throws UnusableError where the port is taken. */
export async function openOrigin(port: number): Promise<Origin> {
  let listener: RequestListener = plain(503, 'Đang khởi động; hãy thử lại sau giây lát.\n');
  const server = createServer((request, response) => listener(request, response));
  await listen(server, port);
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    address,
    serve(mounts) {
      listener = dispatch(mounts);
    },
    close: () => close(server),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = ({ code }: NodeJS.ErrnoException) => {
      const why =
        code === 'EADDRINUSE'
          ? `Cổng ${port} đang được chương trình khác sử dụng; chọn cổng khác bằng --port.`
          : `Không mở được cổng ${port} (${code}).`;
      reject(new UnusableError(why));
    };
    server.once('error', onError);
    server.listen(port, HOST, () => {
      server.off('error', onError);
      resolve();
    });
  });
}

function dispatch(mounts: Mounts): RequestListener {
  const nothing = plain(404, 'Không có trang này.\n');
  return (request, response) => {
    const path = request.url!.split('?', 1)[0]!;
    const below = Object.keys(mounts).find((at) => path === at || path.startsWith(`${at}/`));
    const listener = below === undefined ? nothing : mounts[below]!;
    listener(request, response);
  };
}

function plain(status: number, text: string): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
  };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}
