import { codeOf } from './firestore.ts';

/** What the server says that is the same the next time. Everything else is no answer, and is tried again. */
const refusals: ReadonlySet<string> = new Set([
  'permission-denied',
  'invalid-argument',
  'not-found',
  'failed-precondition',
]);

export function isRefusal(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && refusals.has(code);
}

const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/** How long it is waited before each further try: each time twice as long. */
export function* waitsMs(longestMs = longestWaitMs): Generator<number, never> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(2 * waitMs, longestMs)) yield waitMs;
}
