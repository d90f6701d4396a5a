import { initializeApp } from 'firebase/app';
import { afterFirstScreen } from '#data/base/first-screen.ts';
import { firebaseConfig } from '#data/base/config.ts';
import { createVerification, unneeded, type Verification } from '#data/base/verification.ts';

export const firebaseApp = initializeApp(firebaseConfig);

/** A refusal waits so long for App Check at most before it is said. */
const patienceMs = 6_000;

// Fixed when the app is built: without a site key (the local suite) none of this is in the bundle.
const siteKey = import.meta.env.VITE_APP_CHECK_SITE_KEY;

/**
 * Whether App Check vouches for this page. It begins after the first figures (docs/decisions/0031-app-check-is-not-in-the-way.md):
 * nothing waits for its script.
 */
export const verification: Verification = siteKey
  ? createVerification(
      () => import('./app-check.ts').then(({ attest }) => attest(firebaseApp, siteKey)),
      patienceMs,
    )
  : unneeded;

if (siteKey) afterFirstScreen(verification.want);
