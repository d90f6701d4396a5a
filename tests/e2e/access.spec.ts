import { expect, test } from '@playwright/test';
import { createAccount } from './accounts.ts';
import { addExpense, expenseRow, m } from './app.ts';
import { openBrowser, openGroup, openNewGroup, openSignedIn } from './devices.ts';
import { storeEntries, storeGroup } from './stored.ts';

test('a reload keeps the session, where one was, and what was saved the moment before', async ({
  browser,
}) => {
  const { page, context } = await openNewGroup(browser, '우리 집');
  await addExpense(page, '12,000', '휴지');
  await page.reload();
  await expect(expenseRow(page, '휴지')).toBeVisible();
  await context.close();
});

test('a stranger with the address of a group sees nothing of it', async ({ browser }) => {
  const owner = await createAccount('지영');
  const group = await storeGroup('비밀 모임', owner);
  const { groupId } = group;
  await storeEntries(group, { amount: 5_000, by: '지영', among: ['지영'], title: '선물' });
  const { page: own, context: ownContext } = await openGroup(browser, group, owner);
  await expect(expenseRow(own, '선물')).toBeVisible();

  const { page: stranger, context } = await openSignedIn(browser, '남');
  await stranger.goto(`/groups/${groupId}`);
  await expect(stranger.getByRole('heading', { name: m.notFound.noAccessTitle })).toBeVisible();
  await expect(stranger.getByText('비밀 모임')).toHaveCount(0);
  await expect(stranger.getByText('선물')).toHaveCount(0);

  const { page: signedOut, context: outContext } = await openBrowser(browser);
  await signedOut.goto(`/groups/${groupId}`);
  await expect(signedOut.getByRole('heading', { name: m.auth.signInTitle })).toBeVisible();
  expect(new URL(signedOut.url()).searchParams.get('next')).toBe(`/groups/${groupId}`);

  await Promise.all([ownContext.close(), context.close(), outContext.close()]);
});

test('a wrong address says so and leads home', async ({ browser }) => {
  const { page, context } = await openSignedIn(browser, '지영');
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: m.notFound.title })).toBeVisible();
  await page.getByRole('link', { name: m.notFound.home }).click();
  await expect(page.getByRole('link', { name: m.home.newGroup }).first()).toBeVisible();
  await context.close();
});
