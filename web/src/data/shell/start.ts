import { loadAuthClient, loadDatabase } from './chunks.ts';
import { watchSession } from './session.ts';

/** Requests both SDK chunks at once and begins to watch who is signed in. Called once, when the script starts. */
export function startData(): void {
  void loadAuthClient().catch(reportMissingChunk);
  void loadDatabase().catch(reportMissingChunk);
  watchSession();
}

function reportMissingChunk(error: unknown): void {
  console.error('a part of the app could not be loaded', error);
}
