import { EventEmitter, once } from 'node:events';
import {
  type ClientHttp2Session,
  connect,
  constants,
  createServer,
  type Http2Session,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';
import { buffer } from 'node:stream/consumers';

/** One call as it arrived. `forward` sends it to the database; what comes back goes to `answer`, or to the caller. */
export type Call = { stream: ServerHttp2Stream; forward: (answer?: Answer) => void };

/** What is to happen with the answer of the database: with its first bytes, or when it has come whole. */
type Answer = { first?: (bytes: Buffer) => void; whole?: () => void };

/** Strikes the first `times` calls of `rpc`, as gRPC names it: `Commit`. */
type Fault = { rpc: string; times: number; strike: (call: Call) => void };

export type FaultProxy = {
  /** What `FIRESTORE_EMULATOR_HOST` is to be. */
  host: string;
  /** Among the calls that name `id` somewhere. Null: all is well from now on, and those that got no answer are ended. */
  set(id: string, fault: Fault | null): void;
  /** Resolves when a fault has struck so many calls that name `id`. */
  struck(id: string, times: number): Promise<void>;
  close(): void;
};

/** A proxy for gRPC (HTTP/2 without TLS) before the Firestore emulator at `target`, in which faults can be set. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const database = connect(`http://${target}`);
  const sessions = new Set<Http2Session>();
  const faults = new Map<string, Fault>();
  const strikes = new Map<string, number>();
  const unanswered = new Map<string, ServerHttp2Stream[]>();
  const news = new EventEmitter().setMaxListeners(0);
  const server = createServer();
  server.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
  });
  server.on('stream', (stream, headers) => {
    // The caller has gone, or a fault has ended the call: whoever waits for it hears of it there.
    stream.on('error', () => stream.destroy());
    const rpc = String(headers[':path']).split('/').at(-1);
    const take = (body: Buffer): void => {
      const call: Call = {
        stream,
        forward: (answer) => forward(database, { stream, headers, body }, answer),
      };
      const [id, fault] = [...faults].find(([named]) => body.includes(named)) ?? [];
      if (id === undefined || fault === undefined || fault.rpc !== rpc) return call.forward();
      const struck = strikes.get(id) ?? 0;
      if (struck >= fault.times) return call.forward();
      strikes.set(id, struck + 1);
      unanswered.set(id, [...(unanswered.get(id) ?? []), stream]);
      fault.strike(call);
      news.emit(id);
    };
    buffer(stream).then(take, () => stream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    set: (id, fault) => {
      if (fault !== null) return void faults.set(id, fault);
      faults.delete(id);
      for (const stream of unanswered.get(id) ?? []) {
        if (!stream.headersSent && !stream.destroyed) stream.close(constants.NGHTTP2_CANCEL);
      }
    },
    struck: async (id, times) => {
      while ((strikes.get(id) ?? 0) < times) await once(news, id);
    },
    close: () => {
      for (const session of sessions) session.destroy();
      database.destroy();
      server.close();
    },
  };
}

type Request = { stream: ServerHttp2Stream; headers: IncomingHttpHeaders; body: Buffer };

function forward(database: ClientHttp2Session, { stream, headers, body }: Request, answer?: Answer): void {
  const { ':authority': _authority, ':scheme': _scheme, ...others } = headers;
  const up = database.request(others);
  up.on('error', () => stream.destroy());
  up.end(body);
  if (answer !== undefined) {
    if (answer.first) up.once('data', answer.first);
    up.once('end', () => answer.whole?.());
    up.resume();
    return;
  }
  let trailers: IncomingHttpHeaders = {};
  up.on('trailers', (received: IncomingHttpHeaders) => {
    trailers = received;
  });
  stream.on('wantTrailers', () => stream.sendTrailers(trailers));
  up.on('response', (received, flags) => {
    if (stream.destroyed) return;
    // Without a body the status stands in the headers themselves.
    const endStream = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
    stream.respond(received, endStream ? { endStream } : { waitForTrailers: true });
    if (!endStream) up.pipe(stream);
  });
}
