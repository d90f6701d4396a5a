import { constants } from 'node:http2';
import type { Call } from './fault-proxy.ts';

/** Ends the call with a status of gRPC (https://grpc.io/docs/guides/status-codes/), as Firestore does. */
function withStatus(code: number) {
  return ({ stream }: Call): void => {
    stream.respond(
      { ':status': 200, 'content-type': 'application/grpc', 'grpc-status': code, 'grpc-message': 'fault' },
      { endStream: true },
    );
  };
}

/** Ends the call with an answer of HTTP that is none of gRPC, as what stands before Firestore does. */
function withPage(status: number, body: string) {
  return ({ stream }: Call): void => {
    stream.respond({ ':status': status, 'content-type': 'text/html' }, { endStream: body === '' });
    if (body !== '') stream.end(body);
  };
}

/** The database does what it is asked; the answer is `answer` instead. */
function butDone(answer: (call: Call) => void) {
  return (call: Call): void =>
    call.forward({
      whole: () => {
        if (!call.stream.destroyed) answer(call);
      },
    });
}

const reset = ({ stream }: Call): void => stream.session?.destroy();
const html = '<!doctype html><title>Error 502 (Server Error)</title><p>That’s an error.';

/** Every way in which a call to Firestore was seen to fail, or can: what is done to it. */
export const faults = {
  'a 502 page': withPage(502, html),
  'a 503 page without a body': withPage(503, ''),
  'a 429 page': withPage(429, html),
  'too many requests': withStatus(8),
  unavailable: withStatus(14),
  aborted: withStatus(10),
  'an internal error': withStatus(13),
  'no permission yet': withStatus(7),
  'no token taken': withStatus(16),
  'a deadline passed': withStatus(4),
  'the connection reset': reset,
  'the answer cut in the middle': (call: Call): void =>
    call.forward({
      first: (bytes) => {
        if (call.stream.destroyed) return;
        call.stream.respond({ ':status': 200, 'content-type': 'application/grpc' });
        call.stream.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
        call.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
      },
    }),
  'done, but aborted': butDone(withStatus(10)),
  'done, but unavailable': butDone(withStatus(14)),
  'done, but the connection reset': butDone(reset),
  'no answer at all': (): void => undefined,
  'done, but no answer at all': butDone(() => undefined),
} as const satisfies Record<string, (call: Call) => void>;
export type FaultName = keyof typeof faults;
