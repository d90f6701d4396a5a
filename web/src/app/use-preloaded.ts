import { useEffect } from 'react';
import { preloadOverlays } from '#ui/overlays/preload-overlays.ts';
import { preloadScreens } from './pages.ts';

/** Fetches the code of the next screens, once the first one is shown and the page is idle. */
export function usePreloaded(): void {
  useEffect(() => {
    preloadOverlays();
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) window.requestIdleCallback(preloadScreens, { timeout: 4000 });
    else setTimeout(preloadScreens, 1500);
  }, []);
}
