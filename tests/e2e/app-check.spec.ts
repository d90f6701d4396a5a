import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page, type Route } from '@playwright/test';
import { headersOfPages, type ServedBuild, serveBuild } from './other-build.ts';
import { addExpense, expectOwnBalance, expenseRow, m } from './app.ts';
import { createAccount } from './accounts.ts';
import { openSignedIn, type Device } from './devices.ts';
import { storeEntries, storeGroup } from './stored.ts';

// A build with App Check, as production is, where Google's script does not come: an ad blocker, a firewall, a slow
// network. The emulators ask for no token.

// One worker builds it.
test.describe.configure({ mode: 'default' });

let build: ServedBuild;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  build = await serveBuild('app-check', { VITE_APP_CHECK_SITE_KEY: 'no-key-of-anybody' });
});

test.afterAll(() => build.stop());

const script = 'https://www.google.com/recaptcha/**';

/** How the script fails. Slow: it never comes while the test runs. */
const failures: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is blocked': (route) => route.abort('blockedbyclient'),
  'is slow': () => new Promise<void>(() => undefined),
  'is another one': (route) => route.fulfill({ contentType: 'text/javascript', body: '' }),
};

/** Notes when the first figure stood on the page, and when the script was asked for. */
async function watchOrder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[data-balance-minor]') === null) return;
      performance.mark('first figure');
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      if (added.some((node) => node instanceof HTMLScriptElement && node.src.includes('/recaptcha/')))
        performance.mark('script of App Check');
    }).observe(document, { childList: true, subtree: true });
  });
}

function firstTimeOf(page: Page, mark: string): Promise<number | null> {
  return page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? null, mark);
}

for (const [how, fail] of Object.entries(failures)) {
  test(`the script ${how}: the app opens, reads and writes, and says who is a stranger`, async ({
    browser,
  }) => {
    const [account, stranger] = await Promise.all([createAccount('지영'), createAccount('낯선 이')]);
    const group = await storeGroup('섬', account, '민수');
    const others = await storeGroup('남의 모임', stranger);
    await storeEntries(group, { amount: 9_000, by: '지영', among: ['지영', '민수'], title: '배표' });
    const { page, context }: Device = await openSignedIn(browser, account, { baseURL: build.url });
    await context.route(script, fail);
    const crashes: Error[] = [];
    page.on('pageerror', (error) => crashes.push(error));
    const errors: string[] = [];
    page.on('console', (message) => {
      // The browser itself says that a resource did not come.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        errors.push(message.text());
    });
    await watchOrder(page);
    await page.goto(`/groups/${group.groupId}`);
    await expectOwnBalance(page, 4_500);
    await expect.poll(() => firstTimeOf(page, 'script of App Check')).not.toBeNull();
    const [figure, asked] = await Promise.all([
      firstTimeOf(page, 'first figure'),
      firstTimeOf(page, 'script of App Check'),
    ]);
    // After the figures, or after five seconds without any.
    expect(asked).toBeGreaterThan(Math.min(figure ?? Infinity, 5_000));

    await addExpense(page, '1000', '김밥');
    await expect(expenseRow(page, '김밥')).toBeVisible();
    await expectOwnBalance(page, 5_000);
    await page.goto(`/groups/${others.groupId}`);
    await expect(page.getByRole('heading', { name: m.notFound.noAccessTitle })).toBeVisible();
    expect(crashes).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
}

test('the page does not name the script, and the policy of production admits no emulator', () => {
  const policy = headersOfPages().get('Content-Security-Policy') ?? '';
  expect(policy).not.toMatch(/127\.0\.0\.1|localhost|http:/);
  const index = readFileSync(join(build.outDir, 'index.html'), 'utf8');
  expect(index).not.toContain('recaptcha');
});
