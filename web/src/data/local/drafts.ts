import { readStored, removeStored, writeStored } from './local-store.ts';

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
