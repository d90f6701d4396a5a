import { expect, test, type Browser, type Page } from '@playwright/test';
import * as v from 'valibot';
import { addExpense, createGroup, m, openBrowser, openTab, signUp } from './app.ts';

/** Playwright's types say nothing of the databases that its state holds. */
const databasesSchema = v.looseObject({ indexedDB: v.array(v.looseObject({ name: v.string() })) });

/** The session alone is kept: the browser has seen the account, and nothing of the app or of its data. */
async function withSession(browser: Browser, page: Page) {
  const { cookies, origins } = await page.context().storageState({ indexedDB: true });
  return browser.newContext({
    locale: 'ko-KR',
    viewport: { width: 390, height: 844 },
    storageState: {
      cookies,
      origins: origins.map((stored) => ({
        origin: stored.origin,
        localStorage: [],
        indexedDB: v
          .parse(databasesSchema, stored)
          .indexedDB.filter(({ name }) => name === 'firebaseLocalStorageDb'),
      })),
    },
  });
}

/** What the page asks the origin of the app for, and how many bytes come. */
async function countRequests(page: Page) {
  const found = { requests: 0, scripts: 0, bytes: 0 };
  const client = await page.context().newCDPSession(page);
  const own = new Set<string>();
  client.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (new URL(request.url).origin !== new URL(page.url()).origin && !page.url().startsWith('about:'))
      return;
    own.add(requestId);
    found.requests += 1;
    if (request.url.endsWith('.js')) found.scripts += 1;
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (own.has(requestId)) found.bytes += encodedDataLength;
  });
  await client.send('Network.enable');
  return found;
}

const toText = ({ requests, scripts, bytes }: { requests: number; scripts: number; bytes: number }) =>
  `${requests} requests, ${scripts} of them scripts, ${Math.round(bytes / 1000)} kB`;

test('prints what opening the balances of a group asks the server of the app for', async ({ browser }) => {
  const { page: first, context } = await openBrowser(browser);
  await signUp(first, '지영');
  const groupId = await createGroup(first, '처음 여는 모임');
  await openTab(first, m.group.tabExpenses);
  await addExpense(first, '12,000', '흑돼지');

  const cold = await withSession(browser, first);
  const page = await cold.newPage();
  const found = await countRequests(page);
  await page.goto(`/groups/${groupId}/balances`);
  await expect(page.getByTestId('own-balance').locator('[data-balance-minor]')).toBeVisible();
  await expect(page.getByRole('tabpanel').getByText('지영').first()).toBeVisible();
  const standing = { ...found };
  // The code of the next screens comes when nothing else happens. It has come when a second brings nothing more.
  let before = -1;
  await expect
    .poll(
      () => {
        const grew = found.requests !== before;
        before = found.requests;
        return grew;
      },
      { intervals: [1_000] },
    )
    .toBe(false);
  console.log(`until the balances stand: ${toText(standing)}; until all is quiet: ${toText(found)}`);
  expect(found.scripts).toBeLessThanOrEqual(30);
  await Promise.all([context.close(), cold.close()]);
});
