/// <reference lib="dom" />
import type { AskedEarly, RestDocument } from '../src/data/early/asked-early.ts';

export type EarlyConfig = {
  /** Of Firestore's REST API, up to the name of the database. */
  origin: string;
  /** `projects/{p}/databases/(default)/documents` */
  root: string;
  /** Under which Auth keeps the account, in the store of the same name: `firebase:authUser:{apiKey}:[DEFAULT]`. */
  authKey: string;
  maxGroups: number;
  firstPageSize: number;
  /** Where it matches, the list stands beside the balances. */
  wideMedia: string;
};

/** What Auth keeps of an account, as far as it is used. */
type StoredAccount = {
  uid: string;
  displayName?: string;
  email?: string;
  isAnonymous?: boolean;
  stsTokenManager?: { accessToken?: string; expirationTime?: number };
};

/**
 * Asks for the few documents that the first screen of a group, or home, shows, with the token that Auth has stored; on a
 * device that has none of them (decision 37). Runs in the page, as it stands here: what it uses must be in it.
 *
 * @returns whether they are asked for, unless the token turns out to have expired.
 */
export function askEarly(config: EarlyConfig): boolean {
  const { origin, root, authKey, maxGroups, firstPageSize, wideMedia } = config;
  const longestMs = 8_000;
  /** A token that is about to expire is refused on the way. */
  const leastLeftMs = 10_000;

  let kept: readonly string[];
  let uid: unknown;
  try {
    kept = Object.keys(localStorage);
    uid = JSON.parse(localStorage.getItem('nbbang.session') ?? 'null');
  } catch {
    return false;
  }
  const isLeft = kept.some((key) => key === 'nbbang.leaving' || key.startsWith('nbbang.outbox.'));
  if (typeof uid !== 'string' || isLeft || !navigator.onLine) return false;
  const [, groupId, screen = ''] = /^\/groups\/(\w+)(\/balances)?\/?$/.exec(location.pathname) ?? [];
  const isHome = location.pathname === '/';
  // What this device has seen it shows at once, and the cache of Firestore has it as well.
  const isSeen = kept.includes(`nbbang.view.${isHome ? `myGroups/${uid}` : `balances/${groupId}`}`);
  const isWanted = (isHome || groupId !== undefined) && !isSeen;
  window.nbbangEarly = storedAccount().then(ask, () => null);
  return isWanted;

  function storedAccount(): Promise<StoredAccount | null> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('firebaseLocalStorageDb');
      // There is none, and none is to be made.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onerror = () => reject(opening.error ?? new Error('no database'));
      opening.onsuccess = () => {
        const database = opening.result;
        const store = 'firebaseLocalStorage';
        if (!database.objectStoreNames.contains(store)) {
          database.close();
          return resolve(null);
        }
        const reading = database.transaction(store).objectStore(store).get(authKey);
        const end = () => {
          database.close();
          const stored = reading.result as { value?: StoredAccount } | undefined;
          resolve(stored?.value ?? null);
        };
        reading.onsuccess = end;
        reading.onerror = end;
      };
    });
  }

  function ask(account: StoredAccount | null): AskedEarly | null {
    if (account === null || account.uid !== uid) return null;
    const user = {
      uid,
      name: account.displayName ?? null,
      email: account.email ?? null,
      isGuest: account.isAnonymous === true,
    };
    const { accessToken = '', expirationTime = 0 } = account.stsTokenManager ?? {};
    const nothing = Promise.resolve(null);
    const none = { user, isHome, groups: nothing, totals: nothing, latest: nothing, expenses: nothing };
    if (!isWanted || expirationTime < Date.now() + leastLeftMs) return none;

    type Answers = readonly { found?: RestDocument; document?: RestDocument }[];
    const post = async (path: string, body: object): Promise<RestDocument[] | null> => {
      try {
        const response = await fetch(`${origin}/${root}${path}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(longestMs),
        });
        if (!response.ok) return null;
        const answers = (await response.json()) as Answers;
        const documents = answers.flatMap(({ found, document }) => found ?? document ?? []);
        // A network that answers for the server may say anything.
        return documents.every(({ name }) => typeof name === 'string') ? documents : null;
      } catch {
        return null;
      }
    };
    if (isHome) {
      const isMine = {
        field: { fieldPath: 'memberUids' },
        op: 'ARRAY_CONTAINS',
        value: { stringValue: uid },
      };
      const from = [{ collectionId: 'groups' }];
      const groups = post(':runQuery', {
        structuredQuery: { from, where: { fieldFilter: isMine }, limit: maxGroups },
      });
      return { ...none, groups };
    }
    const group = `${root}/groups/${groupId}`;
    const both = post(':batchGet', { documents: [group, `${group}/totals/balances`] });
    const ofThem = async (wanted: string) =>
      (await both)?.filter(({ name }) => name.endsWith(wanted)) ?? null;
    const descending = (fieldPath: string) => ({ field: { fieldPath }, direction: 'DESCENDING' });
    const from = [{ collectionId: 'expenses' }];
    const isThere = { field: { fieldPath: 'deletedAt' }, op: 'IS_NULL' };
    return {
      ...none,
      groups: ofThem(`/groups/${groupId}`),
      totals: ofThem('/totals/balances'),
      latest: post(`/groups/${groupId}:runQuery`, {
        structuredQuery: { from, orderBy: [descending('updatedAt')], limit: 1 },
      }),
      expenses:
        screen === '' || matchMedia(wideMedia).matches
          ? post(`/groups/${groupId}:runQuery`, {
              structuredQuery: {
                from,
                where: { unaryFilter: isThere },
                orderBy: [descending('date'), descending('createdAt')],
                limit: firstPageSize + 1,
              },
            })
          : nothing,
    };
  }
}
