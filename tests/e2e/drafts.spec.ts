import { expect, test, type Page } from '@playwright/test';
import { password } from './accounts.ts';
import { amountField, inviteLink, m, openTab, signUp } from './app.ts';
import { openNewGroup } from './devices.ts';
import { endSession } from './device-storage.ts';

const titleField = (page: Page) => page.getByLabel(m.expense.what, { exact: true });

const signOutButton = (page: Page) => page.getByRole('button', { name: m.account.signOut, exact: true });

async function fillSignIn(page: Page, email: string): Promise<void> {
  await page.getByLabel(m.auth.email, { exact: true }).fill(email);
  await page.getByLabel(m.auth.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: m.auth.signIn, exact: true }).click();
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await fillSignIn(page, email);
  await expect(page.getByRole('link', { name: m.home.newGroup }).first()).toBeVisible();
}

async function openForm(page: Page, groupId: string): Promise<void> {
  await page.goto(`/groups/${groupId}/expenses/new`);
  await expect(amountField(page)).toBeVisible();
}

test('a draft is asked about before signing out, and whoever comes next does not see it', async ({
  browser,
}) => {
  const { page, context, account, groupId } = await openNewGroup(browser, '한 기기');
  const link = await inviteLink(page);
  await openTab(page, m.group.tabExpenses);
  await openForm(page, groupId);
  await amountField(page).fill('12000+');
  await titleField(page).fill('몰래 산 선물');
  await page.goto('/account');
  await signOutButton(page).click();
  const question = page.getByRole('alertdialog', { name: m.account.unsent(0, 1) });
  await question.getByRole('button', { name: m.account.stay }).click();
  await openForm(page, groupId);
  await expect(titleField(page)).toHaveValue('몰래 산 선물');
  await page.goto('/account');
  await signOutButton(page).click();
  await question.getByRole('button', { name: m.account.signOutAndLose }).click();
  await expect(page.getByRole('link', { name: m.auth.signIn }).first()).toBeVisible();

  await signUp(page, '민수');
  await page.goto(link);
  await page.getByRole('button', { name: m.join.joinAs('민수') }).click();
  await expect(page.getByRole('heading', { level: 1, name: '한 기기' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/groups/${groupId}`));
  await openForm(page, groupId);
  await expect(titleField(page)).toHaveValue('');
  await expect(amountField(page)).toHaveValue('');
  await page.goto('/account');
  await signOutButton(page).click();
  await expect(page.getByRole('link', { name: m.auth.signIn }).first()).toBeVisible();

  await signIn(page, account.email);
  await openForm(page, groupId);
  await expect(titleField(page)).toHaveValue('');
  await context.close();
});

test('a draft outlives a session that ended elsewhere', async ({ browser }) => {
  const { page, context, account, groupId } = await openNewGroup(browser, '한 기기');
  await openForm(page, groupId);
  await amountField(page).fill('12000+');
  await titleField(page).fill('몰래 산 선물');
  await page.getByRole('radio', { name: m.expenseForm.modeNames.shares, exact: true }).check();
  await endSession(page, account);
  await page.getByRole('link', { name: m.account.signInAgain }).click();
  await fillSignIn(page, account.email);
  // Back where it ended.
  await expect(titleField(page)).toHaveValue('몰래 산 선물');
  await expect(amountField(page)).toHaveValue('12,000+');
  await expect(page.getByRole('radio', { name: m.expenseForm.modeNames.shares, exact: true })).toBeChecked();
  await expect(page.getByText(m.expense.draftKept)).toBeVisible();
  await context.close();
});
