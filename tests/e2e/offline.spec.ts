import { expect, test } from '@playwright/test';
import { firestore, onlyExpense } from './admin.ts';
import {
  addExpense,
  createGroup,
  expectOwnBalance,
  expenseRow,
  m,
  openTab,
  recordButton,
  goOffline,
} from './app.ts';
import { openGroupOfTwo, openNewGroup } from './devices.ts';
import { storeEntries } from './stored.ts';

test('an expense added without a network counts at once and arrives once', async ({ browser }) => {
  const { a, b, group, close } = await openGroupOfTwo(browser, '기차 여행');
  const { groupId } = group;
  await expectOwnBalance(b, 0);
  await expectOwnBalance(a, 0);
  await goOffline(a);
  await expect(a.getByText(m.connection.offline)).toBeVisible();
  await addExpense(a, '20000', '도시락');
  await expect(expenseRow(a, '도시락')).toBeVisible();
  await expectOwnBalance(a, 10_000);
  expect(
    await firestore
      .collection(`groups/${groupId}/expenses`)
      .count()
      .get()
      .then((c) => c.data().count),
  ).toBe(0);

  await a.context().setOffline(false);
  await expect(expenseRow(b, '도시락')).toHaveCount(1);
  await expectOwnBalance(b, -10_000);
  await expectOwnBalance(a, 10_000);
  await onlyExpense(groupId);
  await close();
});

test('a group made without a network works at once and is there after reconnecting', async ({ browser }) => {
  const { page, context } = await openNewGroup(browser, '먼저 만든 모임');
  await page.getByRole('link', { name: m.common.back }).click();
  await goOffline(page);
  const groupId = await createGroup(page, '비행기 안');
  await addExpense(page, '3000', '물');
  await expect(expenseRow(page, '물')).toBeVisible();
  await context.setOffline(false);
  await expect
    .poll(async () => (await firestore.doc(`groups/${groupId}/totals/balances`).get()).exists, {
      timeout: 30_000,
    })
    .toBe(true);
  await page.reload();
  await expect(expenseRow(page, '물')).toBeVisible();
  await context.close();
});

test('a transfer recorded without a network counts at once, on the tab of the balances too', async ({
  browser,
}) => {
  const { page, context, group, groupId } = await openNewGroup(browser, '정산 모임', '민수');
  await storeEntries(group, { amount: 8_000, by: '지영', among: ['지영', '민수'], title: '커피' });
  await openTab(page, m.group.tabBalances);
  await expectOwnBalance(page, 4_000);

  await goOffline(page);
  await recordButton(page, m.settle.recordReceived).click();
  await expectOwnBalance(page, 0);
  await expect(page.getByText(m.balance.allSquare)).toBeVisible();
  await context.setOffline(false);
  await expect
    .poll(async () => (await firestore.collection(`groups/${groupId}/postings`).get()).size, {
      timeout: 30_000,
    })
    .toBe(2);
  await expectOwnBalance(page, 0);
  await context.close();
});

test('a write that the server refuses is undone, said in words, and its draft is kept', async ({
  browser,
}) => {
  const { page, context, group, groupId } = await openNewGroup(browser, '같이 고치기', '민수');
  await expectOwnBalance(page, 0);

  // While this device is offline, somebody whom the new expense concerns departs: it will be refused.
  await goOffline(page);
  await addExpense(page, '9000', '참치김밥');
  await expect(expenseRow(page, '참치김밥')).toBeVisible();
  const departed = group.members['민수'];
  await firestore
    .doc(`groups/${groupId}`)
    .update({ [`members.${departed}.status`]: 'departed', departedIds: [departed] });
  await context.setOffline(false);

  await expect(page.getByRole('alert').getByText(m.rejected.title)).toBeVisible();
  await expect(expenseRow(page, '참치김밥')).toHaveCount(0);
  await page.getByRole('button', { name: m.rejected.open }).click();
  await expect(page.getByLabel(m.expense.what, { exact: true })).toHaveValue('참치김밥');
  await context.close();
});
