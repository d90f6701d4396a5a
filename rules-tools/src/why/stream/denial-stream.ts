import { explainObserved } from './explain-observed.ts';
import type { Explanation } from '../explanation.ts';
import type { ObservedRequest } from './observed-requests.ts';
import { listenToRequests } from './request-stream.ts';

export type WatchOptions = {
  /** Of the emulator, `127.0.0.1:8080`. */
  readonly host: string;
  readonly websocketUrl: string;
  readonly projectId?: string;
  /** How long denials alike are only counted. */
  readonly repeatMs?: number;
  /** A denial of a new kind. */
  readonly onDenial: (explanation: Explanation) => void;
  /** How often denials of that kind came again within `repeatMs`, when they did. */
  readonly onRepeated?: (explanation: Explanation, times: number) => void;
  /** What could not be explained, and a stream that is lost. */
  readonly onProblem: (message: string) => void;
};

export type DenialWatch = {
  readonly opened: Promise<void>;
  /** Resolves when all denials so far are explained. */
  quiet(): Promise<void>;
  close(): void;
};

/** An app in a loop is denied faster than denials can be explained: the rest is only counted. */
const maxWaiting = 20;

/**
 * Explains every request the rules deny, as it happens: each kind of denial at once, and how often it came again after
 * `repeatMs`. Two are of a kind when one user is denied by the same statements for the same reason.
 */
export function watchDenials(options: WatchOptions): DenialWatch {
  const { host, websocketUrl, projectId, repeatMs = 5000, onDenial, onRepeated, onProblem } = options;
  const kinds = new Map<string, { repeats: number; readonly timer: NodeJS.Timeout }>();
  let work = Promise.resolve();
  let waiting = 0;
  let skipped = 0;
  let isClosed = false;

  const report = (ofProject: string, explanation: Explanation): void => {
    const kind = kindOf(ofProject, explanation);
    const known = kinds.get(kind);
    if (known !== undefined) {
      known.repeats += 1;
      return;
    }
    const end = (): void => {
      const { repeats = 0 } = kinds.get(kind) ?? {};
      kinds.delete(kind);
      if (repeats > 0) onRepeated?.(explanation, repeats);
    };
    kinds.set(kind, { repeats: 0, timer: setTimeout(end, repeatMs) });
    onDenial(explanation);
  };

  const explain = async (observed: ObservedRequest): Promise<void> => {
    const [first] = observed;
    if (isClosed || first === undefined) return;
    try {
      const explanation = await explainObserved(host, observed);
      if (explanation === null)
        onProblem(
          `${first.method} ${first.path} was denied; with the documents as they are now it is allowed.`,
        );
      else report(first.projectId, explanation);
    } catch (error) {
      onProblem(
        `${first.method} ${first.path} was denied and cannot be explained: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };

  const stream = listenToRequests({
    host,
    websocketUrl,
    ...(projectId === undefined ? {} : { projectId }),
    onProblem,
    onDenied: (observed) => {
      if (waiting >= maxWaiting) {
        skipped += 1;
        return;
      }
      waiting += 1;
      work = work.then(async () => {
        await explain(observed);
        waiting -= 1;
        if (waiting > 0 || skipped === 0) return;
        onProblem(`${skipped} more denials came too fast to be explained.`);
        skipped = 0;
      });
    },
  });

  return {
    opened: stream.opened,
    async quiet() {
      await stream.quiet();
      await work;
    },
    close() {
      isClosed = true;
      stream.close();
      for (const { timer } of kinds.values()) clearTimeout(timer);
    },
  };
}

function kindOf(projectId: string, { auth, method, path, statements }: Explanation): string {
  return JSON.stringify([
    projectId,
    auth?.uid,
    method,
    statements.map(({ span, verdict, deciders }) => [span, verdict, deciders.map((decider) => decider.span)]),
    // Where no statement matches, the collections tell one from another.
    statements.length > 0 ? null : path.split('/').filter((_, index) => index % 2 === 0),
  ]);
}
