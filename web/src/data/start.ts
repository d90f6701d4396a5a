import { loadAuthClient, loadDatabase } from './chunks.ts';
import type { Profile } from './profile-commands.ts';
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

/** What follows a sign-in: the queue of an earlier page is sent and settled, the profile is kept up to date. */
export async function settleSession(uid: string, profile: Profile): Promise<void> {
  const database = await loadDatabase();
  await database.reconcileOutbox(uid);
  await database.saveProfile(uid, profile);
}
