import { expect, test, type Page } from '@playwright/test';
import { firestore } from './admin.ts';
import { addExpense, expenseRow, inviteLink, m, openMember, openSettings, openTab } from './app.ts';
import { openGroupOfTwo, openNewGroup, openSignedIn } from './devices.ts';

const row = (page: Page, name: string) =>
  page.getByRole('list', { name: m.members.title }).getByRole('link').filter({ hasText: name });

/** Opens what is asked before somebody is removed, or before one leaves. */
async function askToRemove(page: Page, name: string, button: string) {
  await openTab(page, m.group.tabMembers);
  await openMember(page, name);
  await page.getByRole('dialog').last().getByRole('button', { name: button, exact: true }).click();
  return page.getByRole('dialog').last();
}

test('who was removed comes back with no link, until the owner lets them', async ({ browser }) => {
  const { a: owner, b: removed, close } = await openGroupOfTwo(browser, '문단속 모임');
  const link = await inviteLink(owner);
  const dialog = await askToRemove(owner, '민수', m.members.remove);
  await expect(dialog).toContainText(m.members.removeBars);
  // The other links are left alone, so that it is the bar that keeps them out.
  await dialog.getByRole('checkbox', { name: m.members.removeEndsLinks }).uncheck({ force: true });
  await dialog.getByRole('button', { name: m.members.remove, exact: true }).click();
  await expect(removed.getByRole('heading', { name: m.notFound.noAccessTitle })).toBeVisible();
  await removed.goto(link);
  await expect(removed.getByText(m.refusals.barred)).toBeVisible();

  await owner.getByText(m.members.barredCount(1)).click();
  await owner.getByRole('button', { name: m.members.readmitThis('민수') }).click();
  await expect(owner.getByText(m.members.readmitted('민수'))).toBeVisible();
  await expect(owner.getByText(m.members.barredCount(1))).toHaveCount(0);
  await removed.reload();
  await removed.getByRole('button', { name: m.join.joinAs('민수') }).click();
  await expect(row(owner, '민수')).toBeVisible();
  await close();
});

test('with who is removed go all links, unless the owner wants otherwise', async ({ browser }) => {
  const { a: owner, close } = await openGroupOfTwo(browser, '링크 모임');
  const link = await inviteLink(owner);
  const dialog = await askToRemove(owner, '민수', m.members.remove);
  await expect(dialog.getByRole('checkbox', { name: m.members.removeEndsLinks })).toBeChecked();
  await dialog.getByRole('button', { name: m.members.remove, exact: true }).click();
  await expect(owner.getByText(m.members.removed('민수'))).toBeVisible();
  const { page, context } = await openSignedIn(browser, '다른 계정');
  await page.goto(link);
  await expect(page.getByText(m.refusals['invite-revoked'])).toBeVisible();
  await Promise.all([context.close(), close()]);
});

test('all links are taken back at once', async ({ browser }) => {
  const { page, context } = await openNewGroup(browser, '열 개 모임');
  const link = await inviteLink(page);
  await openSettings(page);
  const words = m.groupSettings;
  await page.getByRole('button', { name: words.inviteNew }).click();
  const rows = page.getByRole('list', { name: words.invites }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: words.revokeAll }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.revokeAll }).click();
  await expect(page.getByText(words.revokedAll)).toBeVisible();
  await expect(rows).toHaveCount(0);
  const { page: late, context: lateContext } = await openSignedIn(browser, '늦은 사람');
  await late.goto(link);
  await expect(late.getByText(m.refusals['invite-revoked'])).toBeVisible();
  await Promise.all([context.close(), lateContext.close()]);
});

test('the last owner leaves the group to who came first, and is told so', async ({ browser }) => {
  const { a: owner, b: heir, close } = await openGroupOfTwo(browser, '물려줄 모임');
  const dialog = await askToRemove(owner, m.members.me('지영'), m.members.leave);
  await expect(dialog).toContainText(m.members.leaveToHeir('민수'));
  await dialog.getByRole('button', { name: m.members.leave, exact: true }).click();
  await expect(owner.getByText(m.members.left)).toBeVisible();
  await openTab(heir, m.group.tabMembers);
  await expect(row(heir, m.members.me('민수'))).toContainText(m.members.owner);
  await openTab(heir, m.activity.title);
  await expect(heir.getByRole('listitem').filter({ hasText: '지영님이 나갔어요' })).toContainText(
    '나를 모임장으로 정했어요',
  );
  await close();
});

test('with the last account the group ends, by its name', async ({ browser }) => {
  const { page, context, groupId } = await openNewGroup(browser, '끝나는 모임', '수아');
  await addExpense(page, '5000', '마지막');
  await expect(expenseRow(page, '마지막')).toBeVisible();
  const dialog = await askToRemove(page, m.members.me('지영'), m.members.leave).then(() =>
    page.getByRole('alertdialog', { name: m.groupSettings.leaveLastTitle }),
  );
  await expect(dialog).toContainText(m.groupSettings.leaveLast);
  const end = dialog.getByRole('button', { name: m.groupSettings.deleteDo });
  await expect(end).toBeDisabled();
  await dialog.getByLabel(m.groupSettings.deleteType('끝나는 모임')).fill('끝나는 모임');
  await end.click();
  await expect(page.getByText(m.groupSettings.deleted('끝나는 모임'))).toBeVisible();
  expect((await firestore.doc(`groups/${groupId}`).get()).exists).toBe(false);
  await context.close();
});

test('one of two of the same name is renamed, to no name that only looks new', async ({ browser }) => {
  const { page, context, groupId } = await openNewGroup(browser, '쌍둥이 모임', 'Anna');
  const twin = { name: 'Anna', uid: null, role: 'member', status: 'active' };
  await firestore.doc(`groups/${groupId}`).update({ 'members.twin1': twin });
  await openTab(page, m.group.tabMembers);
  await expect(row(page, 'Anna')).toHaveCount(2);
  await row(page, 'Anna').first().click();
  const sheet = page.getByRole('dialog', { name: 'Anna' });
  const name = sheet.getByLabel(m.members.name, { exact: true });
  const save = sheet.getByRole('button', { name: m.common.save, exact: true });
  for (const [typed, said] of [
    ['Аnna', m.group.nameMixed],
    ['АNNА B', m.group.nameMixed],
    ['An\u{200b}na ', m.members.nameTaken('Anna')],
  ] as const) {
    await name.fill(typed);
    await save.click();
    await expect(sheet).toContainText(said);
  }
  await name.fill('Anna Lee');
  await save.click();
  await expect(row(page, 'Anna Lee')).toBeVisible();
  await page.reload();
  await expect(row(page, 'Anna Lee')).toBeVisible();
  await expect(row(page, 'Anna')).toHaveCount(2);
  await context.close();
});
