import { FirebaseError } from 'firebase/app';
import {
  browserLocalPersistence,
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  EmailAuthProvider,
  indexedDBLocalPersistence,
  initializeAuth,
  linkWithCredential,
  onIdTokenChanged,
  sendPasswordResetEmail,
  signInAnonymously,
  signInWithEmailAndPassword,
  signOut as signOutOfAuth,
  updateProfile,
  type User,
} from 'firebase/auth';
import { emulators } from '#data/base/config.ts';
import { firebaseApp, verification } from '#data/firebase-app.ts';
import { linkToGoogle, signInToGoogle } from './google.ts';
import type { SessionUser } from '#data/base/session-user.ts';

export type AuthFailure =
  | 'email-in-use'
  | 'wrong-credentials'
  | 'weak-password'
  | 'invalid-email'
  | 'too-many-attempts'
  | 'network'
  | 'popup-closed'
  | 'popup-blocked'
  | 'account-exists'
  | 'unverified'
  | 'unknown';

export type AuthResult = { ok: true } | { ok: false; reason: AuthFailure };

/** Auth error codes: https://firebase.google.com/docs/auth/admin/errors and the SDK's AuthErrorCodes. */
const failureByCode: Readonly<Record<string, AuthFailure>> = {
  'auth/email-already-in-use': 'email-in-use',
  'auth/invalid-credential': 'wrong-credentials',
  'auth/user-not-found': 'wrong-credentials',
  'auth/wrong-password': 'wrong-credentials',
  'auth/user-disabled': 'wrong-credentials',
  'auth/weak-password': 'weak-password',
  'auth/password-does-not-meet-requirements': 'weak-password',
  'auth/invalid-email': 'invalid-email',
  'auth/missing-email': 'invalid-email',
  'auth/too-many-requests': 'too-many-attempts',
  'auth/network-request-failed': 'network',
  'auth/popup-closed-by-user': 'popup-closed',
  'auth/cancelled-popup-request': 'popup-closed',
  'auth/popup-blocked': 'popup-blocked',
  'auth/credential-already-in-use': 'account-exists',
  'auth/account-exists-with-different-credential': 'account-exists',
};

/** What Auth says where App Check is enforced and there is no token. Its text may end in a full stop. */
const unverifiedCode = 'auth/firebase-app-check-token';

/** `initializeAuth` gets only what is used. `getAuth` would bring every persistence and resolver with it. */
const auth = initializeAuth(firebaseApp, {
  // The second where there is no database.
  persistence: [indexedDBLocalPersistence, browserLocalPersistence],
});
if (emulators) {
  connectAuthEmulator(auth, `http://${emulators.host}:${emulators.auth}`, { disableWarnings: true });
}

function toSessionUser(user: User): SessionUser {
  return { uid: user.uid, name: user.displayName, email: user.email, isGuest: user.isAnonymous };
}

let publishUser: (user: SessionUser | null) => void = () => undefined;

/** Tells `publish` who is signed in, now and at every change. It never stops, because a session lives as long as the page. */
export function watchUser(publish: (user: SessionUser | null) => void): void {
  publishUser = publish;
  onIdTokenChanged(auth, (user) => publish(user ? toSessionUser(user) : null));
}

/** Changes the name and publishes the user, because Auth raises no event for a changed profile. */
async function setName(user: User, name: string): Promise<void> {
  await updateProfile(user, { displayName: name });
  publishUser(toSessionUser(user));
}

function toFailure(error: unknown): AuthResult {
  const code = error instanceof FirebaseError ? error.code : '';
  const reason = code.startsWith(unverifiedCode) ? 'unverified' : (failureByCode[code] ?? 'unknown');
  if (reason === 'unknown') console.error('sign-in failed', code);
  return { ok: false, reason };
}

async function attempt(act: () => Promise<void>): Promise<AuthResult> {
  const result = await attemptOnce(act);
  if (result.ok || result.reason !== 'unverified') return result;
  verification.want();
  await verification.settled();
  return verification.isDoubtful() ? result : attemptOnce(act);
}

async function attemptOnce(act: () => Promise<void>): Promise<AuthResult> {
  try {
    await act();
    return { ok: true };
  } catch (error) {
    return toFailure(error);
  }
}

function currentUser(): User {
  if (!auth.currentUser) throw new Error('nobody is signed in');
  return auth.currentUser;
}

export function signUp(email: string, password: string, name: string): Promise<AuthResult> {
  return attempt(async () => {
    const { user } = await createUserWithEmailAndPassword(auth, email, password);
    await setName(user, name);
  });
}

export function signIn(email: string, password: string): Promise<AuthResult> {
  return attempt(async () => {
    await signInWithEmailAndPassword(auth, email, password);
  });
}

export function signInWithGoogle(): Promise<AuthResult> {
  return attempt(async () => {
    await signInToGoogle(auth);
  });
}

/** Tries the app without an account; `name` is what the others in a group will see. */
export function signInAsGuest(name: string): Promise<AuthResult> {
  return attempt(async () => {
    const { user } = await signInAnonymously(auth);
    await setName(user, name);
  });
}

/** Gives a guest an account in place. The uid stays, and with it every group. */
export function upgradeGuest(email: string, password: string, name: string): Promise<AuthResult> {
  return attempt(async () => {
    const { user } = await linkWithCredential(currentUser(), EmailAuthProvider.credential(email, password));
    await setName(user, name);
  });
}

export function upgradeGuestWithGoogle(): Promise<AuthResult> {
  return attempt(async () => {
    publishUser(toSessionUser(await linkToGoogle(currentUser())));
  });
}

/** @param language of the mail, as `ko` */
export function sendPasswordReset(email: string, language: string): Promise<AuthResult> {
  auth.languageCode = language;
  return attempt(() => sendPasswordResetEmail(auth, email));
}

export async function endSession(): Promise<void> {
  await signOutOfAuth(auth);
}
