import { interrupted } from '../interruption.ts';
import { Problem } from '../problem.ts';
import { catchUpBooks } from './books.ts';
import { type SavedData } from './saved-data.ts';
import { type Suite } from './suite.ts';

const saveEveryMs = 30_000;

/** Saves the data now and then, until a signal or the emulators' own end; then brings what is kept of expenses up to
 * them, saves, stops everything. */
export async function runUntilStopped(suite: Suite, data: SavedData): Promise<void> {
  const timer = setInterval(() => {
    data
      .save((dir) => suite.exportTo(dir))
      .catch((error: unknown) => console.error('⚠ Could not save:', error));
  }, saveEveryMs);
  const cause = await Promise.race([
    interrupted().then(() => null),
    suite.ended.then(
      (sentence) => new Problem(`${sentence} Your data up to ${saveEveryMs / 1000} s ago is saved.`),
    ),
  ]);
  clearInterval(timer);
  if (cause !== null) throw cause;
  console.log('\n• Saving the data and stopping');
  try {
    await catchUpBooks(suite);
    await data.save((dir) => suite.exportTo(dir));
  } finally {
    await suite.stop();
  }
  console.log('✔ Stopped');
}
