import { createStore, useStore } from './store.ts';

/*
 * What the first screen does not need waits until it is shown: on a slow line it would come instead of it.
 */

/** At the latest then, where no screen has said so. */
const latestMs = 5_000;

const isShown = createStore(false);
setTimeout(tell, latestMs);

function tell(): void {
  if (isShown.read()) return;
  // For whoever measures: what was asked for before came instead of the figures.
  performance.mark('nbbang:first-screen');
  isShown.write(true);
}

/** The form of the way in, or the first figures, are shown after this task. */
export function noteFirstScreen(): void {
  setTimeout(tell);
}

export function useFirstScreenShown(): boolean {
  return useStore(isShown);
}

/** Acts once the first screen is shown, at once where it is. */
export function afterFirstScreen(act: () => void): void {
  if (isShown.read()) return act();
  const stop = isShown.subscribe(() => {
    stop();
    act();
  });
}
