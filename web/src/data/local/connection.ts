import { emulators } from '#data/base/config.ts';
import { createStore, useStore } from '#data/base/store.ts';

/*
 * Whether the server can be reached. The browser tells of a cable that is pulled, but calls a line online that is dead. So the
 * page asks the server wherever somebody waits and nothing has come for a while: after a touch or a key, when a write is not
 * answered, when the page is looked at again. A line that is only slow answers late, and counts again from then on.
 */

/** After so long without a word from the server it is asked. */
const silenceMs = 1_500;
/** Without an answer for so long the line counts as dead. */
const patienceMs = 2_500;
/** A dead line is tried again after so long. */
const againMs = 3_000;
/** An answer that has not come by then does not come. */
const longestMs = 15_000;
/** What a page fetches when it opens may fill a slow line: until then silence says nothing, though a refusal does. */
const openingMs = 10_000;

/** It answers anybody, costs nothing, and is where the data comes from. */
const server = emulators
  ? `http://${emulators.host}:${emulators.firestore}/`
  : 'https://firestore.googleapis.com/';

const connected = createStore(true);
let openedAt = 0;
let heardAt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let isAsking = false;

/** Called once, when the app starts. */
export function watchConnection(): void {
  openedAt = heardAt = Date.now();
  become(navigator.onLine);
  window.addEventListener('online', onReturn);
  window.addEventListener('offline', () => become(false));
  document.addEventListener('visibilitychange', noteWaiting);
  for (const touch of ['pointerdown', 'keydown']) {
    window.addEventListener(touch, noteWaiting, { capture: true, passive: true });
  }
}

export function isConnected(): boolean {
  return connected.read();
}

export function useOnline(): boolean {
  return useStore(connected);
}

/** Calls `onLost` whenever the server cannot be reached any more, until the returned function is called. */
export function onDisconnected(onLost: () => void): () => void {
  return connected.subscribe(() => {
    if (!connected.read()) onLost();
  });
}

/** The server has been heard. */
export function noteContact(): void {
  heardAt = Math.max(heardAt, Date.now());
  clearTimeout(timer);
  timer = undefined;
  become(navigator.onLine);
}

/** Somebody waits for the server: unless it is heard soon, it is asked. */
export function noteWaiting(): void {
  // A page that was just opened may be told late that there is no network, and without an event.
  if (!navigator.onLine) become(false);
  else if (!isAsking) plan(Math.max(0, heardAt + silenceMs - Date.now()));
}

function plan(inMs: number): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    if (!navigator.onLine || document.visibilityState === 'hidden') return;
    if (!connected.read() || Date.now() >= heardAt + silenceMs) void ask();
  }, inMs);
}

async function ask(): Promise<void> {
  const askedAt = Date.now();
  const giveUp = (): void => {
    isAsking = false;
    if (heardAt >= askedAt) return;
    become(false);
    plan(againMs);
  };
  isAsking = true;
  const patience = setTimeout(giveUp, Math.max(patienceMs, openedAt + openingMs - askedAt));
  try {
    const signal = AbortSignal.timeout(longestMs);
    await fetch(server, { mode: 'no-cors', cache: 'no-store', credentials: 'omit', signal });
    isAsking = false;
    noteContact();
  } catch {
    giveUp();
  } finally {
    clearTimeout(patience);
  }
}

function become(isReachable: boolean): void {
  if (connected.read() !== isReachable) connected.write(isReachable);
}

function onReturn(): void {
  become(true);
  noteWaiting();
}
