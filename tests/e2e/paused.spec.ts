import { expect, test, type Page } from '@playwright/test';
import { Timestamp } from 'firebase-admin/firestore';
import { firestore } from './admin.ts';
import { addExpense, amountField, expenseRow, m, openDetails } from './app.ts';
import { openGroupOfTwo } from './devices.ts';
import { storeEntries } from './stored.ts';

const notice = (page: Page) => page.getByText(m.paused.title);

test('who wrote too much is told until when, keeps what they typed, and goes on afterwards; the other writes all along', async ({
  browser,
}) => {
  const { a, b, group, close } = await openGroupOfTwo(browser, '쉬어 가는 모임');
  const { groupId } = group;
  await storeEntries(group, { amount: 9_000, by: '지영', among: ['지영', '민수'], title: '김밥' });
  await expect(expenseRow(a, '김밥')).toBeVisible();
  const reference = firestore.doc(`groups/${groupId}`);
  const uid = String((await reference.get()).get(`members.${group.members['지영']}.uid`));
  const pause = (until: number) => reference.update({ pausedUntil: { [uid]: Timestamp.fromMillis(until) } });

  await pause(Date.now() + 6 * 3_600_000);
  await expect(notice(a)).toBeVisible();
  await expect(notice(b)).toHaveCount(0);
  await addExpense(a, '3000', '물');
  await expect(a.getByText(m.rejected.title)).toBeVisible();
  await expect(expenseRow(a, '물')).toHaveCount(0);
  await openDetails(a, '김밥');
  const field = a.getByLabel(m.comments.label, { exact: true });
  await field.fill('나중에 봐');
  await field.press('Control+Enter');
  await expect(a.getByText(m.comments.refused)).toBeVisible();
  await field.press('Escape');
  await expect(a.getByRole('dialog')).toBeHidden();
  await addExpense(b, '2000', '빵');
  await expect(expenseRow(a, '빵')).toBeVisible();

  await pause(Date.now() - 1_000);
  await expect(notice(a)).toHaveCount(0);
  await a.getByRole('button', { name: m.rejected.open }).click();
  await expect(amountField(a)).toHaveValue('3,000');
  await a.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(expenseRow(b, '물')).toBeVisible();
  await openDetails(a, '김밥');
  await a.getByRole('button', { name: m.comments.again }).click();
  await openDetails(b, '김밥');
  await expect(b.getByText('나중에 봐')).toBeVisible();
  await close();
});
