/**
 * The read meter. It counts the documents that the server delivers to this page, as Firestore bills them. Every read of
 * the app goes through `listen.ts` or `fetch.ts`, which count here: the linter keeps `onSnapshot` and `get…` out of all
 * other modules.
 *
 * A reading is an entry of User Timing. So it stands on the time line of every browser's developer tools, and a test can
 * read it from the page. `what` says what kind of document was read, never which one.
 *
 * The meter may show more than the bill, but never less. When the server resumes a listener (the same one within half an
 * hour), only what has changed is billed. That cannot be told from outside the SDK, so such a listener is counted whole.
 * tests/e2e/large/reads.spec.ts compares the meter with what came over the wire.
 */
export function countReads(what: string, documents: number): void {
  performance.mark('nbbang:reads', { detail: { what, documents } });
}
