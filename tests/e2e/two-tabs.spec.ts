import { expect, test } from '@playwright/test';
import { firestore } from './admin.ts';
import { password } from './accounts.ts';
import { amountField, expectOwnBalance, expenseRow, m } from './app.ts';
import { openNewGroup } from './devices.ts';

test('two tabs write an expense each at the same time: both arrive', async ({ browser }) => {
  const { page, context, groupId } = await openNewGroup(browser, '한 기기, 두 탭', '민수');
  const other = await context.newPage();
  const title = (of: typeof page) => of.getByLabel(m.expense.what, { exact: true });
  for (const [tab, amount, what] of [
    [page, '12000', '뱃삯'],
    [other, '2000', '귤'],
  ] as const) {
    await tab.goto(`/groups/${groupId}/expenses/new`);
    await amountField(tab).fill(amount);
    await title(tab).fill(what);
  }
  // Each has its own over a reload, too.
  for (const tab of [page, other]) await tab.reload();
  await expect(title(page)).toHaveValue('뱃삯');
  await expect(title(other)).toHaveValue('귤');
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: m.expense.save, exact: true }).click();
    await expect(tab.getByRole('dialog')).toHaveCount(0);
  }
  for (const tab of [page, other]) {
    await expectOwnBalance(tab, 7_000);
    await expect(expenseRow(tab, '뱃삯')).toHaveCount(1);
    await expect(expenseRow(tab, '귤')).toHaveCount(1);
  }
  // A tab shows what it has written before the server has it.
  const stored = firestore.collection(`groups/${groupId}/expenses`);
  await expect.poll(async () => (await stored.get()).size).toBe(2);
  await context.close();
});

test('what a tab that was closed had typed is taken up by the next that opens the form', async ({
  browser,
}) => {
  const { page, context, groupId } = await openNewGroup(browser, '한 기기, 두 탭', '민수');
  const form = await context.newPage();
  await form.goto(`/groups/${groupId}/expenses/new`);
  await form.getByLabel(m.expense.what, { exact: true }).fill('뱃삯');
  await form.close({ runBeforeUnload: false });
  await page.goto(`/groups/${groupId}/expenses/new`);
  await expect(page.getByLabel(m.expense.what, { exact: true })).toHaveValue('뱃삯');
  await context.close();
});

test('who signs out on one tab and in again there leaves and comes back on the other', async ({
  browser,
}) => {
  const { page, context, account, groupId } = await openNewGroup(browser, '한 기기, 두 탭', '민수');
  const other = await context.newPage();
  await other.goto(`/groups/${groupId}`);
  await expectOwnBalance(other, 0);
  await page.goto('/account');
  await page.getByRole('button', { name: m.account.signOut, exact: true }).click();
  await expect(page.getByRole('link', { name: m.landing.signIn })).toBeVisible();
  await page.goto('/sign-in');
  await page.getByLabel(m.auth.email, { exact: true }).fill(account.email);
  await page.getByLabel(m.auth.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: m.auth.signIn, exact: true }).click();
  await expect(page.getByRole('link', { name: m.home.newGroup }).first()).toBeVisible();
  // Not skeletons of the session that is over.
  await expect(other.getByRole('link', { name: m.home.newGroup }).first()).toBeVisible();
  // Home has a row of the group, and its news.
  await expect(other.getByText('한 기기, 두 탭').first()).toBeVisible();
  await context.close();
});
