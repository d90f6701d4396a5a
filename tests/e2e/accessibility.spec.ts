import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { addExpense, addMember, createGroup, expenseRow, m, openBrowser, openTab, signUp } from './app.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Axe in both themes; a screen that scrolls sideways is a defect as well. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
    expect(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
}

for (const width of [390, 1280]) {
  test(`every screen is accessible at ${width} px`, async ({ browser }) => {
    const { page, context } = await openBrowser(browser);
    await page.setViewportSize({ width, height: 844 });
    // From the start: a row that is still fading in has no contrast yet.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, 'landing');
    await page.goto('/sign-in');
    await expect(page.getByRole('heading', { name: m.auth.signInTitle })).toBeVisible();
    await expectAccessible(page, 'sign in');
    await page.goto('/join/NNNNNNNNNNNNNNNNNNNNNN');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, 'join');

    await signUp(page, '지영');
    await expectAccessible(page, 'home, empty');
    await page.goto('/groups/new');
    await expect(page.getByLabel(m.group.name, { exact: true })).toBeVisible();
    await expectAccessible(page, 'new group');
    await page.goto('/');
    await createGroup(page, '모두의 모임');
    await addMember(page, '민수');
    await expectAccessible(page, 'members');
    await openTab(page, m.group.tabExpenses);
    await expectAccessible(page, 'expenses, empty');
    await addExpense(page, '10,001', '흑돼지');
    await expectAccessible(page, 'expenses');
    await expenseRow(page, '흑돼지').getByRole('button').click();
    await expect(page.getByRole('heading', { name: m.detail.history })).toBeVisible();
    await expectAccessible(page, 'expense details');
    await page.keyboard.press('Escape');
    await openTab(page, m.activity.title);
    await expect(page.getByRole('listitem').filter({ hasText: '흑돼지' })).toBeVisible();
    await expectAccessible(page, 'activity');
    await openTab(page, m.group.tabExpenses);
    await page.getByRole('link', { name: m.expense.add, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'new expense');
    for (const mode of ['shares', 'exact', 'adjustment', 'items'] as const) {
      await page.getByRole('radio', { name: m.expenseForm.modeNames[mode], exact: true }).check();
      await expectAccessible(page, `new expense, ${mode}`);
    }
    await page.getByRole('button', { name: m.expense.save, exact: true }).click();
    await page.getByRole('button', { name: new RegExp(`^${m.expenseForm.category}: `) }).click();
    await expectAccessible(page, 'new expense, problems and categories');
    await page.keyboard.press('Escape');
    // On a wide screen they stand beside the list.
    if (width < 1024) await openTab(page, m.group.tabBalances);
    await expect(page.getByRole('heading', { name: m.balance.members })).toBeVisible();
    await expectAccessible(page, 'balances');
    await page.locator('summary').filter({ hasText: m.common.me }).click();
    await page.getByRole('link', { name: m.balance.madeOf }).click();
    await expect(page.getByRole('dialog')).toContainText(m.balance.agrees(1));
    await expectAccessible(page, 'what a balance is made of');
    await page.keyboard.press('Escape');
    await page.goto('/account');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, 'account');
    await page.goto('/');
    await expect(page.getByText('모두의 모임').first()).toBeVisible();
    await expectAccessible(page, 'home');
    await context.close();
  });
}
