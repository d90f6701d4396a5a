import { expect, test } from '@playwright/test';
import { onlyExpense } from './admin.ts';
import { addExpense, expenseRow, m, openMember, openTab, signUp } from './app.ts';
import { openGroupOfTwo, openNewGroup } from './devices.ts';

test('who is removed loses sight of the group at once, and the history keeps the name', async ({
  browser,
}) => {
  const { a: owner, b: guest, close } = await openGroupOfTwo(browser, '작은 모임');
  await addExpense(guest, '6000', '택시');
  await expect(expenseRow(owner, '택시')).toContainText(m.expense.paidBy('민수'));

  await openTab(owner, m.group.tabMembers);
  await openMember(owner, '민수');
  await owner.getByRole('dialog').last().getByRole('button', { name: m.members.remove, exact: true }).click();
  await expect(owner.getByRole('dialog').last()).toContainText(m.members.removeText);
  await owner.getByRole('dialog').last().getByRole('button', { name: m.members.remove, exact: true }).click();
  await expect(guest.getByRole('heading', { name: m.notFound.noAccessTitle })).toBeVisible();
  await openTab(owner, m.group.tabExpenses);
  await expect(expenseRow(owner, '택시')).toContainText(m.expense.paidBy('민수'));
  await close();
});

test('signing out leaves nothing behind for the next person at the device', async ({ browser }) => {
  const { page, context, groupId } = await openNewGroup(browser, '내 비밀');
  await addExpense(page, '5000', '일기장');
  await expect(expenseRow(page, '일기장')).toBeVisible();
  await onlyExpense(groupId);
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
