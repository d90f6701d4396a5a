import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

// firebase-tools waits a second for more changes, then loads in about another: by now it would have said so.
const patienceMs = 2_500;
const mostNudges = 3;

export type ReloadNudge = {
  /** A new bundle is there. */
  built: () => void;
  /** What the emulators print: among it that the functions were loaded, or could not be. */
  line: (text: string) => void;
  stop: () => void;
};

/**
 * Sees to it that the Functions emulator loads a new bundle. It watches the folder, and now and then it does not hear of
 * a save (seen on a loaded machine: the bundle was written, and nothing followed). A file that was never replaced tells
 * it again: `package.json`, beside the bundle.
 */
export function reloadNudge(functionsDir: string, say: (message: string) => void): ReloadNudge {
  let timer: NodeJS.Timeout | undefined;
  const wait = (nudges: number): void => {
    clearTimeout(timer);
    if (nudges === mostNudges) return;
    timer = setTimeout(() => {
      say('• The functions are not loaded yet: firebase-tools is told again');
      const now = new Date();
      for (const file of ['package.json', 'index.js']) touch(join(functionsDir, file), now);
      wait(nudges + 1);
    }, patienceMs);
    timer.unref();
  };
  return {
    built: () => wait(0),
    line: (text) => {
      if (/Loaded functions definitions|Failed to load function definition/.test(text)) clearTimeout(timer);
    },
    stop: () => clearTimeout(timer),
  };
}

/** A bundle that is being replaced is not there for a moment. When it is, it tells of itself. */
function touch(path: string, now: Date): void {
  if (existsSync(path)) utimesSync(path, now, now);
}
