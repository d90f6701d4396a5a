import { createServer as createHttpServer, request } from 'node:http';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * A proxy for a browser over whose line nothing passes any more once it is dead, in neither direction, while every connection
 * stays open: as in a tunnel. What was sent meanwhile passes when it is revived.
 */
export async function startDeadLineProxy() {
  const forwarding = createHttpServer((incoming, outgoing) => {
    const { 'proxy-connection': _proxy, ...headers } = incoming.headers;
    const passed = request(incoming.url ?? '', { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  const target = await listen(forwarding);

  const sockets = new Set<Socket>();
  let isDead = false;
  const join = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
    from.on('error', () => undefined);
    from.pipe(to);
    if (isDead) from.unpipe(to);
    revivals.push(() => from.pipe(to));
    deaths.push(() => from.unpipe(to));
  };
  const revivals: (() => void)[] = [];
  const deaths: (() => void)[] = [];
  const line = createServer((client) => {
    const server = connect(target, '127.0.0.1');
    join(client, server);
    join(server, client);
  });
  const port = await listen(line);
  return {
    /** For `browser.newContext`: loopback goes through it too. */
    options: { proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' } },
    kill: () => {
      isDead = true;
      for (const die of deaths) die();
    },
    revive: () => {
      isDead = false;
      for (const revive of revivals) revive();
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      line.close();
      forwarding.closeAllConnections();
      forwarding.close();
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
