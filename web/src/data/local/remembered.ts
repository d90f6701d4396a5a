import { readStored, removeStored, storedKeys, writeStored } from './local-store.ts';

/*
 * What the screens showed last, kept on this device, so that they stand before any SDK has come. It is shown as it was until
 * the listeners speak, and marked: `data-remembered` on the page, as long as something of it is on the screen. Only the build
 * that kept it reads it, so its shape is always known. Signing out takes it away with all the rest (`device.ts`).
 */
const prefix = 'nbbang.view.';
const maxViews = 40;
/** UTF-16 units. More than the first page of a list is none of its business. */
const maxLength = 100_000;
const restMs = 400;

/** Names the build: the file has the hash of its content in its name. */
const build = import.meta.url;

const shown = new Set<string>();
const live = new Set<string>();
const waiting = new Map<string, unknown>();
let isStopped = false;
let timer: ReturnType<typeof setTimeout> | undefined;

type View = { build: string; at: number; value: unknown };

/** What was kept under the key; undefined: nothing. The caller knows its type, since it is what this build kept. */
export function recall(key: string): unknown {
  const view = viewAt(prefix + key);
  if (view === null || view.build !== build) return undefined;
  noteShown(key);
  return view.value;
}

/** What the screen has under this key may be old by now. */
export function noteShown(key: string): void {
  shown.add(key);
  document.documentElement.setAttribute('data-remembered', '');
}

/** From now on the screen has what is true under this key. */
export function noteLive(key: string): void {
  live.add(key);
  if (shown.delete(key) && shown.size === 0) document.documentElement.removeAttribute('data-remembered');
}

/** Whether a listener has told of it, or an earlier page has: what came early is older, or may not be kept any more. */
export function isTold(key: string): boolean {
  return live.has(key) || viewAt(prefix + key) !== null;
}

/** Kept a little later, since figures may change many times in a row, and at the latest when the page is left. */
export function remember(key: string, value: unknown): void {
  if (isStopped) return;
  waiting.set(key, value);
  timer ??= setTimeout(write, restMs);
}

export function forgetView(key: string): void {
  waiting.delete(key);
  removeStored(prefix + key);
}

/** Nothing is kept from now on: whose it was has left. */
export function stopRemembering(): void {
  isStopped = true;
  waiting.clear();
}

function write(): void {
  timer = undefined;
  for (const [key, value] of waiting) {
    const view: View = { build, at: Date.now(), value };
    if (JSON.stringify(view).length > maxLength) removeStored(prefix + key);
    else writeStored(prefix + key, view);
  }
  waiting.clear();
  dropOldest();
}

function dropOldest(): void {
  const keys = storedKeys(prefix);
  if (keys.length <= maxViews) return;
  const byAge = keys.map((key) => ({ key, at: viewAt(key)?.at ?? 0 })).toSorted((a, b) => a.at - b.at);
  for (const { key } of byAge.slice(0, keys.length - maxViews)) removeStored(key);
}

function viewAt(stored: string): View | null {
  const view = readStored(stored);
  return typeof view === 'object' && view !== null && 'build' in view && 'at' in view && 'value' in view
    ? (view as View)
    : null;
}

addEventListener('pagehide', write);
