import { expect, test } from '@playwright/test';
import { createAccount } from './accounts.ts';
import { onlyExpense } from './admin.ts';
import { addExpense, amountField, expectOwnBalance, expenseRow, m } from './app.ts';
import { startDeadLineProxy } from './dead-line-proxy.ts';
import { openSignedIn } from './devices.ts';
import { storeGroup } from './stored.ts';

test('a line that is dead although the browser calls it online is noticed, said, and so is its coming back', async ({
  browser,
}) => {
  const account = await createAccount('지영');
  const { groupId } = await storeGroup('터널', account, '민수');
  const line = await startDeadLineProxy();
  const { page, context } = await openSignedIn(browser, account, line.options);
  await page.goto(`/groups/${groupId}`);
  await expectOwnBalance(page, 0);
  // The code of the form is here by then.
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await expect(amountField(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  line.kill();
  const startedAt = Date.now();
  await addExpense(page, '12000', '김밥');
  await expect(page.getByText(m.connection.offline)).toBeVisible();
  console.log(`a dead line is said after ${Date.now() - startedAt} ms`);
  expect(await page.evaluate(() => navigator.onLine)).toBe(true);
  // Not that it is being sent: it is not.
  await expect(expenseRow(page, '김밥')).toContainText(m.connection.pending);
  await expectOwnBalance(page, 6_000);

  line.revive();
  await expect(page.getByText(m.connection.offline)).toHaveCount(0);
  await onlyExpense(groupId);
  await expect(expenseRow(page, '김밥')).not.toContainText(m.connection.pending);
  await context.close();
  line.stop();
});
