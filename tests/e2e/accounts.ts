import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { initializeApp } from 'firebase/app';
import {
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  initializeAuth,
  inMemoryPersistence,
  updateProfile,
  type User,
} from 'firebase/auth';
import { storeSession } from '../../tools/browser/store-session.ts';

export const password = 'correct-horse-9';

/** An address that no other test has, on whatever worker it runs. */
export function newEmail(name: string): string {
  return `${name}-${randomUUID()}@example.test`;
}

const projectId = process.env['GCLOUD_PROJECT'];
if (!projectId) throw new Error('GCLOUD_PROJECT is not set: run the tests with npm test');
// The key of the app of a suite: `tools/build/web-env.ts`.
const app = initializeApp({ apiKey: 'demo', projectId });
const auth = initializeAuth(app, { persistence: inMemoryPersistence });
connectAuthEmulator(auth, `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST']}`, { disableWarnings: true });

export type Account = { uid: string; name: string; email: string; user: User };

/** An account as signing up makes one, without the screens: they have tests of their own. */
export async function createAccount(name: string): Promise<Account> {
  const email = newEmail('person');
  const { user } = await createUserWithEmailAndPassword(auth, email, password);
  await updateProfile(user, { displayName: name });
  return { uid: user.uid, name, email, user };
}

/** Signs the device in before the app opens on it. */
export function signInDevice(page: Page, { user }: Account): Promise<void> {
  return storeSession(page, {
    key: `firebase:authUser:${app.options.apiKey}:${app.name}`,
    value: user.toJSON(),
  });
}
