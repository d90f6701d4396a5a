import { initializeApp } from 'firebase/app';
import { firebaseConfig } from '#data/base/config.ts';

export const firebaseApp = initializeApp(firebaseConfig);

// Fixed when the app is built: without a site key (the local suite) none of this is in the bundle. App Check has to
// be there before the first request, so the modules that import this one wait for it.
if (import.meta.env.VITE_APP_CHECK_SITE_KEY) {
  const { initializeAppCheck, ReCaptchaEnterpriseProvider } = await import('firebase/app-check');
  initializeAppCheck(firebaseApp, {
    provider: new ReCaptchaEnterpriseProvider(import.meta.env.VITE_APP_CHECK_SITE_KEY),
    isTokenAutoRefreshEnabled: true,
  });
}
