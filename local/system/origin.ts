/**
 * The one origin on this machine that serves everything: whatever hangs below a path is put there. Office wants https,
 * this machine's own programs want no certificate they cannot check: one port speaks both, by the first byte that comes.
 */
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { UnusableError } from '../cli/exit.ts';
import type { Certificate } from './certificate.ts';

/** By the path below which each stands; the longest that fits has it. */
export type Mounts = Readonly<Record<string, Mount>>;

export interface Mount {
  readonly listener: RequestListener;
  /** Pages are for browsers, and there over https only. */
  readonly secureOnly: boolean;
}

export interface Origin {
  /** "https://localhost:8017", for browsers. */
  readonly address: string;
  /** "http://localhost:8017", for programs on this machine. */
  readonly loopback: string;
  /** Until then every request is asked to come again. */
  serve(mounts: Mounts): void;
  /** Lets running requests end, for two seconds. */
  close(): Promise<void>;
}

/** Nobody else's machine reaches it. */
const HOST = '127.0.0.1';
const GRACE_MS = 2_000;

/** Whoever computes for a while between two requests finds the connection as it was. */
const KEEP_ALIVE_MS = 60_000;

/** The first byte of TLS: a handshake. */
const HANDSHAKE = 0x16;

/** Any free port where `port` is 0. Throws UnusableError where the port is taken. */
export async function openOrigin(port: number, certificate: Certificate): Promise<Origin> {
  let listener: RequestListener = plain(503, 'Đang khởi động; hãy thử lại sau giây lát.\n');
  const running = new RunningRequests();
  const onRequest: RequestListener = (request, response) => {
    running.add(response);
    listener(request, response);
  };
  const http = createHttp(onRequest);
  const https = createHttps(certificate, onRequest);
  for (const each of [http, https]) each.keepAliveTimeout = KEEP_ALIVE_MS;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)));
    byFirstByte(socket, (first) => (first === HANDSHAKE ? https : http));
  });
  await listen(server, port);
  const own = (server.address() as AddressInfo).port;
  const address = `https://localhost:${own}`;
  return {
    address,
    loopback: `http://localhost:${own}`,
    serve(mounts) {
      listener = dispatch(mounts, address);
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await running.end(GRACE_MS);
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function byFirstByte(socket: Socket, serverFor: (first: number) => Server): void {
  // Whoever hangs up before a word is said is nobody's fault.
  socket.on('error', () => socket.destroy());
  socket.once('readable', () => {
    const chunk = socket.read() as Buffer | null;
    if (!chunk) return;
    socket.unshift(chunk);
    serverFor(chunk[0]!).emit('connection', socket);
  });
}

/** So that none of them is cut off. */
class RunningRequests {
  private count = 0;
  private onNone = () => {};

  add(response: { once(event: 'close', listener: () => void): unknown }): void {
    this.count++;
    response.once('close', () => {
      this.count--;
      if (this.count === 0) this.onNone();
    });
  }

  end(withinMs: number): Promise<void> {
    if (this.count === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.onNone = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function listen(server: NetServer, port: number): Promise<void> {
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

function dispatch(mounts: Mounts, address: string): RequestListener {
  const nothing = plain(404, 'Không có trang này.\n');
  const paths = Object.keys(mounts).sort((one, other) => other.length - one.length);
  return (request, response) => {
    const path = request.url!.split('?', 1)[0]!;
    const below = paths.find(
      (at) => path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`),
    );
    if (below === undefined) return nothing(request, response);
    const { listener, secureOnly } = mounts[below]!;
    const isSecure = (request.socket as TLSSocket).encrypted === true;
    if (secureOnly && !isSecure) {
      response.writeHead(308, { location: address + request.url! }).end();
      return;
    }
    listener(request, response);
  };
}

function plain(status: number, text: string): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
  };
}
