import { expect, test } from '@playwright/test';
import { languages } from '../../web/src/i18n/languages.ts';
import en from '../../web/src/i18n/messages-en.ts';
import ko from '../../web/src/i18n/messages-ko.ts';

test('the app speaks the browser’s language until another is chosen, and keeps the choice', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel(en.auth.name, { exact: true }).fill('Jamie');
  await page.getByRole('button', { name: en.auth.asGuest }).click();
  await expect(page.getByRole('link', { name: en.home.newGroup }).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await page.goto('/account');
  await page.getByText(languages.ko.name, { exact: true }).click();
  await page.getByText(ko.account.themeDark, { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await page.reload();
  await expect(page.getByRole('heading', { name: ko.account.menu })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await context.close();
});
