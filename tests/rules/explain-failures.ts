import { emulatorHost } from 'firestore-rules-tools/cli/emulator-host';
import { explainFailedTests } from 'firestore-rules-tools/why/explain-failed-tests';
import { requestStreamUrl } from 'firestore-rules-tools/why/request-stream-url';
import { afterAll, beforeAll, beforeEach } from 'vitest';

const hub = process.env['FIREBASE_EMULATOR_HUB'];
/** Without a hub, an emulator started by hand, denials are not explained. */
const websocketUrl = hub === undefined ? null : await requestStreamUrl(hub);

/** In a test that fails, prints why requests to the project were denied meanwhile. */
export function explainFailures(projectId: string): void {
  if (websocketUrl === null) return;
  explainFailedTests({ host: emulatorHost(), websocketUrl, projectId }, { beforeAll, beforeEach, afterAll });
}
