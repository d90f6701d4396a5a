import { expect, test } from '@playwright/test';
import { headersOfPages } from './other-build.ts';
import { openBrowser } from './devices.ts';

/** The window in which Google asks who somebody is: another origin, which answers to whoever opened it. */
const handler = 'https://demo-nbbang-test.firebaseapp.com/__/auth/handler';
const answering = '<script>opener.postMessage("signed in", "*"); document.title = "answered";</script>';

test('the pages come with the headers of production', async ({ request }) => {
  const served = (await request.get('/groups/any')).headers();
  for (const [name, value] of headersOfPages()) {
    if (name === 'Content-Security-Policy') continue;
    expect(served[name.toLowerCase()], name).toBe(value);
  }
});

test('a window for signing in keeps its opener, answers it, and can be seen to close', async ({
  browser,
}) => {
  const { page, context } = await openBrowser(browser);
  await context.route(handler, (route) => route.fulfill({ contentType: 'text/html', body: answering }));
  await page.goto('/sign-in');
  const answered = page.evaluate(
    (url) =>
      new Promise<{ answer: unknown; isOpen: boolean; isClosed: boolean }>((resolve) => {
        const opened = window.open(url, 'sign-in', 'width=400,height=500');
        window.addEventListener('message', ({ data }) => {
          const isOpen = opened?.closed === false;
          opened?.close();
          setTimeout(
            () => resolve({ answer: data as unknown, isOpen, isClosed: opened?.closed === true }),
            0,
          );
        });
      }),
    handler,
  );
  expect(await answered).toEqual({ answer: 'signed in', isOpen: true, isClosed: true });
  await context.close();
});

test('what signing in with Google and App Check load is admitted, and nothing else is', async ({
  browser,
}) => {
  const { page, context } = await openBrowser(browser);
  page.removeAllListeners('console');
  await context.route(/^https:/, (route) => {
    const isScript = route.request().resourceType() === 'script';
    return route.fulfill(
      isScript
        ? { contentType: 'text/javascript', body: '' }
        : { contentType: 'text/html', body: '', headers: { 'Access-Control-Allow-Origin': '*' } },
    );
  });
  await page.goto('/sign-in');
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) =>
      Object.assign(window, { blocked: [...blockedOf(), blockedURI] }),
    );
    const blockedOf = () => ('blocked' in window ? (window.blocked as string[]) : []);
  });
  const blocked = () => page.evaluate(() => ('blocked' in window ? (window.blocked as string[]) : []));
  /** A frame that is blocked loads a page that says so: only the event of the policy tells. */
  const load = (kind: 'script' | 'iframe' | 'img' | 'fetch', url: string) =>
    page.evaluate(
      ([tag, src]) => {
        if (tag === 'fetch')
          return fetch(src).then(
            () => undefined,
            () => undefined,
          );
        const element = document.createElement(tag);
        const ended = new Promise<void>((resolve) => {
          element.addEventListener('load', () => resolve());
          element.addEventListener('error', () => resolve());
        });
        Object.assign(element, { src });
        document.body.append(element);
        return ended;
      },
      [kind, url] as const,
    );
  const admitted = [
    ['script', 'https://apis.google.com/js/api.js?onload=x'],
    ['script', 'https://www.google.com/recaptcha/enterprise.js?render=explicit'],
    ['script', 'https://www.gstatic.com/recaptcha/releases/x/recaptcha__ko.js'],
    ['iframe', 'https://demo-nbbang-test.firebaseapp.com/__/auth/iframe'],
    ['iframe', 'https://www.google.com/recaptcha/enterprise/anchor'],
    ['fetch', 'https://identitytoolkit.googleapis.com/v1/accounts:lookup'],
    [
      'fetch',
      'https://content-firebaseappcheck.googleapis.com/v1/projects/p/apps/a:exchangeRecaptchaEnterpriseToken',
    ],
    ['fetch', 'https://firestore.googleapis.com/google.firestore.v1.Firestore/Listen/channel'],
  ] as const;
  for (const [kind, url] of admitted) await load(kind, url);
  expect(await blocked()).toEqual([]);
  const foreign = [
    ['script', 'https://example.test/x.js'],
    ['script', 'https://www.google.com/other.js'],
    ['iframe', 'https://example.test/'],
    ['img', 'https://example.test/x.png'],
    ['fetch', 'https://example.test/'],
  ] as const;
  for (const [kind, url] of foreign) {
    const before = (await blocked()).length;
    await load(kind, url);
    await expect.poll(async () => (await blocked()).length, { message: url }).toBe(before + 1);
  }
  await context.close();
});
