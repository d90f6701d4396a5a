import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { Timestamp } from 'firebase-admin/firestore';
import { firestore, groupMembers } from './admin.ts';
import {
  addExpense,
  addMember,
  createGroup,
  expenseRow,
  m,
  openBrowser,
  openSettings,
  openTab,
  signUp,
  openMember,
} from './app.ts';

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

/** Another's transfer to 지영, as their device would write it. */
async function receiveFrom(name: string, groupId: string): Promise<void> {
  const ids = await groupMembers(groupId, '지영', name);
  const [from = '', to = ''] = [ids[name], ids['지영']];
  const stamp = Timestamp.now();
  await firestore.collection(`groups/${groupId}/expenses`).add({
    kind: 'transfer',
    title: '',
    amountMinor: 2_000,
    currency: 'KRW',
    date: '2026-11-22',
    category: null,
    note: '',
    payers: { [from]: 2_000 },
    split: { mode: 'equal', participants: [to] },
    foreign: null,
    ...{ revision: 1, createdBy: 'another', createdAt: stamp, updatedBy: 'another', updatedAt: stamp },
    deletedAt: null,
    receivedAt: null,
  });
}

for (const width of [390, 1280]) {
  test(`every screen is accessible at ${width} px`, async ({ browser }) => {
    // Some forty screens, each in both themes.
    test.setTimeout(240_000);
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
    await openTab(page, m.group.tabExpenses);
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
    await openTab(page, m.group.tabExpenses);
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

  test(`people, their accounts and transfers are accessible at ${width} px`, async ({ browser }) => {
    const { page, context } = await openBrowser(browser);
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signUp(page, '지영');
    const groupId = await createGroup(page, '사람 모임');
    await addMember(page, '민수');
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
    await receiveFrom('민수', groupId);
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
