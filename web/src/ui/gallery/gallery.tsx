import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#ui/styles/styles.css';
import { LocaleProvider } from '#i18n/locale.tsx';
import { loadRemainingFonts } from '#ui/styles/fonts.ts';
import { preloadOverlays } from '#ui/overlays/preload-overlays.ts';
import { ToastRegion } from '#ui/overlays/toast-region.tsx';
import { FormScreen } from './form-screen.tsx';
import { GroupScreen } from './group-screen.tsx';
import { HomeScreen } from './home-screen.tsx';
import { PartsScreen } from './parts-screen.tsx';
import { SettleScreen } from './settle-screen.tsx';

/**
 * Every component in use, for the eye: open /src/ui/gallery/gallery.html#parts (home, group, settle, form) on the
 * development server. Not part of the production build.
 */
const screens = {
  parts: PartsScreen,
  home: HomeScreen,
  group: GroupScreen,
  settle: SettleScreen,
  form: FormScreen,
};

const container = document.getElementById('root');
if (!container) throw new Error('gallery.html has no element with the id "root"');
const chosen = Object.entries(screens).find(([name]) => name === location.hash.slice(1));
const Screen = chosen ? chosen[1] : PartsScreen;
window.addEventListener('hashchange', () => location.reload());
loadRemainingFonts();
preloadOverlays();
createRoot(container).render(
  <StrictMode>
    <LocaleProvider>
      <Screen />
      <ToastRegion />
    </LocaleProvider>
  </StrictMode>,
);
