import { explainObserved } from './explain-observed.ts';
import { formatExplanation } from '../format-explanation.ts';
import { timeOf, type ObservedRequest } from './observed-requests.ts';
import { listenToRequests, type RequestStream } from './request-stream.ts';

/** The part of a test runner's hooks that is used; vitest's own fit as they are. */
export type TestHooks = {
  readonly beforeAll: (run: () => Promise<void>) => void;
  readonly beforeEach: (
    run: (context: { onTestFailed: (report: () => Promise<void>) => void }) => void,
  ) => void;
  readonly afterAll: (run: () => void) => void;
};

export type FailedTestOptions = {
  readonly host: string;
  readonly websocketUrl: string;
  readonly projectId: string;
  /** What the explanations call the rules. */
  readonly fileName?: string;
  readonly print?: (text: string) => void;
};

/** The last of them: a test that means to be denied a thousand times fails by one of the last. */
const mostExplained = 10;
const longestOpeningMs = 5000;

/**
 * Prints for every failed test of a file why requests were denied during it, whichever SDK sent them:
 *
 *     import { afterAll, beforeAll, beforeEach } from 'vitest';
 *     explainFailedTests({ host, websocketUrl, projectId }, { beforeAll, beforeEach, afterAll });
 *
 * Explained when the test has failed, against the documents as they are then: tests should clear them before the next
 * and not after. A test that passes costs nothing.
 */
export function explainFailedTests(options: FailedTestOptions, hooks: TestHooks): void {
  const { host, fileName = 'firestore.rules', print = (text) => console.error(text) } = options;
  let stream: RequestStream | null = null;
  const denied: ObservedRequest[] = [];

  hooks.beforeAll(async () => {
    stream = listenToRequests({
      host,
      websocketUrl: options.websocketUrl,
      projectId: options.projectId,
      onDenied: (request) => denied.push(request),
      onProblem: print,
    });
    // Without the stream tests are not explained, but they run.
    await Promise.race([
      stream.opened,
      new Promise((resolve) => setTimeout(resolve, longestOpeningMs).unref()),
    ]);
  });
  hooks.beforeEach(({ onTestFailed }) => {
    // The stream is late, so that requests of the test before may still come.
    const startMs = Date.now();
    onTestFailed(async () => {
      await stream?.quiet();
      for (const request of denied.filter((each) => timeOf(each) >= startMs).slice(-mostExplained)) {
        const explanation = await explainObserved(host, request);
        if (explanation !== null) print(formatExplanation(explanation, { fileName }));
      }
    });
  });
  hooks.afterAll(() => stream?.close());
}
