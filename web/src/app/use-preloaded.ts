import { useEffect } from 'react';
import { preloadOverlays } from '#ui/overlays/preload-overlays.ts';
import { preloadScreens } from './pages.ts';

/** Once the first screen stands and nothing else happens, the code of the next ones is fetched. */
export function usePreloaded(): void {
  useEffect(() => {
    preloadOverlays();
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) window.requestIdleCallback(preloadScreens, { timeout: 4000 });
    else setTimeout(preloadScreens, 1500);
  }, []);
}
