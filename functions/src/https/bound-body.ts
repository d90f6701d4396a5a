import type { HttpsFunction, Request } from 'firebase-functions/v2/https';

/** Far beyond the longest request of a callable, which is some hundred bytes. */
const maxBodyBytes = 64 * 1024;

/** 413 Content Too Large (RFC 9110, section 15.5.14), in the shape in which callables answer an error. */
const tooLarge = {
  error: { status: 'INVALID_ARGUMENT', message: `A request may have ${maxBodyBytes} bytes at most.` },
};

/**
 * The same function, which refuses a request with a larger body before anything else is done about it: neither is its
 * token verified nor its data decoded. What comes before is Google's: Cloud Run takes up to 32 MiB, and the Functions
 * Framework has read and parsed them as JSON when a function is called.
 */
export function boundBody<Handler extends HttpsFunction>(handler: Handler): Handler {
  return new Proxy(handler, {
    apply(target, self, [request, response]: Parameters<HttpsFunction>) {
      if (bodyBytes(request) <= maxBodyBytes)
        return Reflect.apply(target, self, [request, response]) as unknown;
      response.status(413).json(tooLarge);
      return undefined;
    },
  });
}

/** What was announced, or what came where nothing was. */
function bodyBytes(request: Request): number {
  const announced = Number(request.headers['content-length'] ?? 0);
  // Missing where there is no body.
  const { rawBody }: { rawBody?: Buffer } = request;
  return Math.max(Number.isNaN(announced) ? Number.POSITIVE_INFINITY : announced, rawBody?.length ?? 0);
}
