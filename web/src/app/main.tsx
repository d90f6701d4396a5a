import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { initialLocale } from '#i18n/initial-locale.ts';
import { preloadMessages } from '#i18n/load-messages.ts';
import { loadRemainingFonts } from '#ui/styles/fonts.ts';
import '#ui/styles/styles.css';
import { startData } from '#data/shell/start.ts';
import { App } from './app.tsx';
import { preloadFirstScreen } from './pages.ts';

document.documentElement.lang = initialLocale();
startData();
preloadFirstScreen();
preloadMessages();
loadRemainingFonts();

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element with the id "root"');
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
