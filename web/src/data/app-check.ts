import { initializeApp, type FirebaseApp } from 'firebase/app';
import {
  CustomProvider,
  getToken,
  initializeAppCheck,
  ReCaptchaEnterpriseProvider,
  type AppCheck,
} from 'firebase/app-check';

const scriptUrl = 'https://www.google.com/recaptcha/enterprise.js?render=explicit';

/** A request waits so long for a new token at most, then it goes without. */
const patienceMs = 5_000;

/**
 * Gets a token of App Check, and from then on gives one to every request of `app`.
 *
 * Not before: once App Check is there every request waits for its token, for ever where the script is blocked. So the
 * script is loaded here, the first token is got by an app of its own, and whoever asks later does not wait longer than
 * `patienceMs`.
 */
export async function attest(app: FirebaseApp, siteKey: string): Promise<void> {
  await loadScript();
  const prover = initializeAppCheck(initializeApp(app.options, 'app-check'), {
    provider: new ReCaptchaEnterpriseProvider(siteKey),
    isTokenAutoRefreshEnabled: false,
  });
  await tokenOf(prover);
  initializeAppCheck(app, {
    provider: new CustomProvider({ getToken: () => soon(tokenOf(prover)) }),
    isTokenAutoRefreshEnabled: true,
  });
}

function loadScript(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = scriptUrl;
    script.onload = () => {
      // What an ad blocker puts in its place also loads.
      if ('grecaptcha' in window) resolve();
      else reject(new Error('the script of App Check is another one'));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error('the script of App Check did not come'));
    };
    document.head.append(script);
  });
}

async function tokenOf(prover: AppCheck): Promise<{ token: string; expireTimeMillis: number }> {
  const { token } = await getToken(prover);
  return { token, expireTimeMillis: expiryMs(token) };
}

/** `exp` of RFC 7519, in milliseconds; 0 where the token has none: it counts as expired. */
function expiryMs(token: string): number {
  const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  const claims: unknown = JSON.parse(atob(payload));
  const isDated = typeof claims === 'object' && claims !== null && 'exp' in claims;
  return isDated && typeof claims.exp === 'number' ? claims.exp * 1_000 : 0;
}

function soon<Value>(value: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('no token of App Check yet')), patienceMs),
  );
  return Promise.race([value, late]);
}
