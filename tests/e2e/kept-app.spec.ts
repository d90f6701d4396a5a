import { expect, test, type Browser, type Page } from '@playwright/test';
import { createAccount, type Account } from './accounts.ts';
import { amountField, expectOwnBalance, expenseRow, m, openTab } from './app.ts';
import { keepApp, keepingApps, openSignedIn } from './devices.ts';
import { missing, startLossyProxy } from './lossy-proxy.ts';
import { storeEntries, storeGroup, type StoredGroup } from './stored.ts';

async function storeDinner(account: Account): Promise<StoredGroup> {
  const group = await storeGroup('기차', account, '민수');
  await storeEntries(group, { amount: 9_000, by: '지영', among: ['지영', '민수'], title: '김밥' });
  return group;
}

test('after one visit the app opens without a network, with what was seen, and goes on', async ({
  browser,
}) => {
  const account = await createAccount('지영');
  const { groupId } = await storeDinner(account);
  const { page, context } = await openSignedIn(browser, account, keepingApps);
  await page.goto(`/groups/${groupId}`);
  await expectOwnBalance(page, 4_500);
  await expect(expenseRow(page, '김밥')).toBeVisible();
  await openTab(page, m.group.tabBalances);
  await expectOwnBalance(page, 4_500);
  await keepApp(page);
  await page.close();

  await context.setOffline(true);
  const again = await context.newPage();
  await again.goto(`/groups/${groupId}`);
  await expect(expenseRow(again, '김밥')).toBeVisible();
  await expectOwnBalance(again, 4_500);
  await expect(again.getByText(m.connection.offline)).toBeVisible();
  // A screen that was never opened on this device.
  await again.getByRole('link', { name: m.expense.add, exact: true }).click();
  await amountField(again).fill('2000');
  await again.getByLabel(m.expense.what, { exact: true }).fill('물');
  await again.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expectOwnBalance(again, 5_500);
  await context.setOffline(false);
  await again.reload();
  await expect(expenseRow(again, '물')).toBeVisible();
  await expectOwnBalance(again, 5_500);
  await context.close();
});

test('a list that was never shown on the device is not called empty without a network, and comes with it', async ({
  browser,
}) => {
  const account = await createAccount('지영');
  const { groupId } = await storeDinner(account);
  const { page, context } = await openSignedIn(browser, account, keepingApps);
  await page.goto(`/groups/${groupId}/balances`);
  await expectOwnBalance(page, 4_500);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['remembered']))
    .toBe(undefined);
  await keepApp(page);
  await context.setOffline(true);
  await page.goto(`/groups/${groupId}`);
  await expect(page.getByText(m.expense.loadFailed)).toBeVisible();
  await expect(page.getByText(m.expense.emptyTitle)).toHaveCount(0);
  await expectOwnBalance(page, 4_500);
  await context.setOffline(false);
  await expect(expenseRow(page, '김밥')).toBeVisible();
  await context.close();
});

test('the icon’s way to a new expense leads into the group that changed last', async ({ browser }) => {
  const account = await createAccount('지영');
  await storeDinner(account);
  const { page, context } = await openSignedIn(browser, account);
  await page.goto('/add');
  await expect(amountField(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: '기차' })).toBeAttached();
  await context.close();
});

test('an invite opened without a network says so, and goes on when there is one', async ({ browser }) => {
  const account = await createAccount('지영');
  const { page, context } = await openSignedIn(browser, account, keepingApps);
  await page.goto('/');
  await keepApp(page);
  await context.setOffline(true);
  await page.goto('/join/NNNNNNNNNNNNNNNNNNNNNN');
  await expect(page.getByText(m.join.notNowTitle)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(m.join.badLinkTitle)).toBeVisible();
  await context.close();
});

test('a file that is missing from a release does not keep the rest from being kept', async ({
  browser,
  baseURL,
}) => {
  const account = await createAccount('지영');
  const { groupId } = await storeDinner(account);
  const proxy = await startLossyProxy(baseURL ?? '', /^\/assets\/(statistics|qr)-/, missing, { each: true });
  const { page, context } = await openSignedIn(browser, account, { ...keepingApps, baseURL: proxy.url });
  await page.goto(`/groups/${groupId}`);
  await expect(expenseRow(page, '김밥')).toBeVisible();
  await keepApp(page);
  await context.setOffline(true);
  await page.reload();
  await expect(expenseRow(page, '김밥')).toBeVisible();
  await context.close();
  proxy.stop();
});

/** A device that keeps the app, behind a proxy that can say that there is another release. */
async function openKept(browser: Browser, baseURL = '') {
  const account = await createAccount('지영');
  const { groupId } = await storeDinner(account);
  const proxy = await startLossyProxy(baseURL, /^\/none$/, missing);
  const { page, context } = await openSignedIn(browser, account, { ...keepingApps, baseURL: proxy.url });
  await page.goto(`/groups/${groupId}`);
  await expect(expenseRow(page, '김밥')).toBeVisible();
  await keepApp(page);
  const close = async () => {
    await context.close();
    proxy.stop();
  };
  return { page, proxy, close };
}

test('a newer release is offered, and let in when it is wanted', async ({ browser, baseURL }) => {
  const { page, proxy, close } = await openKept(browser, baseURL);
  await expect(page.getByText(m.update.waiting)).toHaveCount(0);
  proxy.release();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(page.getByText(m.update.waiting)).toBeVisible();
  await page.getByRole('button', { name: m.update.apply }).click();
  await expect(page.getByText(m.update.waiting)).toHaveCount(0);
  await expect(expenseRow(page, '김밥')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toContain('nbbang-next');
  await close();
});

/** As when another tab is looked at. */
async function look(page: Page, visibility: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visibility);
}

test('a newer release is let in by itself while nobody looks, but not over what is being typed', async ({
  browser,
  baseURL,
}) => {
  const { page, proxy, close } = await openKept(browser, baseURL);
  proxy.release();
  // Coming back to the page asks for a newer one.
  await look(page, 'visible');
  await expect(page.getByText(m.update.waiting)).toBeVisible();
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await amountField(page).fill('2000');
  await look(page, 'hidden');
  await look(page, 'visible');
  await expect(amountField(page)).toHaveValue('2,000');
  await expect(page.getByText(m.update.waiting)).toBeAttached();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await look(page, 'hidden');
  await expect(page.getByText(m.update.waiting)).toHaveCount(0);
  await expect(expenseRow(page, '김밥')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toContain('nbbang-next');
  await close();
});
