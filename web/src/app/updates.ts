import { createStore, useStore } from '#data/base/store.ts';
import { isBusy } from './is-busy.ts';

/*
 * The service worker (public/sw.js) keeps a release on the device; a newer one waits beside it until it is let in. It is
 * offered, and let in by itself while nobody looks and nothing is open or typed. Drafts outlive it in any case.
 */

const hourMs = 3_600_000;
/** The first screen comes first: what is kept for later shares the line with it. */
const registeredAfterMs = 4_000;
const takeOverMs = 4_000;

const waiting = createStore<ServiceWorkerRegistration | null>(null);

/** Whether a newer release is on this device and could be shown. */
export function useIsUpdateWaiting(): boolean {
  return useStore(waiting) !== null;
}

/** Called once, when the app starts. Where there is no service worker the browser asks for the page each time. */
export function startUpdates(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  setTimeout(() => {
    register().catch((error: unknown) => console.warn('the app is not kept on this device', error));
  }, registeredAfterMs);
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js');
  const look = () =>
    waiting.write(registration.waiting && navigator.serviceWorker.controller && registration);
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  const check = () => {
    registration
      .update()
      .catch((error: unknown) => console.warn('no newer release could be asked for', error));
  };
  setInterval(check, hourMs);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check();
    else if (waiting.read() !== null && !isBusy()) void applyUpdate();
  });
}

/** Lets the newest release in and opens the page anew. */
export async function applyUpdate(): Promise<void> {
  const worker = await newestWorker().catch((error: unknown) => {
    console.warn('no newer release could be asked for', error);
    return null;
  });
  if (worker === null) {
    // There is no service worker, or another tab has let it in.
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('take over');
  // Chromium lets it in only when the one before has nothing left to answer, which a page that goes ends.
  setTimeout(() => location.reload(), takeOverMs);
}

async function newestWorker(): Promise<ServiceWorker | null> {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined) return null;
  if (registration.waiting === null) await registration.update();
  const { installing } = registration;
  if (installing !== null) {
    await new Promise((resolve) => installing.addEventListener('statechange', resolve, { once: true }));
  }
  return registration.waiting;
}
