import type { SessionUser } from '#data/base/session-user.ts';
import { createStore, useStore } from '#data/base/store.ts';
import {
  beginLeaving,
  hasTraces,
  isLeaving,
  keepUserOnDevice,
  uidOnDevice,
  unsentOnDevice,
  userOnDevice,
  type Unsent,
} from '#data/local/device.ts';
import { loadAuthClient } from './chunks.ts';
import { changePerson, forgetDevice, isPageLeaving } from './forget-device.ts';

export type { SessionUser };

export type Session =
  | { status: 'loading' }
  /** The part of the app that signs in could not be fetched. */
  | { status: 'unavailable' }
  | { status: 'signed-out' }
  /** The session is over, not by this person's wish, and what they had not sent is still here. */
  | { status: 'ended'; unsent: Unsent }
  /** Everything is taken away, and a fresh page needs the network. */
  | { status: 'left' }
  | { status: 'signed-in'; user: SessionUser };

/** Who was here last is taken to be here until Auth says otherwise, which takes it a round trip. */
function remembered(): Session {
  const user = isLeaving() ? null : userOnDevice();
  return user === null ? { status: 'loading' } : { status: 'signed-in', user };
}

const session = createStore<Session>(remembered());

/** Called once, when the app starts: the Auth SDK loads while the shell paints. */
export function watchSession(): void {
  loadAuthClient().then(
    (auth) => auth.watchUser((user) => (user === null ? takeNobody() : takeUser(user))),
    () => session.write({ status: 'unavailable' }),
  );
}

/** Who is signed in here as Auth has stored it, until it has asked the server. */
export function takeStored(user: SessionUser): void {
  if (session.read().status === 'loading' && !isLeaving() && uidOnDevice() === user.uid)
    session.write({ status: 'signed-in', user });
}

function takeUser(user: SessionUser): void {
  if (isPageLeaving()) return;
  const shown = session.read();
  if (shown.status === 'signed-in' && shown.user.uid !== user.uid) {
    // Somebody else has signed in on another tab, which took away what was here. This page has it in memory.
    window.location.replace('/');
    return;
  }
  const before = uidOnDevice();
  if (before !== null && before !== user.uid) {
    session.write({ status: 'loading' });
    void changePerson(user.uid);
    return;
  }
  keepUserOnDevice(user);
  session.write({ status: 'signed-in', user });
}

/**
 * | this device | then |
 * | --- | --- |
 * | had nobody | signed out |
 * | is being left, by this page or another tab, where it was asked | everything is taken away |
 * | has somebody's data, and something of it is unsent | it is asked |
 * | has somebody's data | everything is taken away |
 */
function takeNobody(): void {
  if (isPageLeaving()) return;
  const wasHere = session.read().status === 'signed-in';
  if (!hasTraces() && !wasHere) {
    session.write({ status: 'signed-out' });
    return;
  }
  const unsent = unsentOnDevice();
  const isAsked = !isLeaving() && unsent.changes + unsent.drafts > 0;
  if (isAsked) session.write({ status: 'ended', unsent });
  else void forget();
}

/** Signs out, and takes away everything that this device has of the person, unsent changes too: ask before. */
export async function signOut(): Promise<void> {
  const auth = await loadAuthClient();
  // From here on the next start goes on with it.
  beginLeaving();
  await auth.endSession();
}

/** Takes away what is here of somebody whose session is over. */
export async function forget(): Promise<void> {
  session.write({ status: 'loading' });
  if ((await forgetDevice()) === 'left') session.write({ status: 'left' });
}

export function useSession(): Session {
  return useStore(session);
}
