import { useSyncExternalStore } from 'react';
import type { AuthFailure, AuthResult } from '#data/auth/auth-client.ts';
import { loadAuthClient } from './chunks.ts';

export type { AuthFailure, AuthResult };

export type SessionUser = {
  uid: string;
  name: string | null;
  email: string | null;
  isGuest: boolean;
};

export type Session =
  | { status: 'loading' }
  /** The part of the app that signs in could not be fetched. */
  | { status: 'unavailable' }
  | { status: 'signed-out' }
  | { status: 'signed-in'; user: SessionUser };

let session: Session = { status: 'loading' };
const readers = new Set<() => void>();
let watching = false;

function set(next: Session): void {
  session = next;
  for (const onChange of readers) onChange();
}

function publish(user: SessionUser | null): void {
  set(user ? { status: 'signed-in', user } : { status: 'signed-out' });
}

/** Called once, when the app starts: the Auth SDK loads while the shell paints. */
export function watchSession(): void {
  if (watching) return;
  watching = true;
  loadAuthClient().then(
    (auth) => auth.watchUser(publish),
    () => set({ status: 'unavailable' }),
  );
}

export function useSession(): Session {
  return useSyncExternalStore(
    (onChange) => {
      readers.add(onChange);
      return () => readers.delete(onChange);
    },
    () => session,
  );
}

type AuthClient = Awaited<ReturnType<typeof loadAuthClient>>;

async function authenticate(act: (auth: AuthClient) => Promise<AuthResult>): Promise<AuthResult> {
  const auth = await loadAuthClient().catch(() => null);
  return auth ? act(auth) : { ok: false, reason: 'network' };
}

export function signUp(email: string, password: string, name: string): Promise<AuthResult> {
  return authenticate((auth) => auth.signUp(email, password, name));
}

export function signIn(email: string, password: string): Promise<AuthResult> {
  return authenticate((auth) => auth.signIn(email, password));
}

export function signInWithGoogle(): Promise<AuthResult> {
  return authenticate((auth) => auth.signInWithGoogle());
}

/** Tries the app without an account; `name` is what the others in a group will see. */
export function signInAsGuest(name: string): Promise<AuthResult> {
  return authenticate((auth) => auth.signInAsGuest(name));
}

/** Gives a guest an account in place: the uid, and with it every group, stays. */
export function upgradeGuest(email: string, password: string, name: string): Promise<AuthResult> {
  return authenticate((auth) => auth.upgradeGuest(email, password, name));
}

export function upgradeGuestWithGoogle(): Promise<AuthResult> {
  return authenticate((auth) => auth.upgradeGuestWithGoogle());
}

export function sendPasswordReset(email: string): Promise<AuthResult> {
  return authenticate((auth) => auth.sendPasswordReset(email));
}
