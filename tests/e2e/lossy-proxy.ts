import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Loss = { status: number; type: string; body: string };

/** As Hosting answers for a file that is not there, at its worst: kept for a year. */
const kept = 'public, max-age=31536000, immutable';
export const missing: Loss = { status: 404, type: 'text/html', body: 'not found' };
/** As it was answered before there was a 404: the page itself. */
export const pageInstead: Loss = {
  status: 200,
  type: 'text/html',
  body: '<!doctype html><title>Nbbang</title>',
};

/** Stands before Hosting and loses the first answer whose path matches `pattern`, or each of them. */
export async function startLossyProxy(target: string, pattern: RegExp, loss: Loss, { each = false } = {}) {
  let lost: string | null = null;
  let isReleased = false;
  const server = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    const path = incoming.url ?? '/';
    if ((lost === null || each) && pattern.test(path)) {
      lost = path;
      outgoing.writeHead(loss.status, { 'Content-Type': loss.type, 'Cache-Control': kept });
      outgoing.end(loss.body);
      return;
    }
    const { host: _host, ...headers } = incoming.headers;
    if (isReleased && path === '/precache.js') {
      // Another release, as far as the service worker can tell.
      outgoing.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' });
      outgoing.end("self.precache = { version: 'next', files: ['/favicon.svg'] };");
      return;
    }
    const passed = request(new URL(path, target), { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    lost: () => lost,
    /** From now on there is another release. */
    release: () => {
      isReleased = true;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
