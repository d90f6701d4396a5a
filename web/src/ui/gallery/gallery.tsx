import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#ui/styles/styles.css';
import { LocaleProvider } from '#i18n/locale.tsx';
import { loadRemainingFonts } from '#ui/styles/fonts.ts';
import { preloadOverlays } from '#ui/overlays/preload-overlays.ts';
import { ToastRegion } from '#ui/overlays/toast-region.tsx';
import { PartsScreen } from './parts-screen.tsx';

/*
 * Every component in use, for the eye: open /src/ui/gallery/gallery.html on the development server (`npm run dev`).
 * Not part of the production build.
 */
const container = document.getElementById('root');
if (!container) throw new Error('gallery.html has no element with the id "root"');
loadRemainingFonts();
preloadOverlays();
createRoot(container).render(
  <StrictMode>
    <LocaleProvider>
      <PartsScreen />
      <ToastRegion />
    </LocaleProvider>
  </StrictMode>,
);
