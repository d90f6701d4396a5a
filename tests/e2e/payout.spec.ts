import { expect, test, type Browser, type Page } from '@playwright/test';
import { firestore } from './admin.ts';
import {
  addExpense,
  expectOwnBalance,
  expenseRow,
  m,
  openMember,
  openTab,
  recordButton,
  won,
  goOffline,
} from './app.ts';
import { openGroupOfTwo, openNewGroup } from './devices.ts';
import { storeEntries } from './stored.ts';

/** 지영 has paid 10,000 for both: 민수, who has joined, owes 5,000. */
async function openBoth(browser: Browser) {
  const { a: page, b: other, group, close } = await openGroupOfTwo(browser, '보낼 모임');
  await storeEntries(group, { amount: 10_000, by: '지영', among: ['지영', '민수'], title: '떡볶이' });
  await expectOwnBalance(other, -5_000);
  return { page, other, groupId: group.groupId, close };
}

const field = (page: Page, label: string) => page.getByRole('dialog').getByLabel(label, { exact: true });
const press = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const confirmButton = (page: Page) =>
  page.getByRole('button', { name: `${m.receipt.got}: ${m.receipt.confirm('민수', won(5_000))}` });

test('an account saved by one is copied by who owes; nobody else can edit it', async ({ browser }) => {
  const { page, other, close } = await openBoth(browser);
  await other.context().grantPermissions(['clipboard-read', 'clipboard-write']);

  // Nothing entered yet: said kindly, to who owes.
  await openTab(other, m.group.tabBalances);
  await other.getByText(m.payout.show('지영')).click();
  await expect(other.getByText(m.payout.none('지영'))).toBeVisible();

  await openTab(page, m.group.tabMembers);
  await openMember(page, '지영');
  await press(page, m.payout.add);
  await press(page, m.common.save);
  await expect(page.getByRole('dialog')).toContainText(m.payout.missing);
  await field(page, m.payout.number).fill('1'.repeat(61));
  await field(page, m.payout.link).fill('javascript:alert(1)');
  await expect(page.getByRole('dialog')).toContainText(m.payout.tooLong(60));
  await expect(page.getByRole('dialog')).toContainText(m.payout.linkInvalid);
  await field(page, m.payout.bank).fill('빵은행');
  await field(page, m.payout.number).fill('110-123 456789');
  await field(page, m.payout.holder).fill('김지영');
  await field(page, m.payout.link).fill('toss.me/빵');

  // What is typed outlives a reload.
  await page.reload();
  await expect(field(page, m.payout.number)).toHaveValue('110-123 456789');
  await press(page, m.common.save);
  await expect(page.getByRole('dialog')).toContainText('110-123 456789');

  // It arrives where it is looked at, without a reload.
  await expect(other.getByText('110-123 456789')).toBeVisible();
  await other.getByRole('button', { name: m.payout.copyNumber }).click();
  await expect(other.getByText(m.payout.copied)).toBeVisible();
  expect(await other.evaluate(() => navigator.clipboard.readText())).toBe('110123456789');
  await other.getByRole('button', { name: m.payout.copyAll }).click();
  await expect
    .poll(() => other.evaluate(() => navigator.clipboard.readText()))
    .toBe('빵은행 110-123 456789 김지영');
  const link = other.getByRole('link', { name: m.payout.openLink('toss.me') });
  await expect(link).toHaveAttribute('href', 'https://toss.me/%EB%B9%B5');
  await expect(link).toHaveAttribute('rel', /noopener/);

  await openTab(other, m.group.tabMembers);
  await openMember(other, '지영');
  await expect(other.getByRole('dialog')).toContainText('110-123 456789');
  for (const name of [m.payout.edit, m.payout.remove, m.payout.add]) {
    await expect(other.getByRole('dialog').getByRole('button', { name })).toHaveCount(0);
  }

  // Deleted, and back by the toast.
  await press(page, m.payout.remove);
  await expect(other.getByRole('dialog')).toContainText(m.payout.none('지영'));
  await page.getByRole('button', { name: m.common.undo }).click();
  await expect(other.getByRole('dialog')).toContainText('110-123 456789');
  await close();
});

