import { loadAuthClient, loadComments, loadDatabase } from './chunks.ts';
import { storedKeys } from '#data/local/local-store.ts';
import type { Profile } from '#data/firestore/profile-commands.ts';
import { watchSession } from './session.ts';

/** Requests both SDK chunks at once and begins to watch who is signed in. Called when the script starts. */
export function startData(): void {
  void loadAuthClient().catch(reportMissingChunk);
  void loadDatabase().catch(reportMissingChunk);
  watchSession();
}

function reportMissingChunk(error: unknown): void {
  console.error('a part of the app could not be loaded', error);
}

/** After a sign-in: what an earlier page left in the outbox is settled. */
export async function settleOutbox(uid: string): Promise<void> {
  await (await loadDatabase()).reconcileOutbox(uid);
  // Comments have a chunk of their own, which is needed only if one was left.
  if (storedKeys('nbbang.comments.').length > 0) await (await loadComments()).settleComments(uid);
}

/** Keeps the user's profile document up to date. */
export async function saveProfile(uid: string, profile: Profile): Promise<void> {
  await (await loadDatabase()).saveProfile(uid, profile);
}
