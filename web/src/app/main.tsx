import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { initialLocale } from '#i18n/initial-locale.ts';
import { preloadMessages } from '#i18n/load-messages.ts';
import { loadRemainingFonts } from '#ui/styles/fonts.ts';
import '#ui/styles/styles.css';
import { afterFirstScreen } from '#data/base/first-screen.ts';
import { isLeaving } from '#data/local/device.ts';
import { finishLeaving } from '#data/shell/forget-device.ts';
import { startData } from '#data/shell/start.ts';
import { App } from './app.tsx';
import { preloadFirstScreen } from './pages.ts';
import { startReopening } from './reopening.ts';
import { startUpdates } from './updates.ts';

document.documentElement.lang = initialLocale();
preloadFirstScreen();
preloadMessages();
afterFirstScreen(loadRemainingFonts);
startUpdates();
startReopening();
// Nothing is shown, or asked of a server, while something of somebody who has left is still here.
if (isLeaving()) {
  void finishLeaving().then((isFresh) => {
    if (isFresh) start();
  });
} else {
  start();
}

function start(): void {
  startData();
  const container = document.getElementById('root');
  if (!container) throw new Error('index.html has no element with the id "root"');
  createRoot(container).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
