import { onRequest } from 'firebase-functions/v2/https';
import { boundBody } from './bound-body.ts';
import { answerHello } from './answer-hello.ts';

/** Put in by the bundler, from package.json. */
declare const NBBANG_VERSION: string;

/** About the instance itself: nothing a request decides depends on it. */
let hasServed = false;

export const hello = boundBody(
  onRequest({ invoker: 'public' }, (request, response) => {
    const { status, headers, body } = answerHello(request.method, NBBANG_VERSION, !hasServed);
    hasServed = true;
    response.status(status).set(headers).json(body);
  }),
);
