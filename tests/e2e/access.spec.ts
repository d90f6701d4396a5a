import { expect, test } from '@playwright/test';
import { addExpense, createGroup, expenseRow, m, openBrowser, signUp } from './app.ts';

test('a reload keeps the session, where one was, and what was saved the moment before', async ({
  browser,
}) => {
  const { page, context } = await openBrowser(browser);
  await signUp(page, '지영');
  await createGroup(page, '우리 집');
  await addExpense(page, '12,000', '휴지');
  await page.reload();
  await expect(expenseRow(page, '휴지')).toBeVisible();
  await context.close();
});

test('a stranger with the address of a group sees nothing of it', async ({ browser }) => {
  const { page: owner, context: ownContext } = await openBrowser(browser);
  await signUp(owner, '지영');
  const groupId = await createGroup(owner, '비밀 모임');
  await addExpense(owner, '5000', '선물');

  const { page: stranger, context } = await openBrowser(browser);
  await signUp(stranger, '남');
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
  const { page, context } = await openBrowser(browser);
  await signUp(page, '지영');
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: m.notFound.title })).toBeVisible();
  await page.getByRole('link', { name: m.notFound.home }).click();
  await expect(page.getByRole('link', { name: m.home.newGroup }).first()).toBeVisible();
  await context.close();
});
