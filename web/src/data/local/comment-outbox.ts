import { commentSchema } from '@nbbang/domain/records/comment';
import * as v from 'valibot';
import { readStored, removeStored, storedKeys, writeStored } from './local-store.ts';

/**
 * Writes of comments that the server has not acknowledged, kept in local storage like those of expenses
 * (`outbox.ts`): a page that goes, or a refusal, loses nothing that was typed.
 *
 * | act, state | next |
 * | --- | --- |
 * | create, waiting | acknowledged: gone; refused: refused; found by a new page: sent again if it is not there |
 * | create, refused | sent again: waiting; rewritten or thrown away: gone |
 * | delete, held for as long as it can be undone | undone: gone; else, or found by a new page: sent |
 * | delete, sent | answered: gone |
 */
const entrySchema = v.object({
  uid: v.string(),
  groupId: v.string(),
  expenseId: v.string(),
  commentId: v.string(),
  memberId: commentSchema.entries.memberId,
  text: v.string(),
  act: v.picklist(['create', 'delete']),
  refused: v.boolean(),
});

export type CommentEntry = v.InferOutput<typeof entrySchema>;

const keyPrefix = 'nbbang.comments.';
const readers = new Set<() => void>();
let entries: readonly CommentEntry[] | null = null;
let found: readonly CommentEntry[] = [];

function keyOf({ act, commentId }: Pick<CommentEntry, 'act' | 'commentId'>): string {
  return `${keyPrefix}${act}.${commentId}`;
}

/** Of every account that used this device; the same array until one changes. */
export function commentEntries(): readonly CommentEntry[] {
  if (entries === null) {
    found = storedKeys(keyPrefix).flatMap(readEntry);
    entries = found;
  }
  return entries;
}

/** What an earlier page of `uid` left and nothing has become of since. */
export function leftComments(uid: string): CommentEntry[] {
  return commentEntries().filter((entry) => found.includes(entry) && entry.uid === uid && !entry.refused);
}

export function putComment(entry: CommentEntry): void {
  const rest = others(entry);
  writeStored(keyOf(entry), entry);
  publish([...rest, entry]);
}

export function removeComment(entry: Pick<CommentEntry, 'act' | 'commentId'>): void {
  const rest = others(entry);
  removeStored(keyOf(entry));
  publish(rest);
}

function readEntry(key: string): CommentEntry[] {
  const parsed = v.safeParse(entrySchema, readStored(key));
  if (parsed.success) return [parsed.output];
  removeStored(key);
  return [];
}

export function onCommentEntries(onChange: () => void): () => void {
  readers.add(onChange);
  return () => readers.delete(onChange);
}

function others(entry: Pick<CommentEntry, 'act' | 'commentId'>): CommentEntry[] {
  return commentEntries().filter((other) => keyOf(other) !== keyOf(entry));
}

function publish(next: readonly CommentEntry[]): void {
  entries = next;
  for (const onChange of readers) onChange();
}
