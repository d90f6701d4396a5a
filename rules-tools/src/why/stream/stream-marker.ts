import { emulatorProject } from '../../emulator/emulator.ts';
import { scratchProjectId } from '../scratch-project.ts';

const rules = `rules_version = '2';
service cloud.firestore { match /{path=**} { allow read: if false; } }`;
const longestMs = 10_000;

export type StreamMarker = {
  /** Whose requests are marks. */
  readonly projectId: string;
  arrived(path: string): void;
  /** Sends a mark and resolves when it has arrived, or after ten seconds. */
  pass(): Promise<void>;
};

/**
 * Marks a point in the emulator's stream of requests: the stream is late on a busy machine, but in order, so that all
 * that was answered before the mark has come when the mark has.
 */
export function streamMarker(host: string): StreamMarker {
  const projectId = scratchProjectId();
  const project = emulatorProject(host, projectId);
  const waiting = new Map<string, () => void>();
  let count = 0;
  return {
    projectId,
    arrived: (path) => waiting.get(path)?.(),
    async pass() {
      count += 1;
      const path = `marks/m${count}`;
      if (count === 1) await project.loadRules(rules);
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, longestMs);
        waiting.set(path, () => {
          clearTimeout(timer);
          resolve();
        });
        project.attempt({ op: 'get', path }, null).catch(reject);
      });
      waiting.delete(path);
    },
  };
}
