import { getAuth } from 'firebase-admin/auth';
import { initializeApp } from 'firebase-admin/app';
import { expect, type Page } from '@playwright/test';
import type { Account } from './accounts.ts';
import { m } from './app.ts';

/** FIREBASE_AUTH_EMULATOR_HOST and GCLOUD_PROJECT say where. */
const auth = getAuth(initializeApp({ projectId: process.env['GCLOUD_PROJECT'] ?? '' }, 'sessions'));

/** Disables the account, as its owner or an admin may from elsewhere, and opens the page again. */
export async function disableAccount(page: Page, { uid }: Account): Promise<void> {
  await auth.updateUser(uid, { disabled: true });
  await page.reload();
}

/** Ends the session elsewhere, where something is unsent on this device: the account itself can sign in again. */
export async function endSession(page: Page, account: Account): Promise<void> {
  await disableAccount(page, account);
  await expect(page.getByRole('heading', { name: m.account.endedTitle })).toBeVisible();
  await auth.updateUser(account.uid, { disabled: false });
}

/** All that the app's origin keeps on this device, as one text: names, keys and values. */
export async function deviceStorage(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const read = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('not read'));
      });
    const databases: Record<string, unknown> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await read(indexedDB.open(name));
      const stores: Record<string, unknown> = {};
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        stores[store] = { keys: await read(objects.getAllKeys()), values: await read(objects.getAll()) };
      }
      database.close();
      databases[name] = stores;
    }
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) cached.push(`${name} ${url}`);
    }
    return {
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases,
      cached,
      cookies: document.cookie,
    };
  });
  return JSON.stringify(kept);
}
