export type HelloAnswer = { status: number; headers: Record<string, string>; body: Record<string, unknown> };

/**
 * The answer of `/api/hello`: which service and version, and whether this is the first request of its instance.
 * HEAD goes with GET (RFC 9110, section 9.1); any other method is told so (section 15.5.6).
 */
export function answerHello(method: string, version: string, coldStart: boolean): HelloAnswer {
  const headers = { 'Cache-Control': 'no-store' };
  if (method !== 'GET' && method !== 'HEAD') {
    return {
      status: 405,
      headers: { ...headers, Allow: 'GET, HEAD' },
      body: { error: 'method not allowed' },
    };
  }
  return { status: 200, headers, body: { service: 'nbbang', version, coldStart } };
}
