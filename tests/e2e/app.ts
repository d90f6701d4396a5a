import { expect, type Page } from '@playwright/test';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import m from '../../web/src/i18n/messages-ko.ts';
import { newEmail, password } from './accounts.ts';

/** The words on the screen are those of the Korean dictionary: a test reads like what its user does. */
export { m };

export const won = (amount: number) => formatAmount(toMinorUnits(amount), 'KRW', 'ko', { sign: 'never' });

export async function fillSignUp(page: Page, name: string, email = newEmail('person')): Promise<string> {
  // The page has a second form, for guests.
  const form = page.locator('form').filter({ has: page.getByLabel(m.auth.password, { exact: true }) });
  await form.getByLabel(m.auth.name, { exact: true }).fill(name);
  await form.getByLabel(m.auth.email, { exact: true }).fill(email);
  await form.getByLabel(m.auth.password, { exact: true }).fill(password);
  await form.getByRole('button', { name: m.auth.signUp, exact: true }).click();
  return email;
}

/** By the screen of the app; most tests begin signed in (`devices.ts`). */
export async function signUp(page: Page, name: string): Promise<string> {
  await page.goto('/sign-up');
  const email = await fillSignUp(page, name);
  await expect(page.getByRole('link', { name: m.home.newGroup }).first()).toBeVisible();
  return email;
}

/** Creates a group by the screens, from home, and waits for its page; answers its id. */
export async function createGroup(page: Page, name: string): Promise<string> {
  await page.getByRole('link', { name: m.home.newGroup }).first().click();
  await page.getByLabel(m.group.name, { exact: true }).fill(name);
  await page.getByRole('button', { name: m.group.create }).click();
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  const groupId = /\/groups\/([A-Za-z0-9]+)/.exec(page.url())?.[1];
  if (!groupId) throw new Error(`not on a group's page: ${page.url()}`);
  return groupId;
}

/** Goes offline as a person does who has used the app for a moment: the code of the screens is here by then. */
export async function goOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('nbbang:screens').length > 0);
  await page.context().setOffline(true);
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

export async function addMember(page: Page, name: string): Promise<void> {
  await openTab(page, m.group.tabMembers);
  await page.getByLabel(m.members.name, { exact: true }).fill(name);
  await page.getByRole('button', { name: m.members.add }).click();
  await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
}

/** Opens the settings of a group, from its header. */
export async function openSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: m.group.settings, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: m.group.settings, exact: true })).toBeVisible();
}

/** Opens the sheet of a member, from the members tab. */
export async function openMember(page: Page, name: string): Promise<void> {
  await page.getByRole('list', { name: m.members.title }).getByRole('link').filter({ hasText: name }).click();
  await expect(page.getByRole('dialog').getByLabel(m.member.weight)).toBeVisible();
}

/** Makes an invite link on the members tab. */
export async function inviteLink(page: Page): Promise<string> {
  await openTab(page, m.group.tabMembers);
  await page.getByRole('button', { name: m.invite.create }).click();
  const field = page.getByLabel(m.invite.link);
  await expect(field).toHaveValue(/\/join\/[A-Za-z0-9]{22}$/);
  return field.inputValue();
}

/** The field of the amount, not the way to split that is called the same. */
export function amountField(page: Page) {
  return page.getByRole('textbox', { name: m.amount.label, exact: true });
}

/** An equal split among everybody, paid by me: amount, title, save. */
export async function addExpense(page: Page, amount: string, title: string): Promise<void> {
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await amountField(page).fill(amount);
  await page.getByLabel(m.expense.what, { exact: true }).fill(title);
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** A row of the list, not a toast that names it. */
export function expenseRow(page: Page, title: string) {
  return page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: title });
}

/** Opens the details of a row, over the list. */
export async function openDetails(page: Page, title: string): Promise<void> {
  await expenseRow(page, title).getByRole('button').click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: m.detail.history })).toBeVisible();
}

/** Opens the form of a row, by way of its details. */
export async function openForEdit(page: Page, title: string): Promise<void> {
  await openDetails(page, title);
  await page.getByRole('link', { name: m.detail.edit, exact: true }).click();
  await expect(page.getByRole('button', { name: m.expense.save, exact: true })).toBeVisible();
}

/** The button of a suggested transfer: its word comes first, who and how much follow. */
export function recordButton(page: Page, word: string) {
  return page.getByRole('button', { name: new RegExp(`^${word} ·`) });
}

/** My balance at the head of a group: the figure, in minor units with its sign. */
export async function expectOwnBalance(page: Page, balanceMinor: number): Promise<void> {
  const figure = page.getByTestId('own-balance').locator('[data-balance-minor]');
  await expect(figure).toHaveAttribute('data-balance-minor', String(balanceMinor));
}
