/** The API as far away as the workbench wants it, for the browser that says so by a cookie and for nobody else. */
import type { RequestListener } from 'node:http';

const COOKIE = /(?:^|;\s*)ntm-network=(\w+)/;
const SLOW_MS = 3_000;

export function withNetworkPlay(api: RequestListener): RequestListener {
  return (request, response) => {
    const [, how] = COOKIE.exec(request.headers.cookie ?? '') ?? [];
    if (how === 'absent') request.socket.destroy();
    else if (how === 'slow') setTimeout(() => api(request, response), SLOW_MS);
    else api(request, response);
  };
}
