import { createServer } from 'node:net';
import { UnusableError } from '../cli/exit.ts';

const HOST = '127.0.0.1';

/** The port itself where it is free, any free one where it is 0. Throws UnusableError where somebody has it. */
export async function freePort(port = 0): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', () => {
      reject(new UnusableError(`Cổng ${port} đang được chương trình khác sử dụng.`));
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}
