import { expect, test, type Page } from '@playwright/test';
import { expectOwnBalance, m, openMember, openTab, recordButton, won } from './app.ts';
import { openNewGroup } from './devices.ts';
import { storeEntries, type Entry } from './stored.ts';

/** The suggested transfers: the list under the headline. */
const steps = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: / · / }) });

async function amountsOf(page: Page): Promise<number[]> {
  const figures = steps(page).locator('[data-amount-minor]');
  return figures.evaluateAll((found) => found.map((one) => Number(one.getAttribute('data-amount-minor'))));
}

test('transfers are rounded, what is left is said and carried on, and the device remembers the step', async ({
  browser,
}) => {
  const { page, context, group } = await openNewGroup(browser, '정산 모임', '민수', '수아');
  const everyone = ['지영', '민수', '수아'];
  // Nets: 지영 +66,712, 민수 −21,345, 수아 −45,367.
  await storeEntries(
    group,
    { amount: 21_345, by: '지영', among: ['민수'] },
    { amount: 45_367, by: '지영', among: ['수아'] },
    { amount: 30_000, by: '지영', among: everyone },
    { amount: 10_000, by: '민수', among: ['지영'] },
    { amount: 10_000, by: '수아', among: ['지영'] },
  );
  await expectOwnBalance(page, 66_712);
  await openTab(page, m.group.tabBalances);
  await expect(page.getByRole('heading', { name: '2번만 보내면' })).toBeVisible();
  expect(await amountsOf(page)).toEqual([45_367, 21_345]);
  await expect(page.getByText(m.settle.together)).toBeVisible();

  await page.getByRole('radio', { name: won(100), exact: true }).check();
  await expect(page.getByText(m.settle.carried(won(45)))).toBeVisible();
  expect(await amountsOf(page)).toEqual([45_400, 21_300]);
  await page.reload();
  await expect(page.getByRole('radio', { name: won(100), exact: true })).toBeChecked();

  await recordButton(page, m.settle.recordReceived).first().click();
  await expectOwnBalance(page, 66_712 - 45_400);
  await recordButton(page, m.settle.recordReceived).click();
  await expectOwnBalance(page, 12);
  await expect(page.getByRole('heading', { name: `${won(100)} 단위로는` })).toBeVisible();
  await expect(page.getByText(m.settle.carried(won(45)))).toBeVisible();

  await page.getByRole('radio', { name: m.settle.roundNone }).check();
  expect((await amountsOf(page)).toSorted((a, b) => a - b)).toEqual([12, 33]);
  await context.close();
});

test('each transfer says why: a pair, a few among themselves', async ({ browser }) => {
  const { page, context, group } = await openNewGroup(browser, '정산 모임', '민수', '수아', '현우', '은별');
  await storeEntries(
    group,
    { amount: 6_000, by: '지영', among: ['민수'] },
    { amount: 4_000, by: '지영', among: ['수아'] },
    { amount: 700, by: '현우', among: ['은별'] },
  );
  await openTab(page, m.group.tabBalances);
  await expect(page.getByRole('heading', { name: '3번만 보내면' })).toBeVisible();
  await expect(steps(page).filter({ hasText: won(700) })).toContainText(m.settle.reasonPair);
  const few = steps(page).filter({ hasText: won(6_000) });
  await expect(few).toContainText(m.settle.reasonSome('나·민수·수아'));
  await expect(few).toContainText(m.settle.sendsAll('민수'));
  await context.close();
});

test('a figure opens the very list it is made of, page by page until it agrees', async ({ browser }) => {
  const { page, context, group } = await openNewGroup(browser, '정산 모임', '민수');
  const both = ['지영', '민수'];
  await storeEntries(
    group,
    { amount: 90_000, by: '지영', among: both, title: '처음 지출', date: '2026-11-01' },
    ...Array.from({ length: 52 }, (_, at): Entry => ({ amount: 1_000 + 2 * at, by: '지영', among: both })),
    { amount: 5_000, by: '민수', among: ['지영'], kind: 'transfer', title: '', date: '2026-11-23' },
  );
  const paid = 90_000 + 52 * 1_000 + 52 * 51;
  await expectOwnBalance(page, paid / 2 - 5_000);
  await openTab(page, m.group.tabBalances);
  await page.locator('summary').filter({ hasText: m.common.me }).click();
  await page.getByRole('link', { name: m.balance.paid }).click();
  const sheet = page.getByRole('dialog', { name: m.balance.mine });
  const rows = sheet.getByRole('listitem');
  const sum = async () => {
    const amounts = await rows
      .locator('[data-amount-minor]')
      .evaluateAll((found) => found.map((one) => Number(one.getAttribute('data-amount-minor'))));
    return amounts.reduce((total, amount) => total + amount, 0);
  };
  // Of the 50 newest entries one is the transfer, which is no part of this figure.
  await expect(rows).toHaveCount(49);
  await expect(sheet).toContainText(m.balance.older);
  await expect(sheet).not.toContainText(m.balance.agrees(49));
  await sheet.getByRole('button', { name: m.balance.loadOlder }).click();
  await expect(sheet).toContainText(m.balance.agrees(53));
  expect(await sum()).toBe(paid);

  // The balance itself: every entry, the transfer too.
  await sheet.getByRole('radio', { name: m.balance.title, exact: true }).check();
  await expect(sheet).toContainText(m.balance.agrees(54));
  expect(await sum()).toBe(paid / 2 - 5_000);

  await page.goBack();
  await expect(sheet).toBeHidden();
  await page.goForward();
  await sheet.getByRole('button', { name: m.balance.loadOlder }).click();
  await rows.filter({ hasText: '처음 지출' }).getByRole('link').click();
  await expect(page).toHaveURL(/\/expenses\/[A-Za-z0-9]+$/);
  await context.close();
});

test('before somebody is removed the balance is said first; once settled they step back', async ({
  browser,
}) => {
  const { page, context, group } = await openNewGroup(browser, '정산 모임', '민수', '수아');
  await storeEntries(group, { amount: 23_400, by: '민수', among: ['지영'] });
  await expectOwnBalance(page, -23_400);
  await openTab(page, m.group.tabMembers);
  const dialog = page.getByRole('dialog').last();
  await openMember(page, '수아');
  await dialog.getByRole('button', { name: m.members.remove, exact: true }).click();
  await expect(dialog).toContainText(m.members.balanceSquare);
  await dialog.getByRole('button', { name: m.common.cancel }).click();
  await openMember(page, '민수');
  await dialog.getByRole('button', { name: m.members.remove, exact: true }).click();
  await expect(dialog).toContainText(m.members.removeWithGet('민수', won(23_400)));
  await expect(dialog).toContainText(m.members.removeKeeps);
  await dialog.getByRole('button', { name: m.members.remove, exact: true }).click();
  await expect(dialog).toBeHidden();

  // Gone, and still to be settled with: in sight, and the transfer can be recorded.
  const left = page.getByRole('list', { name: m.members.departed });
  await expect(left).toContainText(won(23_400));
  await openTab(page, m.group.tabBalances);
  await expect(page.locator('summary').filter({ hasText: '민수' })).toBeVisible();
  await recordButton(page, m.settle.record).click();
  await expectOwnBalance(page, 0);
  await expect(page.locator('summary').filter({ hasText: '민수' })).toBeHidden();
  await page.getByText(m.members.goneCount(1)).click();
  await expect(page.locator('summary').filter({ hasText: '민수' })).toBeVisible();
  await context.close();
});
