import { expect, test } from '@playwright/test';
import {
  addExpense,
  addMember,
  createGroup,
  expenseRow,
  inviteLink,
  m,
  openBrowser,
  openMember,
  openTab,
  signUp,
} from './app.ts';

test('who is removed loses sight of the group at once, and the history keeps the name', async ({
  browser,
}) => {
  const { page: owner, context: ownContext } = await openBrowser(browser);
  const { page: guest, context } = await openBrowser(browser);
  await signUp(owner, '지영');
  await createGroup(owner, '작은 모임');
  await addMember(owner, '민수');
  const link = await inviteLink(owner);
  await signUp(guest, '민수');
  await guest.goto(link);
  await guest.getByRole('radio', { name: '민수' }).check();
  await guest.getByRole('button', { name: m.join.joinAs('민수') }).click();
  await expect(guest.getByRole('heading', { level: 1, name: '작은 모임', exact: true })).toBeVisible();
  await addExpense(guest, '6000', '택시');
  await openTab(owner, m.group.tabExpenses);
  await expect(expenseRow(owner, '택시')).toContainText(m.expense.paidBy('민수'));

  await openTab(owner, m.group.tabMembers);
  await openMember(owner, '민수');
  await owner.getByRole('dialog').last().getByRole('button', { name: m.members.remove, exact: true }).click();
  await expect(owner.getByRole('dialog').last()).toContainText(m.members.removeText);
  await owner.getByRole('dialog').last().getByRole('button', { name: m.members.remove, exact: true }).click();
  await expect(guest.getByRole('heading', { name: m.notFound.noAccessTitle })).toBeVisible();
  await openTab(owner, m.group.tabExpenses);
  await expect(expenseRow(owner, '택시')).toContainText(m.expense.paidBy('민수'));
  await Promise.all([ownContext.close(), context.close()]);
});

test('signing out leaves nothing behind for the next person at the device', async ({ browser }) => {
  const { page, context } = await openBrowser(browser);
  await signUp(page, '지영');
  const groupId = await createGroup(page, '내 비밀');
  await addExpense(page, '5000', '일기장');
  await expect(expenseRow(page, '일기장')).toBeVisible();
  await page.goto('/account');
  await page.getByRole('button', { name: m.account.signOut, exact: true }).click();
  await expect(page.getByRole('link', { name: m.landing.signIn })).toBeVisible();

  await signUp(page, '다음 사람');
  await expect(page.getByText('내 비밀')).toHaveCount(0);
  await page.goto(`/groups/${groupId}`);
  await expect(page.getByRole('heading', { name: m.notFound.noAccessTitle })).toBeVisible();
  await expect(page.getByText('일기장')).toHaveCount(0);
  await context.close();
});
