import { formatExplanation } from 'firestore-rules-tools/why/format-explanation';
import { watchDenials } from 'firestore-rules-tools/why/stream/denial-stream';
import { host, type SuitePorts } from './suite/ports.ts';

/** Prints why the rules denied each request of the running app, as it happens. Returns what ends it. */
export function explainDenials(ports: SuitePorts, projectId: string): () => void {
  const watch = watchDenials({
    host: `${host}:${ports.firestore}`,
    websocketUrl: `ws://${host}:${ports.firestoreWebsocket}/requests`,
    projectId,
    onDenial: (explanation) =>
      console.log(
        `\n${formatExplanation(explanation, { fileName: 'firestore.rules', color: process.stdout.isTTY })}\n`,
      ),
    onRepeated: (explanation, times) =>
      console.log(`… ${times} more like it: ${explanation.method} ${explanation.path}`),
    onProblem: (message) => console.error(`⚠ ${message}`),
  });
  return () => watch.close();
}
