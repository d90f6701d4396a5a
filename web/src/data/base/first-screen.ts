/*
 * What the first screen does not need waits until it is shown: on a slow line it would come instead of it.
 */

/** At the latest then, where no screen has said so. */
const latestMs = 5_000;

let tell: () => void = () => undefined;
const shown = new Promise<void>((resolve) => (tell = resolve)).then(() => {
  // For whoever measures: what was asked for before came instead of the figures.
  performance.mark('nbbang:first-screen');
});
setTimeout(tell, latestMs);

/** The form of the way in, or the first figures, are shown after this task. */
export function noteFirstScreen(): void {
  setTimeout(tell);
}

export function afterFirstScreen(act: () => void): void {
  void shown.then(act);
}
