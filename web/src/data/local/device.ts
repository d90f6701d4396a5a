import * as v from 'valibot';
import type { SessionUser } from '#data/base/session-user.ts';
import { firebaseConfig } from '#data/base/config.ts';
import { readStored, removeStored, storedKeys, writeStored } from './local-store.ts';

/**
 * What this device keeps of a person, and how it is taken away. While somebody is signed in: drafts, outboxes and marks in
 * local storage, Firestore's cache and queue, and the account itself in the database of Auth. Once nobody is: nothing.
 *
 * | kept in local storage | says |
 * | --- | --- |
 * | `nbbang.session` | whose data is here: also when their session has ended, until it is taken away |
 * | `nbbang.user`, `nbbang.view.…` | who that is, and what the first screens showed last: shown until the SDKs have come |
 * | `nbbang.leaving` | it is being taken away: a page that starts goes on with it before it shows anything |
 */
const sessionKey = 'nbbang.session';
const userKey = 'nbbang.user';
const leavingKey = 'nbbang.leaving';

/** How the app looks and speaks here, whoever uses it. */
const ofTheDevice: ReadonlySet<string> = new Set(['nbbang.theme', 'nbbang.locale', leavingKey]);

/** Whose data this device holds; null: nobody's. */
export function uidOnDevice(): string | null {
  const uid = readStored(sessionKey);
  return typeof uid === 'string' ? uid : null;
}

export function keepUidOnDevice(uid: string): void {
  writeStored(sessionKey, uid);
}

const userSchema = v.object({
  uid: v.string(),
  name: v.nullable(v.string()),
  email: v.nullable(v.string()),
  isGuest: v.boolean(),
});

/** Who was signed in here last, shown until Auth says who is. */
export function userOnDevice(): SessionUser | null {
  const parsed = v.safeParse(userSchema, readStored(userKey));
  return parsed.success && parsed.output.uid === uidOnDevice() ? parsed.output : null;
}

export function keepUserOnDevice(user: SessionUser): void {
  keepUidOnDevice(user.uid);
  writeStored(userKey, user);
}

export function isLeaving(): boolean {
  return readStored(leavingKey) === true;
}

export function beginLeaving(): void {
  writeStored(leavingKey, true);
}

/** Whether there is anything of a person, also from a page of before it was said whose. */
export function hasTraces(): boolean {
  return storedKeys('nbbang.').some((key) => !ofTheDevice.has(key));
}

/** What would be lost: changes that the server has not acknowledged, and what is typed and not saved. */
export type Unsent = { changes: number; drafts: number };

export function unsentOnDevice(): Unsent {
  return {
    changes: storedKeys('nbbang.outbox.').length + storedKeys('nbbang.comments.').length,
    drafts: storedKeys('nbbang.draft.').length,
  };
}

/** Where Auth keeps the account if it has no database. */
const authPrefix = 'firebase:authUser:';

/** Local storage is emptied at once, but for the account if that stays. @returns whether there was anything. */
export function sweepStorage(keepsAccount = false): boolean {
  const personal = storedKeys('').filter(
    (key) => !ofTheDevice.has(key) && !(keepsAccount && key.startsWith(authPrefix)),
  );
  for (const key of personal) removeStored(key);
  try {
    sessionStorage.clear();
  } catch (error) {
    console.warn('cannot clear session storage', error);
  }
  return personal.length > 0;
}

/**
 * Takes everything away, the account too unless it `keepsAccount`. It may be cut off anywhere, and run again.
 *
 * @throws Error where another tab keeps a database open for longer than `patienceMs`: the mark stays, and the next start
 * goes on.
 */
export async function sweepDevice(patienceMs: number, keepsAccount = false): Promise<void> {
  sweepStorage(keepsAccount);
  const names = await databaseNames();
  await Promise.all([
    ...names.filter((name) => name.startsWith('firestore/')).map((name) => deleteDatabase(name, patienceMs)),
    ...(!keepsAccount && names.includes(authDatabase) ? [forgetAccount()] : []),
    forgetCaches(),
  ]);
  // What other parts of the page wrote meanwhile.
  sweepStorage(keepsAccount);
  removeStored(leavingKey);
}

const authDatabase = 'firebaseLocalStorageDb';

async function databaseNames(): Promise<string[]> {
  // Firefox before 126 cannot list them.
  if (!('databases' in indexedDB))
    return [`firestore/[DEFAULT]/${firebaseConfig.projectId}/main`, authDatabase];
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  } catch (error) {
    console.warn('there are no databases here', error);
    return [];
  }
}

function deleteDatabase(name: string, patienceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error('a database is in use by another tab')), patienceMs);
    const deletion = indexedDB.deleteDatabase(name);
    deletion.onsuccess = () => {
      clearTimeout(patience);
      resolve();
    };
    deletion.onerror = () => {
      clearTimeout(patience);
      reject(deletion.error ?? new Error('a database was not deleted'));
    };
  });
}

/** Auth keeps its database open in every tab, so it is emptied: each tab looks into it, and sees that nobody is there. */
function forgetAccount(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(authDatabase);
    opening.onerror = () => reject(opening.error ?? new Error('the account was not forgotten'));
    opening.onsuccess = () => {
      const database = opening.result;
      const stores = [...database.objectStoreNames];
      const done = (): void => {
        database.close();
        resolve();
      };
      if (stores.length === 0) return done();
      const clearing = database.transaction(stores, 'readwrite');
      for (const store of stores) clearing.objectStore(store).clear();
      clearing.oncomplete = done;
      clearing.onerror = () => reject(clearing.error ?? new Error('the account was not forgotten'));
    };
  });
}

/** But those of `public/sw.js`: they hold the app, and nothing of anybody. */
async function forgetCaches(): Promise<void> {
  // Not there without HTTPS.
  if (!('caches' in globalThis)) return;
  const names = (await caches.keys()).filter((name) => !name.startsWith('nbbang-'));
  await Promise.all(names.map((name) => caches.delete(name)));
}
