import { expect, test, type Page } from '@playwright/test';
import { onlyExpense, firestore } from './admin.ts';
import { amountField, expenseRow, m } from './app.ts';
import { openNewGroup } from './devices.ts';

/** Key by key, as people do: what regroups while somebody types must not change what is meant. */
async function type(page: Page, text: string): Promise<void> {
  await amountField(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

async function openForm(page: Page): Promise<void> {
  await page.getByRole('link', { name: m.expense.add }).click();
  await expect(amountField(page)).toBeVisible();
  await page.getByLabel(m.expense.what, { exact: true }).fill('저녁');
}

async function saved(page: Page, groupId: string): Promise<unknown> {
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(expenseRow(page, '저녁')).toBeVisible();
  const expenseId = await onlyExpense(groupId);
  return (await firestore.doc(`groups/${groupId}/expenses/${expenseId}`).get()).get('amountMinor') as unknown;
}

for (const [text, amountMinor] of [
  ['12000', 12_000],
  ['12,000+8,500-500', 20_000],
  ['1,5만', 15_000],
  ['1.5만', 15_000],
  ['12000*1,05', 12_600],
  ['12000*1,1', 13_200],
  ['12k', 12_000],
  ['１２０００', 12_000],
] as const) {
  test(`${text}, typed key by key in won, is ${amountMinor}`, async ({ browser }) => {
    const { page, context, groupId } = await openNewGroup(browser, '금액');
    await openForm(page);
    await type(page, text);
    expect(await saved(page, groupId)).toBe(amountMinor);
    await context.close();
  });
}

for (const text of ['12,5', '0,5', '12.5']) {
  test(`${text}, typed key by key in won, is refused, since a won has no parts`, async ({ browser }) => {
    const { page, context } = await openNewGroup(browser, '금액');
    await openForm(page);
    await type(page, text);
    await page.getByRole('button', { name: m.expense.save, exact: true }).click();
    await expect(amountField(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('dialog')).toBeVisible();
    await context.close();
  });
}

test('a digit in the middle goes where the caret is', async ({ browser }) => {
  const { page, context, groupId } = await openNewGroup(browser, '금액');
  await openForm(page);
  await type(page, '12345');
  await expect(amountField(page)).toHaveValue('12,345');
  for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('9');
  expect(await saved(page, groupId)).toBe(129_345);
  await context.close();
});
