import { uidOnDevice } from '#data/local/device.ts';
import { loadAuthClient, loadDatabase } from './chunks.ts';
import { afterFirstScreen } from '#data/base/first-screen.ts';
import { watchConnection } from '#data/local/connection.ts';
import { watchDrafts } from '#data/local/drafts.ts';
import { paths } from '#paths.ts';
import { startEarly } from './early.ts';
import { takeStored, watchSession } from './session.ts';

/**
 * Requests the SDKs and begins to watch who is signed in. Called once, when the script starts. Where nobody was signed in,
 * nothing of Firestore is asked for yet: the way in does not need it.
 */
export function startData(): void {
  watchConnection();
  watchDrafts();
  startEarly(takeStored).catch(reportMissingChunk);
  const isStranger = uidOnDevice() === null;
  if (!isStranger) void loadDatabase().catch(reportMissingChunk);
  // The landing page is shown to a stranger before it is known that they are one.
  if (isStranger && location.pathname === paths.home) afterFirstScreen(startSession);
  else startSession();
}

function startSession(): void {
  void loadAuthClient().catch(reportMissingChunk);
  watchSession();
}

function reportMissingChunk(error: unknown): void {
  console.error('a part of the app could not be loaded', error);
}
