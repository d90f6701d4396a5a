import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import * as v from 'valibot';

export const password = 'correct-horse-9';

/** An address that no other test has, on whatever worker it runs. */
export function newEmail(name: string): string {
  return `${name}-${randomUUID()}@example.test`;
}

const accountSchema = v.object({
  localId: v.string(),
  idToken: v.string(),
  refreshToken: v.string(),
  expiresIn: v.pipe(v.string(), v.transform(Number)),
});

export type Account = { uid: string; name: string; email: string; session: object };

/** An account as signing up makes one, without the screens: they have tests of their own. */
export async function createAccount(name: string): Promise<Account> {
  const email = newEmail('person');
  const host = process.env['FIREBASE_AUTH_EMULATOR_HOST'];
  const response = await fetch(
    `http://${host}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=${apiKey}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password, displayName: name, returnSecureToken: true }),
    },
  );
  const { localId: uid, idToken, refreshToken, expiresIn } = v.parse(accountSchema, await response.json());
  const stsTokenManager = {
    accessToken: idToken,
    refreshToken,
    expirationTime: Date.now() + expiresIn * 1_000,
  };
  const session = {
    ...{ uid, email, emailVerified: false, displayName: name, isAnonymous: false },
    ...{ providerData: [], stsTokenManager, apiKey, appName },
  };
  return { uid, name, email, session };
}

/** Those of the app: `tools/build/web-env.ts`, and the name Firebase gives to an app without one. */
const apiKey = 'demo';
const appName = '[DEFAULT]';

/**
 * Signs the device in before the app opens on it: stores what the Auth SDK would (`UserImpl.toJSON` in the database of
 * `indexedDBLocalPersistence`). The SDK asks the server for the account again when it starts.
 */
export async function signInDevice(page: Page, { session }: Account): Promise<void> {
  // A page of the app's origin without the app.
  await page.goto('/favicon.svg');
  await page.evaluate(
    ({ key, value }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('firebaseLocalStorageDb', 1);
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('firebaseLocalStorage', { keyPath: 'fbase_key' });
        opening.onerror = () => reject(opening.error ?? new Error('no database'));
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('firebaseLocalStorage', 'readwrite');
          writing.objectStore('firebaseLocalStorage').put({ fbase_key: key, value });
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error ?? new Error('nothing was stored'));
        };
      }),
    { key: `firebase:authUser:${apiKey}:${appName}`, value: session },
  );
}
