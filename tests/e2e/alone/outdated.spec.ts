import { expect, test } from '@playwright/test';
import { firestore } from '../admin.ts';
import { expectOwnBalance, expenseRow, m } from '../app.ts';
import { openNewGroup } from '../devices.ts';
import { storeEntries } from '../stored.ts';

// Alone: what it says of the release, it says to every page.

test('a page that meets what it is too old to read asks to be opened anew, and goes on with the rest', async ({
  browser,
}) => {
  const { page, context, group, groupId } = await openNewGroup(browser, '오래된 화면', '민수');
  await storeEntries(group, { amount: 9_000, by: '지영', among: ['지영', '민수'], title: '김밥' });
  await expectOwnBalance(page, 4_500);
  await firestore.doc('public/release').set({ minimumShape: 1_000 });
  await expect(page.getByText(m.update.needed)).toHaveCount(0);

  // As somebody with a newer page writes it.
  await firestore.doc(`groups/${groupId}/expenses/fromTheFuture0000001`).set({ shape: 'new' });
  await firestore.doc(`groups/${groupId}`).update({ emoji: { picture: '🏝️' } });
  await expect(page.getByText(m.update.needed)).toBeVisible();
  await firestore.doc(`groups/${groupId}`).update({ emoji: '🏝️' });
  await expect(expenseRow(page, '김밥')).toBeVisible();
  await firestore.doc('public/release').delete();
  await page.getByRole('button', { name: m.update.apply }).click();
  await expect(expenseRow(page, '김밥')).toBeVisible();
  await expect(page.getByText(m.update.needed)).toHaveCount(0);
  await context.close();
});
