import { useSyncExternalStore } from 'react';
import type { AuthResult } from './auth-client.ts';
import { loadAuthClient } from './chunks.ts';

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

export async function signUp(email: string, password: string, name: string): Promise<AuthResult> {
  return (await loadAuthClient()).signUp(email, password, name);
}

export async function signIn(email: string, password: string): Promise<AuthResult> {
  return (await loadAuthClient()).signIn(email, password);
}

export async function signInWithGoogle(): Promise<AuthResult> {
  return (await loadAuthClient()).signInWithGoogle();
}

/** Tries the app without an account; `name` is what the others in a group will see. */
export async function signInAsGuest(name: string): Promise<AuthResult> {
  return (await loadAuthClient()).signInAsGuest(name);
}

/** Gives a guest an account in place: the uid, and with it every group, stays. */
export async function upgradeGuest(email: string, password: string, name: string): Promise<AuthResult> {
  return (await loadAuthClient()).upgradeGuest(email, password, name);
}

export async function upgradeGuestWithGoogle(): Promise<AuthResult> {
  return (await loadAuthClient()).upgradeGuestWithGoogle();
}

export async function sendPasswordReset(email: string): Promise<AuthResult> {
  return (await loadAuthClient()).sendPasswordReset(email);
}
