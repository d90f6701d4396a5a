import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { createAccount } from './accounts.ts';
import { addExpense, expenseRow, m, openMember, openSettings, openTab } from './app.ts';
import { openBrowser, openSignedIn, type Device } from './devices.ts';
import { storeEntries, storeGroup, type Entry, type StoredGroup } from './stored.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Of the rules of these tags, those whose answer hangs on colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Axe in both themes. The dark one differs from the light one in nothing but the values of colours (`light-dark()` in
 * `tokens.css` and `avatar.module.css`; no style asks for `prefers-color-scheme`): what does not hang on them is the same
 * in both and is looked at once. A screen that scrolls sideways is a defect as well.
 */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page, { type: 'tag', values: tags }), `${screen}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { type: 'rule', values: colourRules }), `${screen}, dark`).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
}

async function violations(
  page: Page,
  runOnly: { type: 'tag' | 'rule'; values: string[] },
): Promise<string[]> {
  // Legacy: the answers of one frame are put together in the page itself, not in another one. The app has no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ['violations'] });
  const found = (await axe.analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const shared: Entry = {
  amount: 10_001,
  by: '지영',
  among: ['지영', '민수'],
  title: '흑돼지',
  category: 'food',
};

for (const width of [390, 1280]) {
  // A row that is still fading in has no contrast yet.
  const device = { viewport: { width, height: 844 }, reducedMotion: 'reduce' } as const;

  /** 지영 on the page of a group with 민수, and with these entries. */
  async function openGroup(browser: Browser, ...entries: Entry[]): Promise<Device & { group: StoredGroup }> {
    const account = await createAccount('지영');
    const group = await storeGroup('모두의 모임', account, '민수');
    if (entries.length > 0) await storeEntries(group, ...entries);
    const opened = await openSignedIn(browser, account, device);
    await opened.page.goto(`/groups/${group.groupId}`);
    await expect(opened.page.getByRole('heading', { level: 1, name: '모두의 모임' })).toBeVisible();
    return { ...opened, group };
  }

  test(`accessible at ${width} px: before signing in`, async ({ browser }) => {
    const { page, context } = await openBrowser(browser, device);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, 'landing');
    await page.goto('/sign-in');
    await expect(page.getByRole('heading', { name: m.auth.signInTitle })).toBeVisible();
    await expectAccessible(page, 'sign in');
    await page.goto('/join/NNNNNNNNNNNNNNNNNNNNNN');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, 'join');
    await context.close();
  });

  test(`accessible at ${width} px: home, account, a group to come`, async ({ browser }) => {
    const account = await createAccount('지영');
    const { page, context } = await openSignedIn(browser, account, device);
    await page.goto('/');
    await expect(page.getByText(m.home.emptyTitle)).toBeVisible();
    await expectAccessible(page, 'home, empty');
    await page.goto('/groups/new');
    await expect(page.getByLabel(m.group.name, { exact: true })).toBeVisible();
    await expectAccessible(page, 'new group');
    await page.goto('/account');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, 'account');
    await storeEntries(await storeGroup('모두의 모임', account, '민수'), shared);
    await page.goto('/');
    await expect(page.getByText('모두의 모임').first()).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: '흑돼지' })).toBeVisible();
    await expectAccessible(page, 'home');
    await context.close();
  });

  test(`accessible at ${width} px: members, settings, an archived group`, async ({ browser }) => {
    const { page, context } = await openGroup(browser);
    await openTab(page, m.group.tabMembers);
    await expect(page.getByRole('listitem').filter({ hasText: '민수' })).toBeVisible();
    await expectAccessible(page, 'members');
    await openSettings(page);
    await page.getByRole('button', { name: m.groupSettings.changeEmoji }).click();
    await page.getByRole('radio', { name: m.groupSettings.splitPercentage }).check();
    await page.getByRole('textbox', { name: m.expenseForm.numberOf.percentage('민수') }).fill('60');
    await page.getByRole('button', { name: m.groupSettings.splitSave }).click();
    await page.getByRole('button', { name: m.groupSettings.inviteNew }).click();
    await page.getByRole('button', { name: m.invite.showQr }).click();
    await expect(page.getByRole('img', { name: m.invite.qrOf(m.invite.link) })).toBeVisible();
    await expect(page.getByRole('button', { name: m.groupSettings.revoke }).first()).toBeVisible();
    await expectAccessible(page, 'settings');
    await page.getByRole('button', { name: m.groupSettings.revoke }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'revoke an invite');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: m.groupSettings.delete }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectAccessible(page, 'delete a group');
    await page.getByRole('button', { name: m.common.cancel }).click();
    await page.getByRole('radio', { name: m.groupSettings.splitEqual }).check();
    await page.getByRole('button', { name: m.groupSettings.archiveNow }).click();
    await expect(
      page.getByRole('main').getByRole('button', { name: m.groupSettings.unarchive }),
    ).toBeVisible();
    await page.getByRole('link', { name: m.common.back }).click();
    await expect(page.getByText(m.groupSettings.archivedTitle)).toBeVisible();
    await expectAccessible(page, 'an archived group');
    await page.goto('/');
    await page.getByText(m.groupSettings.archivedCount(1)).click();
    await expectAccessible(page, 'home, an archived group');
    await page.getByRole('list', { name: m.groupSettings.archive }).getByRole('link').click();
    await page.getByRole('main').getByRole('button', { name: m.groupSettings.unarchive }).click();
    await expect(page.getByRole('link', { name: m.expense.add, exact: true })).toBeVisible();
    await context.close();
  });

  test(`accessible at ${width} px: expenses, a search, details, activity, statistics`, async ({
    browser,
  }) => {
    const { page, context } = await openGroup(browser);
    await expect(page.getByRole('heading', { name: m.expense.emptyTitle })).toBeVisible();
    await expectAccessible(page, 'expenses, empty');
    await addExpense(page, '10,001', '흑돼지');
    await expectAccessible(page, 'expenses');
    await page.getByRole('searchbox', { name: m.search.label }).fill('ㅎㄷㅈ');
    await page.getByRole('button', { name: m.search.conditions, exact: true }).click();
    await page.getByRole('dialog').getByRole('radio', { name: m.search.kinds.expense, exact: true }).check();
    await expectAccessible(page, 'conditions of a search');
    await page.keyboard.press('Escape');
    await expect(expenseRow(page, '흑돼지')).toBeVisible();
    await expectAccessible(page, 'results of a search');
    await page.getByRole('search').getByRole('button', { name: m.search.clear }).click();
    await expenseRow(page, '흑돼지').getByRole('button').click();
    await expect(page.getByRole('heading', { name: m.detail.history })).toBeVisible();
    await page.getByLabel(m.comments.label, { exact: true }).fill('영수증 있는 사람?');
    await page.getByRole('button', { name: m.comments.send, exact: true }).click();
    await expect(page.getByRole('list', { name: m.comments.title })).toContainText('영수증 있는 사람?');
    await page.getByLabel(m.comments.label, { exact: true }).fill('가'.repeat(1_001));
    await expectAccessible(page, 'expense details, comments');
    await page.getByLabel(m.comments.label, { exact: true }).fill('');
    await page.keyboard.press('Escape');
    await openTab(page, m.activity.title);
    await expect(page.getByRole('listitem').filter({ hasText: '흑돼지' }).first()).toBeVisible();
    await expectAccessible(page, 'activity');
    await openTab(page, m.group.tabStatistics);
    await expect(page.getByRole('figure', { name: m.statistics.byMember })).toBeVisible();
    await expectAccessible(page, 'statistics');
    for (const title of [m.statistics.byMonth, m.statistics.byCategory, m.statistics.byMember]) {
      await page.getByRole('button', { name: `${m.statistics.showTable} · ${title}` }).click();
    }
    await expect(page.getByRole('table')).toHaveCount(3);
    await expectAccessible(page, 'statistics, as tables');
    await context.close();
  });

  test(`accessible at ${width} px: an expense to come`, async ({ browser }) => {
    const { page, context } = await openGroup(browser, shared);
    await expect(expenseRow(page, '흑돼지')).toBeVisible();
    await page.getByRole('link', { name: m.expense.add, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'new expense');
    for (const mode of ['shares', 'exact', 'adjustment', 'items'] as const) {
      await page.getByRole('radio', { name: m.expenseForm.modeNames[mode], exact: true }).check();
      await expectAccessible(page, `new expense, ${mode}`);
    }
    const portions = page.getByRole('button', { name: m.formStart.portions });
    await portions.click();
    await page.getByRole('button', { name: m.expenseForm.more('민수') }).click();
    await expectAccessible(page, 'new expense, portions');
    await page.getByRole('button', { name: m.expense.save, exact: true }).click();
    await page.getByRole('button', { name: new RegExp(`^${m.expenseForm.category}: `) }).click();
    await expectAccessible(page, 'new expense, problems and categories');
    await page.keyboard.press('Escape');
    await context.close();
  });

  test(`accessible at ${width} px: balances`, async ({ browser }) => {
    const { page, context } = await openGroup(browser, shared);
    // On a wide screen they stand beside the list.
    if (width < 1024) await openTab(page, m.group.tabBalances);
    await expect(page.getByRole('heading', { name: m.balance.members })).toBeVisible();
    await expectAccessible(page, 'balances');
    await page.locator('summary').filter({ hasText: m.common.me }).click();
    await page.getByRole('link', { name: m.balance.madeOf }).click();
    await expect(page.getByRole('dialog')).toContainText(m.balance.agrees(1));
    await expectAccessible(page, 'what a balance is made of');
    await page.keyboard.press('Escape');
    await context.close();
  });

  test(`accessible at ${width} px: people, their accounts and transfers`, async ({ browser }) => {
    const { page, context, group } = await openGroup(browser);
    await openTab(page, m.group.tabMembers);
    await openMember(page, '민수');
    await expectAccessible(page, 'a name-only member');
    await page.getByRole('dialog').getByRole('button', { name: m.member.claim }).click();
    await expect(page.getByRole('dialog', { name: m.member.claimTitle('민수') })).toBeVisible();
    await expectAccessible(page, 'that is me');
    await page.keyboard.press('Escape');
    await openMember(page, '지영');
    const own = page.getByRole('dialog');
    await own.getByRole('button', { name: m.payout.add }).click();
    await own.getByRole('button', { name: m.common.save, exact: true }).click();
    await expect(own).toContainText(m.payout.missing);
    await expectAccessible(page, 'my account, problems');
    await own.getByLabel(m.payout.number, { exact: true }).fill('110-123-456789');
    await own.getByLabel(m.payout.link, { exact: true }).fill('toss.me/bbang');
    await own.getByRole('button', { name: m.common.save, exact: true }).click();
    await expect(own.getByRole('button', { name: m.payout.copyNumber })).toBeVisible();
    await expectAccessible(page, 'my account');
    await page.keyboard.press('Escape');
    await openTab(page, m.group.tabExpenses);
    await storeEntries(group, {
      ...{ kind: 'transfer', title: '', amount: 2_000, by: '민수', among: ['지영'] },
      createdBy: 'another',
    });
    if (width < 1024) await openTab(page, m.group.tabBalances);
    await expect(page.getByText(m.receipt.title)).toBeVisible();
    await expectAccessible(page, 'a transfer to confirm');
    if (width < 1024) await openTab(page, m.group.tabExpenses);
    await expenseRow(page, m.transfer.row('민수', m.common.me)).getByRole('button').click();
    await expect(page.getByText(m.receipt.waiting).last()).toBeVisible();
    await expectAccessible(page, 'transfer details');
    await context.close();
  });
}
