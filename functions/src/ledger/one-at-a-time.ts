import { setTimeout as wait } from 'node:timers/promises';

const running = new Map<string, Promise<unknown>>();

/** Somebody else may wait for an answer that never comes: that is no reason to wait as long. */
const patienceMs = 5_000;

/**
 * Runs the work when no other of this name runs in this process, or has run for long. It only spares work that would find
 * nothing left: elsewhere the same may run meanwhile.
 */
export async function oneAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const untilMs = Date.now() + patienceMs;
  for (
    let other = running.get(name);
    other !== undefined && Date.now() < untilMs;
    other = running.get(name)
  ) {
    const patience = new AbortController();
    const ended = other.catch(() => undefined);
    await Promise.race([
      ended,
      wait(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
  }
  const own = work();
  running.set(name, own);
  try {
    return await own;
  } finally {
    if (running.get(name) === own) running.delete(name);
  }
}
