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

for (const [locale, m] of [
  ['ko-KR', ko],
  ['en-US', en],
] as const) {
  test(`the mail for a new password is asked for in the language of the reader (${locale})`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: m.auth.forgotPassword }).click();
    await page.getByRole('textbox').fill('nobody@nbbang.app');
    const [request] = await Promise.all([
      page.waitForRequest(/accounts:sendOobCode/),
      page.getByRole('button', { name: m.auth.sendReset }).click(),
    ]);
    expect(request.headers()['x-firebase-locale']).toBe(locale.slice(0, 2));
    await expect(page.getByText(m.auth.resetSent('nobody@nbbang.app'))).toBeVisible();
    await context.close();
  });
}
