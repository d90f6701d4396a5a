import { setGlobalOptions } from 'firebase-functions/v2/options';

/**
 * What every function has unless it says otherwise; imported first by `index.ts`, because a function reads the
 * global options when it is defined. `maxInstances` bounds the bill of a flood of requests.
 */
setGlobalOptions({
  region: 'asia-northeast3',
  memory: '256MiB',
  concurrency: 80,
  maxInstances: 10,
  timeoutSeconds: 30,
});
