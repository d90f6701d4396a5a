import { onRequest } from 'firebase-functions/v2/https';

/** Put in by the bundler, from package.json. */
declare const NBBANG_VERSION: string;

let served = false;

/**
 * `GET /api/hello`: which service and version answers, and whether this is the first request of its instance.
 * HEAD goes with GET (RFC 9110, section 9.1).
 */
export const hello = onRequest({ invoker: 'public' }, (request, response) => {
  const coldStart = !served;
  served = true;
  response.set('Cache-Control', 'no-store');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.set('Allow', 'GET, HEAD').status(405).json({ error: 'method not allowed' });
    return;
  }
  response.json({ service: 'nbbang', version: NBBANG_VERSION, coldStart });
});
