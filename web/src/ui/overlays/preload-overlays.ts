/**
 * Fetches the code of sheets and dialogs while the page is idle, so that the first of them opens at
 * once and opens offline too. A failure costs nothing: opening one asks again.
 */
export function preloadOverlays(): void {
  const load = () => {
    void Promise.allSettled([import('./sheet-modal.tsx'), import('./dialog-modal.tsx')]);
  };
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) window.requestIdleCallback(load, { timeout: 4000 });
  else setTimeout(load, 1500);
}
