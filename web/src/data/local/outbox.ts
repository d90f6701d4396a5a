import * as v from 'valibot';
import { createStore, type Readable } from '#data/base/store.ts';
import { readStored, removeStored, storedKeys, writeStored } from './local-store.ts';
import { noteKept } from './store-health.ts';

export type OutboxEntry = {
  /** The account that writes. */
  uid: string;
  refused: boolean;
};

export type OutboxKind<Entry extends OutboxEntry> = {
  /** What the keys of its entries in local storage begin with. */
  prefix: string;
  schema: v.GenericSchema<unknown, Entry>;
  /** Tells one write from the others of its kind. */
  nameOf: (entry: Entry) => string;
};

/** Reads as the entries of every account that used this device: the same array until one of them changes. */
export type Outbox<Entry extends OutboxEntry> = Readable<readonly Entry[]> & {
  /** What an earlier page of `uid` left: neither acknowledged nor refused, and not touched by this page. */
  left: (uid: string) => readonly Entry[];
  /** Adds an entry, or replaces the entry of the same write. */
  put: (entry: Entry) => void;
  remove: (entry: Entry) => void;
};

/**
 * The writes of one kind that the server has not acknowledged. They are kept in local storage, which takes them at
 * once, so that they outlive the page: Firestore's own queue needs a moment to be on disk. After a reload only this
 * remembers what was typed, should the server refuse a write that was queued. `firestore/delivery.ts` sends them.
 *
 * | state | next |
 * | --- | --- |
 * | waiting | acknowledged by the server: removed; refused by the rules: refused; found by a new page: sent again, unless the server has it |
 * | refused | sent again by the user: waiting; rewritten or thrown away by the user: removed |
 */
export function createOutbox<Entry extends OutboxEntry>(kind: OutboxKind<Entry>): Outbox<Entry> {
  const keyOf = (entry: Entry) => kind.prefix + kind.nameOf(entry);
  const found = storedKeys(kind.prefix).flatMap((key) => readEntry(kind, key));
  const entries = createStore<readonly Entry[]>(found);
  const others = (entry: Entry) => entries.read().filter((other) => keyOf(other) !== keyOf(entry));
  return {
    read: entries.read,
    subscribe: entries.subscribe,
    left: (uid) =>
      entries.read().filter((entry) => found.includes(entry) && entry.uid === uid && !entry.refused),
    put(entry) {
      noteKept(keyOf(entry), writeStored(keyOf(entry), entry));
      entries.write([...others(entry), entry]);
    },
    remove(entry) {
      removeStored(keyOf(entry));
      noteKept(keyOf(entry), true);
      entries.write(others(entry));
    },
  };
}

/** An entry that cannot be read is thrown away. */
function readEntry<Entry extends OutboxEntry>({ schema }: OutboxKind<Entry>, key: string): Entry[] {
  const parsed = v.safeParse(schema, readStored(key));
  if (parsed.success) return [parsed.output];
  removeStored(key);
  return [];
}
