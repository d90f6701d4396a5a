import { createStore, useStore } from '#data/base/store.ts';

/** A document that this page has met and cannot read: it is left out of what is shown, and named. */
export type DamagedDocument = {
  path: string;
  /** Its collection: `groups`, `expenses`, `totals`, … */
  collection: string;
  /** Null: it belongs to no group. */
  groupId: string | null;
  /** What can be read of its name or title; empty where nothing can. */
  name: string;
};

const damaged = createStore<readonly DamagedDocument[]>([]);

/** `document` null: the document at `path` can be read, or is gone. */
export function noteDamaged(path: string, document: Record<string, unknown> | null): void {
  const before = damaged.read();
  const known = before.find((other) => other.path === path);
  if (document === null) {
    if (known !== undefined) damaged.write(before.filter((other) => other !== known));
    return;
  }
  const segments = path.split('/');
  const groupId = segments[0] === 'groups' ? (segments[1] ?? null) : null;
  const name = nameIn(document);
  if (known?.name === name) return;
  const others = before.filter((other) => other !== known);
  damaged.write([...others, { path, collection: segments.at(-2) ?? '', groupId, name }]);
}

/** As long as a title may be. */
const maxName = 100;

function nameIn(document: Record<string, unknown>): string {
  const name = [document['title'], document['name']].find((text) => typeof text === 'string');
  return typeof name === 'string' ? name.trim().slice(0, maxName) : '';
}

export function useDamagedDocuments(): readonly DamagedDocument[] {
  return useStore(damaged);
}
