import type { SessionUser } from '#data/base/session-user.ts';
import { createStore } from '#data/base/store.ts';
import { isTold, remember } from '#data/local/remembered.ts';
import { loadEarly } from './chunks.ts';

const views = createStore<ReadonlyMap<string, unknown>>(new Map());

/**
 * Called once, when the app starts: takes what `start.js` has asked for (decision 37), and tells who is signed in here as
 * Auth has stored it.
 */
export async function startEarly(onUser: (user: SessionUser) => void): Promise<void> {
  const asked = await window.nbbangEarly;
  if (!asked) return;
  onUser(asked.user);
  const { showEarly } = await loadEarly();
  showEarly(asked, (key, value) => {
    // Also for screens that are opened later without a network.
    if (!isTold(key)) remember(key, value);
    views.write(new Map(views.read()).set(key, value));
  });
}

/** Calls `onView` with what came early under the key, as soon as it has. Call the returned function when it is no news any more. */
export function onEarly(key: string, onView: (value: unknown) => void): () => void {
  const look = (): void => {
    const view = views.read().get(key);
    if (view !== undefined) onView(view);
  };
  look();
  return views.subscribe(look);
}
