import { FirebaseError } from 'firebase/app';
import {
  browserPopupRedirectResolver,
  GoogleAuthProvider,
  linkWithCredential,
  linkWithPopup,
  signInWithCredential,
  signInWithPopup,
  type Auth,
  type OAuthCredential,
  type User,
} from 'firebase/auth';
import { emulators } from '#data/base/config.ts';

/**
 * Stands for Google's popup in the local suite. The popup of the Auth emulator loads a script from Google, so without a
 * network it cannot open. But the emulator takes an unsigned ID token. The question for an address stands for Google's
 * account chooser.
 * https://firebase.google.com/docs/emulator-suite/connect_auth (third-party identity providers)
 */
function emulatedCredential(): OAuthCredential {
  const email = window.prompt('Google (local suite): e-mail', 'google-demo@nbbang.app');
  if (!email) throw new FirebaseError('auth/popup-closed-by-user', 'no account was chosen');
  const [name] = email.split('@');
  return GoogleAuthProvider.credential(
    JSON.stringify({ sub: `google-${email}`, email, email_verified: true, name }),
  );
}

export async function signInToGoogle(auth: Auth): Promise<void> {
  if (emulators) await signInWithCredential(auth, emulatedCredential());
  else await signInWithPopup(auth, new GoogleAuthProvider(), browserPopupRedirectResolver);
}

export async function linkToGoogle(user: User): Promise<User> {
  const linked = emulators
    ? await linkWithCredential(user, emulatedCredential())
    : await linkWithPopup(user, new GoogleAuthProvider(), browserPopupRedirectResolver);
  return linked.user;
}
