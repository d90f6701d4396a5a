import { newId } from './ids.ts';
import { readStored, removeStored, storedKeys, writeStored } from './local-store.ts';

const keyPrefix = 'nbbang.draft.';

/** What is typed in a form, kept until it is saved or thrown away: it outlives a reload and a lost session. */
export function loadDraft(form: string): unknown {
  return readStored(keyPrefix + form);
}

export function saveDraft(form: string, draft: unknown): void {
  writeStored(keyPrefix + form, draft);
}

export function clearDraft(form: string): void {
  removeStored(keyPrefix + form);
}

/*
 * Of something new each page has a draft of its own, since two tabs make two things: under the name of the form, `@`, and the
 * name of the page. A page that goes leaves it (`!` instead of `@`), and the next page that opens the form takes it up: first of
 * all the one that comes after it on the same tab.
 */
const page = newId();
const pageBefore = namePage();
const lockOf = (name: string): string => `nbbang.page.${name}`;

function namePage(): string | null {
  try {
    const before = sessionStorage.getItem('nbbang.page');
    sessionStorage.setItem('nbbang.page', page);
    return before;
  } catch (error) {
    console.warn('the drafts of this tab are those of any', error);
    return null;
  }
}

export function loadOwnDraft(form: string): unknown {
  return loadDraft(ownNameOf(form)) ?? takeLeft(form);
}

export function saveOwnDraft(form: string, draft: unknown): void {
  saveDraft(ownNameOf(form), draft);
}

export function clearOwnDraft(form: string): void {
  clearDraft(ownNameOf(form));
}

function ownNameOf(form: string): string {
  return `${form}@${page}`;
}

/** Pages of before pages had names left a draft under the name of the form. */
function takeLeft(form: string): unknown {
  const left = storedKeys(`${keyPrefix}${form}!`).map((key) => key.slice(keyPrefix.length));
  for (const name of [`${form}!${pageBefore}`, form, ...left]) {
    const draft = loadDraft(name);
    if (draft === null) continue;
    saveOwnDraft(form, draft);
    clearDraft(name);
    return draft;
  }
  return null;
}

/** Called once, when the app starts. A page that crashed could not leave its drafts: whoever holds no lock is gone. */
export function watchDrafts(): void {
  addEventListener('pagehide', () => leaveAll((owner) => owner === page));
  if (!('locks' in navigator)) return;
  const { locks } = navigator;
  // Held as long as the page lives.
  void locks.request(lockOf(page), () => new Promise(() => undefined));
  locks.query().then(
    ({ held = [] }) => {
      const living = new Set(held.map(({ name }) => name));
      leaveAll((owner) => owner !== page && !living.has(lockOf(owner)));
    },
    (error: unknown) => console.warn('the drafts of other tabs are left alone', error),
  );
}

function leaveAll(isGone: (owner: string) => boolean): void {
  for (const key of storedKeys(keyPrefix)) {
    const name = key.slice(keyPrefix.length);
    const [form, owner] = name.split('@');
    if (form === undefined || owner === undefined || !isGone(owner)) continue;
    saveDraft(`${form}!${owner}`, loadDraft(name));
    clearDraft(name);
  }
}
