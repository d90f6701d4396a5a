import type { FullConfig, FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { explainObserved } from 'firestore-rules-tools/why/stream/explain-observed';
import { formatExplanation } from 'firestore-rules-tools/why/format-explanation';
import { timeOf, type ObservedRequest } from 'firestore-rules-tools/why/stream/observed-requests';
import { listenToRequests, type RequestStream } from 'firestore-rules-tools/why/stream/request-stream';
import { requestStreamUrl } from 'firestore-rules-tools/why/stream/request-stream-url';

/**
 * Prints for each test that failed why the rules denied requests of the app during it. Those of the test that ran on the
 * other worker meanwhile are among them: the group in their paths tells whose they are.
 */
export default class DenialReporter implements Reporter {
  readonly #host = process.env['FIRESTORE_EMULATOR_HOST'] ?? '';
  readonly #denied: ObservedRequest[] = [];
  /** Of the stream, told only when a test failed: it may be broken by the tests that ran before. */
  readonly #problems = new Set<string>();
  #stream: Promise<RequestStream> | null = null;
  #printed = Promise.resolve();

  onBegin(_config: FullConfig): void {
    const hub = process.env['FIREBASE_EMULATOR_HUB'];
    if (hub === undefined) return;
    this.#stream = requestStreamUrl(hub).then((websocketUrl) =>
      listenToRequests({
        host: this.#host,
        websocketUrl,
        ...(process.env['GCLOUD_PROJECT'] === undefined ? {} : { projectId: process.env['GCLOUD_PROJECT'] }),
        onDenied: (request) => this.#denied.push(request),
        onProblem: (message) => this.#problems.add(message),
      }),
    );
  }

  onTestEnd(test: TestCase, { status, startTime }: TestResult): void {
    if (status === test.expectedStatus || status === 'skipped') return;
    this.#printed = this.#printed.then(() => this.#explain(test.title, startTime.getTime()));
  }

  async onEnd(_result: FullResult): Promise<void> {
    await this.#printed;
    (await this.#stream)?.close();
  }

  printsToStdio(): boolean {
    return false;
  }

  async #explain(title: string, sinceMs: number): Promise<void> {
    await (await this.#stream)?.quiet();
    for (const problem of this.#problems) console.log(`⚠ ${problem}`);
    for (const request of this.#denied.filter((each) => timeOf(each) >= sinceMs)) {
      const explanation = await explainObserved(this.#host, request);
      if (explanation !== null)
        console.log(`\n${title}\n${formatExplanation(explanation, { fileName: 'firestore.rules' })}`);
    }
  }
}
