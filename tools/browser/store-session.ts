/// <reference lib="dom" />
import type { Page } from '@playwright/test';

/** An account as the Auth SDK stores it, and under which key: `firebase:authUser:{apiKey}:{app}`. */
export type Session = { key: string; value: object };

/**
 * Signs the device in before the app opens on it: puts the account where the Auth SDK of the app will look for it
 * (`indexedDBLocalPersistence`). When it starts, it asks the server for the account again, as on every reload.
 */
export async function storeSession(page: Page, session: Session): Promise<void> {
  // A page of the app's origin without the app.
  await page.goto('/favicon.svg');
  await page.evaluate(({ key, value }) => {
    // Without it the app takes the device for that of a stranger, until Auth has answered.
    if ('uid' in value) localStorage.setItem('nbbang.session', JSON.stringify(value.uid));
    return new Promise<void>((resolve, reject) => {
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
    });
  }, session);
}
