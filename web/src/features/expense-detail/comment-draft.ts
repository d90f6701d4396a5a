import * as v from 'valibot';
import { clearDraft, loadDraft, saveDraft } from '#data/local/drafts.ts';
import type { CommentPlace } from '#data/comments.ts';

function nameOf({ uid, groupId, expenseId }: CommentPlace): string {
  return `comment.${uid}.${groupId}.${expenseId}`;
}

/** What was typed and not sent, per expense and account; it outlives the page. */
export function loadCommentDraft(place: CommentPlace): string {
  const draft = loadDraft(nameOf(place));
  return v.is(v.string(), draft) ? draft : '';
}

export function saveCommentDraft(place: CommentPlace, text: string): void {
  if (text === '') clearDraft(nameOf(place));
  else saveDraft(nameOf(place), text);
}
