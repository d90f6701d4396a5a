/**
 * The read meter: what this page has the server deliver, in documents, as Firestore bills them. Every read of the app
 * goes through `listen.ts` or `fetch.ts` (the linter keeps `onSnapshot` and `get…` out of other modules), and they
 * count here.
 *
 * A reading is an entry of User Timing, so it stands in the performance panel of every browser's developer tools, at
 * its place on the time line, and a test reads it from the page. `what` says what was read, never which.
 *
 * What is billed and cannot be told from outside the SDK is counted too: a listener that the server resumes (the same
 * one within half an hour) is billed for what changed only, and is counted whole. So the meter may show more than the
 * bill, never less. tests/e2e/large/reads.spec.ts holds it against what came over the wire.
 */
export const readsMark = 'nbbang:reads';

export type Reading = { what: string; documents: number };

export function countReads(what: string, documents: number): void {
  const detail: Reading = { what, documents };
  performance.mark(readsMark, { detail });
}
