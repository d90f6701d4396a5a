import { expenseInputSchema } from '@nbbang/domain/records/expense';
import { postingSchema } from '@nbbang/domain/records/totals';
import * as v from 'valibot';
import { rememberFormer } from './former-postings.ts';
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
  act: v.picklist(['create', 'edit', 'delete', 'restore', 'receive']),
  /** The revision this write makes. */
  revision: v.number(),
  input: expenseInputSchema,
  former: v.nullable(postingSchema),
  /** Of a creation or an edit: a transfer to its writer, who so confirms it. Of others: it was confirmed before. */
  received: v.optional(v.boolean(), false),
  refused: v.boolean(),
});

export type OutboxEntry = v.InferOutput<typeof entrySchema>;
export type OutboxAct = OutboxEntry['act'];

const keyPrefix = 'nbbang.outbox.';
const readers = new Set<() => void>();
let refused: readonly OutboxEntry[] = [];

/** Identifies one write. */
export function outboxKey(entry: Pick<OutboxEntry, 'groupId' | 'expenseId' | 'revision'>): string {
  return `${keyPrefix}${entry.groupId}.${entry.expenseId}.${entry.revision}`;
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
