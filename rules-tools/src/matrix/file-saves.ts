import { on } from 'node:events';
import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A file is empty for a moment while it is written. */
const writeMs = 30;

/**
 * One item for each change of a file, from now on; more than one may come of one save. Its folder is watched, because
 * editors save by putting a new file in the place of the old one. Ends when the signal aborts.
 */
export function fileSaves(path: string, signal: AbortSignal): AsyncIterable<void> {
  const events = on(watch(dirname(path), { signal }), 'change', { signal });
  return savesAmong(events, basename(path), signal);
}

/** Those of the events of a folder, `[type, file name]`, that are of the file. */
export async function* savesAmong(
  events: AsyncIterable<unknown>,
  fileName: string,
  signal: AbortSignal,
): AsyncGenerator<void> {
  try {
    for await (const event of events) {
      // [type, name]: some systems leave the name out.
      if (Array.isArray(event) && event[1] !== null && event[1] !== fileName) continue;
      await pause(writeMs, undefined, { signal });
      yield;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
