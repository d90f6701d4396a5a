import { expenseInputSchema } from '@nbbang/domain/records/expense';
import { postingSchema, type Posting } from '@nbbang/domain/records/totals';
import * as v from 'valibot';
import { readStored, removeStored, storedKeys, writeStored } from './local-store.ts';

/**
 * The expense writes that the server has not acknowledged, kept in local storage, which takes them at once, so that
 * they outlive the page: Firestore's own queue needs a moment to be on disk, and after a reload only this remembers
 * what was typed, should a queued write be refused. `former` is what the totals held of the expense before the
 * write; the overlay takes it back.
 *
 * | state | next |
 * | --- | --- |
 * | waiting (`refused: false`) | acknowledged: gone; refused by the rules: refused; found by a new page: sent again |
 * | refused (`refused: true`) | the user reopens the draft or dismisses it: gone |
 */
const entrySchema = v.object({
  uid: v.string(),
  groupId: v.string(),
  expenseId: v.string(),
  act: v.picklist(['create', 'edit', 'delete', 'restore']),
  /** The revision this write makes. */
  revision: v.number(),
  input: expenseInputSchema,
  former: v.nullable(postingSchema),
  refused: v.boolean(),
});

export type OutboxEntry = v.InferOutput<typeof entrySchema>;
export type OutboxAct = OutboxEntry['act'];

const keyPrefix = 'nbbang.outbox.';
const readers = new Set<() => void>();
let refused: readonly OutboxEntry[] = [];

/** What the totals held of an expense before it was edited here, by group and expense; kept while the page lives. */
const formerByGroup = new Map<string, Map<string, Posting | null>>();

/** Identifies one write. */
export function outboxKey(entry: Pick<OutboxEntry, 'groupId' | 'expenseId' | 'revision'>): string {
  return `${keyPrefix}${entry.groupId}.${entry.expenseId}.${entry.revision}`;
}

export function formerPostings(groupId: string): ReadonlyMap<string, Posting | null> {
  return formerByGroup.get(groupId) ?? new Map();
}

function rememberFormer(entry: OutboxEntry): void {
  const former = formerByGroup.get(entry.groupId) ?? new Map<string, Posting | null>();
  formerByGroup.set(entry.groupId, former.set(entry.expenseId, entry.former));
}

function setRefused(next: readonly OutboxEntry[]): void {
  refused = next;
  for (const onChange of readers) onChange();
}

export function putInOutbox(entry: OutboxEntry): void {
  rememberFormer(entry);
  writeStored(outboxKey(entry), entry);
}

export function removeFromOutbox(entry: OutboxEntry): void {
  removeStored(outboxKey(entry));
  setRefused(refused.filter((other) => outboxKey(other) !== outboxKey(entry)));
}

/** The write of `entry` was refused: its draft stays until somebody takes it up or lets it go. */
export function markRefused(entry: OutboxEntry): void {
  const next = { ...entry, refused: true };
  writeStored(outboxKey(next), next);
  setRefused([...refused.filter((other) => outboxKey(other) !== outboxKey(next)), next]);
}

/** What an earlier page of `uid` left behind, the oldest revision of an expense first. */
export function loadOutbox(uid: string): OutboxEntry[] {
  const entries = storedKeys(keyPrefix).flatMap((key) => {
    const parsed = v.safeParse(entrySchema, readStored(key));
    if (parsed.success) return [parsed.output];
    removeStored(key);
    return [];
  });
  const own = entries.filter((entry) => entry.uid === uid).sort((a, b) => a.revision - b.revision);
  for (const entry of own) rememberFormer(entry);
  setRefused(own.filter((entry) => entry.refused));
  return own;
}

export function refusedWrites(): readonly OutboxEntry[] {
  return refused;
}

export function onRefusedWrites(onChange: () => void): () => void {
  readers.add(onChange);
  return () => readers.delete(onChange);
}
