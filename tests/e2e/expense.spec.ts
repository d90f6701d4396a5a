import { expect, test } from '@playwright/test';
import {
  addExpense,
  addMember,
  createGroup,
  expectOwnBalance,
  expenseRow,
  m,
  openBrowser,
  openTab,
  signUp,
  won,
} from './app.ts';

test('an expense is edited, deleted and brought back, and the balance follows each time', async ({
  browser,
}) => {
  const { page, context } = await openBrowser(browser);
  await signUp(page, '지영');
  await createGroup(page, '고치는 모임');
  await addMember(page, '민수');
  await openTab(page, m.group.tabExpenses);
  await addExpense(page, '12,000+8,500', '저녁');
  await expect(expenseRow(page, '저녁')).toContainText(won(20_500));
  await expectOwnBalance(page, 10_250);

  await expenseRow(page, '저녁').getByRole('button').click();
  await page.getByLabel(m.amount.label, { exact: true }).fill('30000');
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expectOwnBalance(page, 15_000);

  await expenseRow(page, '저녁').getByRole('button').click();
  await page.getByRole('button', { name: m.expense.remove }).click();
  await expect(expenseRow(page, '저녁')).toHaveCount(0);
  await expectOwnBalance(page, 0);

  await page.getByRole('button', { name: m.common.undo }).click();
  await expect(expenseRow(page, '저녁')).toBeVisible();
  await expectOwnBalance(page, 15_000);
  await page.reload();
  await expectOwnBalance(page, 15_000);
  await context.close();
});

test('a form says beside the field what is wrong and keeps what was typed, across a reload too', async ({
  browser,
}) => {
  const { page, context } = await openBrowser(browser);
  await signUp(page, '지영');
  await createGroup(page, '빈칸 모임');
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  const amount = page.getByLabel(m.amount.label, { exact: true });
  await expect(amount).toBeFocused();
  await expect(amount).toHaveAccessibleDescription(new RegExp(m.amount.errors.empty));
  await amount.fill('20500');
  await page.getByLabel(m.expense.what, { exact: true }).fill('가'.repeat(101));
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(page.getByText(m.expense.titleTooLong(100))).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(m.expense.what, { exact: true })).toHaveValue('가'.repeat(101));
  await expect(amount).toHaveValue('20,500');
  await context.close();
});

test('an equal split among all takes an amount, a title and Save, by keyboard alone', async ({ browser }) => {
  const { page, context } = await openBrowser(browser);
  await signUp(page, '지영');
  await createGroup(page, '자판 모임');
  await page.getByRole('link', { name: m.expense.add, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(m.amount.label, { exact: true })).toBeFocused();
  await page.keyboard.type('9000');
  const title = page.getByLabel(m.expense.what, { exact: true });
  while (!(await title.evaluate((field) => field === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.type('김밥');
  await page.keyboard.press('Enter');
  await expect(expenseRow(page, '김밥')).toContainText(won(9_000));
  await expect(page.getByRole('dialog')).toBeHidden();
  await context.close();
});
