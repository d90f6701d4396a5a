import { expect, test, type Page } from '@playwright/test';
import { newEmail, password } from './accounts.ts';
import { addExpense, createGroup, expenseRow, fillSignUp, m } from './app.ts';
import { openBrowser } from './devices.ts';

test('a guest signs up later and loses nothing', async ({ browser }) => {
  const { page, context } = await openBrowser(browser);
  await page.goto('/');
  await page.getByLabel(m.auth.name, { exact: true }).fill('손님');
  await page.getByRole('button', { name: m.auth.asGuest }).click();
  await expect(page.getByRole('link', { name: m.home.newGroup }).first()).toBeVisible();
  const groupId = await createGroup(page, '첫 모임');
  await addExpense(page, '7000', '떡볶이');

  await page.goto('/account');
  const email = newEmail('guest');
  await page.getByLabel(m.auth.email, { exact: true }).fill(email);
  await page.getByLabel(m.auth.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: m.upgrade.action }).click();
  await expect(page.getByText(m.upgrade.done)).toBeVisible();

  // Another device signs in with the new account and finds the group.
  const { page: other, context: otherContext } = await openBrowser(browser);
  await other.goto(`/sign-in?next=/groups/${groupId}`);
  await other.getByLabel(m.auth.email, { exact: true }).fill(email);
  await other.getByLabel(m.auth.password, { exact: true }).fill(password);
  await other.getByRole('button', { name: m.auth.signIn, exact: true }).click();
  await expect(expenseRow(other, '떡볶이')).toBeVisible();
  await Promise.all([context.close(), otherContext.close()]);
});

test('signing up with an address that has an account says so and keeps the form', async ({ browser }) => {
  const { page, context } = await openBrowser(browser);
  await page.goto('/sign-up');
  const email = await fillSignUp(page, '지영');
  await expect(page.getByRole('link', { name: m.home.newGroup }).first()).toBeVisible();
  const { page: other, context: otherContext } = await openBrowser(browser);
  await other.goto('/sign-up');
  await fillSignUp(other, '다른 지영', email);
  await expect(other.getByText(m.auth.errors['email-in-use'])).toBeVisible();
  await expect(other.getByLabel(m.auth.email, { exact: true })).toHaveValue(email);
  await expect(other.getByLabel(m.auth.password, { exact: true })).toHaveValue(password);
  await Promise.all([context.close(), otherContext.close()]);
});

test('a guest goes on with Google, and Google leads back to the same account', async ({ browser }) => {
  const email = newEmail('google');
  const chooseAccount = (page: Page) => page.once('dialog', (dialog) => void dialog.accept(email));
  const { page, context } = await openBrowser(browser);
  await page.goto('/');
  await page.getByLabel(m.auth.name, { exact: true }).fill('손님');
  await page.getByRole('button', { name: m.auth.asGuest }).click();
  await expect(page.getByRole('link', { name: m.home.newGroup }).first()).toBeVisible();
  const groupId = await createGroup(page, '구글 모임');
  await page.goto('/account');
  chooseAccount(page);
  await page.getByRole('button', { name: m.auth.withGoogle }).click();
  await expect(page.getByText(m.upgrade.done)).toBeVisible();

  const { page: other, context: otherContext } = await openBrowser(browser);
  await other.goto(`/sign-in?next=/groups/${groupId}`);
  chooseAccount(other);
  await other.getByRole('button', { name: m.auth.withGoogle }).click();
  await expect(other.getByRole('heading', { level: 1, name: '구글 모임', exact: true })).toBeVisible();
  await Promise.all([context.close(), otherContext.close()]);
});