test('sent by one, confirmed offline by the other, seen by the first; no balance moves', async ({
  browser,
}) => {
  const { page, other, close } = await openBoth(browser);
  await openTab(other, m.group.tabBalances);
  await recordButton(other, m.settle.record).click();
  await expectOwnBalance(other, 0);
  await openTab(other, m.group.tabExpenses);
  await expenseRow(other, m.transfer.row(m.common.me, '지영')).click();
  const details = other.getByRole('dialog');
  await expect(details).toContainText(m.receipt.waiting);
  await expect(details.getByRole('button', { name: m.receipt.got })).toHaveCount(0);

  await expectOwnBalance(page, 0);
  await openTab(page, m.group.tabBalances);
  await expect(confirmButton(page)).toBeVisible();
  // Also where the balances are the first screen to be opened.
  await page.reload();
  await expect(confirmButton(page)).toBeVisible();
  await expectOwnBalance(page, 0);
  const figures = await watchOwnBalance(page);
  await goOffline(page);
  await confirmButton(page).click();
  await expect(confirmButton(page)).toBeHidden();
  await page.context().setOffline(false);
  await expect(details).toContainText(m.receipt.confirmed);
  await expect(details).not.toContainText(m.receipt.waiting);
  expect(await figures()).toEqual(['0']);
  await close();
});

test('what its receiver records is confirmed at once; undone and edited it does as it should', async ({
  browser,
}) => {
  const { page, other, groupId, close } = await openBoth(browser);
  await openTab(page, m.group.tabBalances);
  await recordButton(page, m.settle.recordReceived).click();
  await expectOwnBalance(page, 0);
  await expectOwnBalance(other, 0);
  await expect(page.getByText(m.receipt.title)).toHaveCount(0);
  await expenseRow(other, m.transfer.row(m.common.me, '지영')).click();
  await expect(other.getByRole('dialog')).toContainText(m.receipt.confirmed);

  // A sender who changes it has to wait again.
  await other.getByRole('link', { name: m.detail.edit, exact: true }).click();
  await other.getByRole('textbox', { name: m.amount.label, exact: true }).fill('4000');
  await other.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(page.getByText(m.receipt.title)).toBeVisible();
  await expectOwnBalance(page, 1_000);

  // The confirmation of a write that is undone does not get in its way.
  await recordButton(page, m.settle.recordReceived).click();
  await expectOwnBalance(page, 0);
  // The toast of the first one may be up yet.
  await page.getByRole('button', { name: m.common.undo }).last().click();
  await expectOwnBalance(page, 1_000);
  await expect
    .poll(async () => {
      const all = await firestore.collection(`groups/${groupId}/expenses`).get();
      return all.docs.filter((one) => one.get('deletedAt') !== null).length;
    })
    .toBe(1);
  await close();
});

test('where the receiver has no account anybody may confirm', async ({ browser }) => {
  const { page, context, groupId } = await openNewGroup(browser, '이름뿐인 모임', '민수');
  await addExpense(page, '10000', '떡볶이');
  await openTab(page, m.group.tabBalances);
  await recordButton(page, m.settle.recordReceived).click();
  await openTab(page, m.group.tabExpenses);
  // The other way round: 지영 sends to 민수, who is a name only.
  await expenseRow(page, m.transfer.row('민수', m.common.me)).click();
  await page.getByRole('link', { name: m.detail.edit, exact: true }).click();
  await page.getByLabel(m.transfer.from).selectOption({ label: m.common.me });
  await page.getByLabel(m.transfer.to).selectOption({ label: '민수' });
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expenseRow(page, m.transfer.row(m.common.me, '민수')).click();
  await page.getByRole('button', { name: m.receipt.gotFor('민수') }).click();
  await expect(page.getByRole('dialog')).toContainText(m.receipt.confirmed);
  await expect
    .poll(async () => {
      const all = await firestore.collection(`groups/${groupId}/expenses`).get();
      return all.docs.map((one) => one.get('receivedAt') !== null);
    })
    .toContain(true);
  await context.close();
});

/** Every figure that my balance shows from now on, in the order in which it is shown. */
async function watchOwnBalance(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const head = document.querySelector('[data-testid="own-balance"]');
    const seen: string[] = [];
    const note = () => {
      const figure =
        head?.querySelector('[data-balance-minor]')?.getAttribute('data-balance-minor') ?? 'none';
      if (seen.at(-1) !== figure) seen.push(figure);
    };
    note();
    if (head) new MutationObserver(note).observe(head, { attributes: true, childList: true, subtree: true });
    Object.assign(window, { seenFigures: seen });
  });
  return () => page.evaluate(() => Reflect.get(window, 'seenFigures') as string[]);
}
