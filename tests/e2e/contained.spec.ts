import { expect, test } from '@playwright/test';
import { m, openTab } from './app.ts';
import { openNewGroup } from './devices.ts';

test('a part that fails leaves the rest of the group usable, and can be tried again', async ({ browser }) => {
  const { page } = await openNewGroup(browser, '제주도 여행');
  await page.route(/\/assets\/statistics-[^/]*\.js$/, (route) => route.abort());
  await page.reload();
  await openTab(page, m.group.tabStatistics);
  const failed = page.getByRole('alert').filter({ hasText: m.failure.partTitle });
  await expect(failed).toBeVisible();

  await openTab(page, m.group.tabMembers);
  await expect(failed).toBeHidden();
  await expect(page.getByRole('button', { name: m.invite.create })).toBeVisible();

  await openTab(page, m.group.tabStatistics);
  await failed.getByRole('button', { name: m.common.retry }).click();
  await page.unroute(/\/assets\/statistics-[^/]*\.js$/);
  await failed.getByRole('button', { name: m.failure.reload }).click();
  await expect(page.getByRole('heading', { name: m.statistics.noneTitle })).toBeVisible();
});

test('a sheet that fails can be closed', async ({ browser }) => {
  const { page } = await openNewGroup(browser, '제주도 여행');
  await page.route(/\/assets\/expense-[^/]*\.js$/, (route) => route.abort());
  await page.reload();
  await page.getByRole('link', { name: m.expense.add }).click();
  const sheet = page.getByRole('dialog', { name: m.failure.partTitle });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('tab', { name: m.group.tabExpenses })).toBeVisible();
});
