import { useEffect } from 'react';
import { afterFirstScreen } from '#data/base/first-screen.ts';
import { preloadOverlays } from '#ui/overlays/preload-overlays.ts';
import { preloadScreens } from './pages.ts';

/** Fetches the code of the next screens, once the first one is shown and the page is idle. */
export function usePreloaded(): void {
  useEffect(() => {
    afterFirstScreen(() => {
      preloadOverlays();
      const preload = () => void preloadScreens();
      // Safari has no requestIdleCallback.
      if ('requestIdleCallback' in window) window.requestIdleCallback(preload, { timeout: 2_000 });
      else setTimeout(preload, 500);
    });
  }, []);
}
