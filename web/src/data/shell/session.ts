import type { SessionUser } from '#data/base/session-user.ts';
import { createStore, useStore } from '#data/base/store.ts';
import { loadAuthClient } from './chunks.ts';

export type { SessionUser };

export type Session =
  | { status: 'loading' }
  /** The part of the app that signs in could not be fetched. */
  | { status: 'unavailable' }
  | { status: 'signed-out' }
  | { status: 'signed-in'; user: SessionUser };

const session = createStore<Session>({ status: 'loading' });

/** Called once, when the app starts: the Auth SDK loads while the shell paints. */
export function watchSession(): void {
  loadAuthClient().then(
    (auth) =>
      auth.watchUser((user) =>
        session.write(user ? { status: 'signed-in', user } : { status: 'signed-out' }),
      ),
    () => session.write({ status: 'unavailable' }),
  );
}

export function useSession(): Session {
  return useStore(session);
}
