import { expect, test, type Browser, type Page } from '@playwright/test';
import { firestore, groupMembers } from './admin.ts';
import { addExpense, inviteLink, m, openMember, openSettings, openTab, goOffline } from './app.ts';
import { openBrowser, openGroupOfTwo, openNewGroup, openSignedIn } from './devices.ts';

const words = m.groupSettings;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const groupRow = (page: Page, list: string, name: string) =>
  page.getByRole('list', { name: list, exact: true }).getByRole('link').filter({ hasText: name });
const nameField = (page: Page) => page.getByLabel(m.group.name, { exact: true });
const percentOf = (page: Page, name: string) =>
  page.getByRole('textbox', { name: m.expenseForm.numberOf.percentage(name), exact: true });

/** 지영 with a group of her own and 민수, who has joined it; each in a browser of their own. */
async function twoMembers(browser: Browser, groupName: string) {
  const { a: owner, b: member, close } = await openGroupOfTwo(browser, groupName);
  return { owner, member, close };
}

/** From now on the rules refuse every write of the group: somebody who is no member has a household in it. */
async function refuseWrites(page: Page, groupId: string): Promise<void> {
  await firestore.doc(`groups/${groupId}`).update({ weights: { ghost1: 300 } });
  // The page knows it too, so that what follows is not mistaken for a change by somebody else.
  await expect(page.getByRole('radio', { name: words.splitShares })).toBeVisible();
}

test('a new name and picture are seen by everybody, and nothing typed is lost before', async ({
  browser,
}) => {
  const { owner, member, close } = await twoMembers(browser, '제주');
  await openSettings(owner);
  await nameField(owner).fill('제주 한 달');
  await owner.reload();
  await expect(nameField(owner)).toHaveValue('제주 한 달');
  await owner.getByRole('button', { name: words.changeEmoji }).click();
  await owner.getByRole('radio', { name: '🏕️' }).check();
  await owner.getByRole('button', { name: m.common.save, exact: true }).click();
  await expect(owner.getByRole('button', { name: m.common.save, exact: true })).toBeHidden();
  await expect(heading(member, '제주 한 달')).toBeVisible();
  await expect(member).toHaveTitle(/🏕️ 제주 한 달/);

  await nameField(owner).fill(' ');
  await owner.getByRole('button', { name: m.common.save, exact: true }).click();
  await expect(owner.getByText(m.group.nameMissing)).toBeVisible();
  await owner.getByRole('button', { name: words.discard }).click();
  await expect(nameField(owner)).toHaveValue('제주 한 달');
  await close();
});

test('a name by one and a picture by another both stand, and so do a name and a household', async ({
  browser,
}) => {
  const { a, b, close } = await openGroupOfTwo(browser, '둘이서', '수아');
  await Promise.all([openSettings(a), openSettings(b)]);
  await nameField(a).fill('둘이서 살기');
  await b.getByRole('button', { name: words.changeEmoji }).click();
  await b.getByRole('radio', { name: '🏕️' }).check();
  await b.getByRole('button', { name: m.common.save, exact: true }).click();
  await expect(a).toHaveTitle(/🏕️/);
  await a.getByRole('button', { name: m.common.save, exact: true }).click();
  await expect(b).toHaveTitle(/🏕️ 둘이서 살기/);

  for (const page of [a, b]) {
    await page.getByRole('link', { name: m.common.back }).click();
    await openTab(page, m.group.tabMembers);
    await openMember(page, '수아');
  }
  const sheet = (page: Page) => page.getByRole('dialog');
  await sheet(b).getByLabel(m.members.name, { exact: true }).fill('수아네');
  await sheet(b).getByRole('button', { name: m.common.save, exact: true }).click();
  await expect(sheet(a)).toContainText('수아네');
  await sheet(a).getByLabel(m.member.weight).fill('2');
  await sheet(a).getByRole('button', { name: m.common.save, exact: true }).click();
  await expect(sheet(a)).toBeHidden();
  const row = b
    .getByRole('list', { name: m.members.title })
    .getByRole('listitem')
    .filter({ hasText: '수아네' });
  await expect(row).toContainText(m.member.weightIs('2'));
  await close();
});

test('a name given offline shows at once and arrives later', async ({ browser }) => {
  const { owner, member, close } = await twoMembers(browser, '지하철');
  await openSettings(owner);
  await goOffline(owner);
  await nameField(owner).fill('지하철 모임');
  await owner.getByRole('button', { name: m.common.save, exact: true }).click();
  await owner.getByRole('link', { name: m.common.back }).click();
  await expect(heading(owner, '지하철 모임')).toBeVisible();
  await expect(heading(member, '지하철')).toBeVisible();
  await owner.context().setOffline(false);
  await expect(heading(member, '지하철 모임')).toBeVisible();
  await close();
});

test('what the server refuses is said and undone; what was typed stays', async ({ browser }) => {
  const { page, context, groupId } = await openNewGroup(browser, '옛 이름');
  await openSettings(page);
  await refuseWrites(page, groupId);
  await nameField(page).fill('새 이름');
  await page.getByRole('button', { name: m.common.save, exact: true }).click();
  await expect(page.getByText(m.rejected.changes.settings('새 이름'))).toBeVisible();
  await expect(page).toHaveTitle(/옛 이름/);
  await expect(nameField(page)).toHaveValue('새 이름');
  await page.reload();
  await expect(nameField(page)).toHaveValue('새 이름');

  await page.getByRole('radio', { name: words.splitShares }).click();
  await expect(page.getByText(m.rejected.changes.defaultSplit)).toBeVisible();
  await expect(page.getByRole('radio', { name: words.splitEqual })).toBeChecked();
  await context.close();
});

test('percentages say what is missing, and a new expense begins with them', async ({ browser }) => {
  const { page, context, groupId } = await openNewGroup(browser, '셋이서', '민수');
  await openSettings(page);
  await page.getByRole('radio', { name: words.splitPercentage }).check();
  await expect(percentOf(page, m.common.me)).toHaveValue('50');
  await percentOf(page, m.common.me).fill('62.5');
  await expect(page.getByText(words.splitExceeds('12.5%'))).toBeVisible();
  await page.getByRole('button', { name: words.splitSave }).click();
  await expect(percentOf(page, '민수')).toHaveAttribute('aria-invalid', 'true');
  await page.reload();
  await expect(percentOf(page, m.common.me)).toHaveValue('62.5');
  // A form that is opened below begins with the default of then: what is shown has to be live.
  await expect(page.locator('html')).not.toHaveAttribute('data-remembered');
  await percentOf(page, '민수').fill('37.5');
  await expect(page.getByText(m.expenseForm.fits)).toBeVisible();
  await page.getByRole('button', { name: words.splitSave }).click();
  await expect(page.getByText(words.splitSaved)).toBeVisible();
  const members = await groupMembers(groupId, '지영', '민수');
  const split = async (): Promise<unknown> =>
    (await firestore.doc(`groups/${groupId}`).get()).get('defaultSplit');
  await expect.poll(split).toEqual({
    mode: 'percentage',
    basisPoints: { [members['지영'] ?? '']: 6250, [members['민수'] ?? '']: 3750 },
  });

  await page.getByRole('link', { name: m.common.back }).click();
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await expect(
    page.getByRole('radio', { name: m.expenseForm.modeNames.percentage, exact: true }),
  ).toBeChecked();
  await expect(percentOf(page, '민수')).toHaveValue('37.5');
  await page.keyboard.press('Escape');

  await openSettings(page);
  await page.getByRole('radio', { name: words.splitEqual }).check();
  await expect.poll(split).toBeNull();
  await page.getByRole('button', { name: m.common.undo }).last().click();
  await expect(page.getByRole('radio', { name: words.splitPercentage })).toBeChecked();
  await context.close();
});

test('the currency changes until the first expense, and then says why not', async ({ browser }) => {
  const { page, context } = await openNewGroup(browser, '오사카');
  await openSettings(page);
  await page.getByLabel(m.group.currency, { exact: true }).getByRole('combobox').selectOption('JPY');
  await page.getByRole('button', { name: words.currencyChange }).click();
  await expect(page.getByText(words.currencyChanged(m.money.currencyName('JPY')))).toBeVisible();
  await page.getByRole('link', { name: m.common.back }).click();
  await addExpense(page, '1200', '타코야키');
  await openSettings(page);
  await expect(page.getByText(words.currencyFixed)).toBeVisible();
  await expect(page.getByText(words.currencyNow(m.money.currencyName('JPY'), 'JPY'))).toBeVisible();
  await expect(page.getByRole('button', { name: words.currencyChange })).toHaveCount(0);
  await context.close();
});

test('an expense that was deleted keeps the currency as well, and the answer says so', async ({
  browser,
}) => {
  const { page, context } = await openNewGroup(browser, '지운 지출');
  await addExpense(page, '9000', '잘못 적은 것');
  await page
    .getByRole('tabpanel')
    .getByRole('listitem')
    .filter({ hasText: '잘못 적은 것' })
    .getByRole('button')
    .click();
  await page.getByRole('button', { name: m.expense.remove }).click();
  await expect(page.getByText(m.expense.emptyTitle)).toBeVisible();
  await openSettings(page);
  await page.getByLabel(m.group.currency, { exact: true }).getByRole('combobox').selectOption('USD');
  await page.getByRole('button', { name: words.currencyChange }).click();
  await expect(page.getByText(m.refusals['has-expenses'])).toBeVisible();
  await context.close();
});

test('an invite link is made for a while and for some, listed, and revoked', async ({ browser }) => {
  const { page, context } = await openNewGroup(browser, '초대');
  await openTab(page, m.group.tabMembers);
  await page.getByRole('link', { name: m.invite.manage }).click();
  await expect(page.getByText(words.invitesNone)).toBeVisible();
  await page.getByRole('radio', { name: words.inviteDays(1) }).check();
  await page.getByLabel(words.inviteHowMany).selectOption('3');
  await page.getByRole('button', { name: words.inviteNew }).click();
  const field = page.getByRole('textbox', { name: m.invite.link });
  await expect(field).toHaveValue(/\/join\/[A-Za-z0-9]{22}$/);
  const link = await field.inputValue();
  await page.getByRole('button', { name: m.invite.showQr }).click();
  await expect(page.getByRole('img', { name: m.invite.qrOf(m.invite.link) })).toBeVisible();
  const rows = page.getByRole('list', { name: words.invites }).getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(words.inviteUses(0, 3));

  const { page: guest, context: guestContext } = await openSignedIn(browser, '현우');
  await guest.goto(link);
  await guest.getByRole('button', { name: m.join.joinAs('현우') }).click();
  await expect(heading(guest, '초대')).toBeVisible();
  await page.reload();
  await expect(rows).toContainText(words.inviteUses(1, 3));

  await rows.getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: words.revoke, exact: true }).click();
  await expect(page.getByText(words.revoked)).toBeVisible();
  await expect(rows).toHaveCount(0);
  const { page: late, context: lateContext } = await openSignedIn(browser, '수아');
  await late.goto(link);
  await expect(late.getByText(m.refusals['invite-revoked'])).toBeVisible();
  await Promise.all([context.close(), guestContext.close(), lateContext.close()]);
});

test('a link made for one person comes with the name chosen', async ({ browser }) => {
  const { page, context, groupId } = await openNewGroup(browser, '한 사람', '민수');
  await openTab(page, m.group.tabMembers);
  const link = await inviteLink(page);
  const members = await groupMembers(groupId, '지영', '민수');
  const { page: guest, context: guestContext } = await openBrowser(browser);
  // By way of signing up, which must not forget for whom the link was.
  await guest.goto(`${link}?as=${members['민수'] ?? ''}`);
  await guest.getByLabel(m.auth.name, { exact: true }).fill('김민수');
  await guest.getByRole('button', { name: m.auth.asGuest }).click();
  await expect(guest.getByRole('radio', { name: '민수' })).toBeChecked();
  await guest.getByRole('button', { name: m.join.joinAs('민수') }).click();
  await expect(heading(guest, '한 사람')).toBeVisible();
  await Promise.all([context.close(), guestContext.close()]);
});

test('an archived group waits behind a line, says so, and comes back', async ({ browser }) => {
  const { owner, member, close } = await twoMembers(browser, '지난 여행');
  await openSettings(member);
  await member.getByRole('button', { name: words.archiveNow }).click();
  await expect(member.getByText(words.archived)).toBeVisible();
  await owner.goto('/');
  await expect(owner.getByText(words.archivedCount(1))).toBeVisible();
  await expect(groupRow(owner, m.home.groups, '지난 여행')).toHaveCount(0);
  await expect(groupRow(owner, words.archive, '지난 여행')).toBeHidden();
  await owner.getByText(words.archivedCount(1)).click();
  await groupRow(owner, words.archive, '지난 여행').click();
  await expect(owner.getByText(words.archivedTitle)).toBeVisible();
  await expect(owner.getByRole('link', { name: m.expense.add, exact: true })).toHaveCount(0);
  await owner.getByRole('button', { name: words.unarchive }).click();
  await expect(owner.getByText(words.archivedTitle)).toBeHidden();
  await expect(owner.getByRole('link', { name: m.expense.add, exact: true })).toBeVisible();
  // A page that goes before its own write is answered sends it once more, later than what the owner did.
  await expect(member.getByRole('button', { name: words.archiveNow })).toBeVisible();
  await member.goto('/');
  await expect(groupRow(member, m.home.groups, '지난 여행')).toBeVisible();
  await expect(member.getByText(words.archivedCount(1))).toHaveCount(0);
  await close();
});

test('an owner deletes the group for everybody by typing its name', async ({ browser }) => {
  const { owner, member, close } = await twoMembers(browser, '끝난 모임');
  await openTab(owner, m.group.tabExpenses);
  await addExpense(owner, '10000', '저녁');
  await expect(member.getByRole('tabpanel')).toContainText('저녁');
  await openSettings(owner);
  await owner.getByRole('button', { name: words.delete }).click();
  const dialog = owner.getByRole('alertdialog');
  await expect(dialog).toContainText(words.deleteForAll(2));
  await expect(dialog).toContainText(words.deleteUnsettled(2));
  const confirm = dialog.getByRole('button', { name: words.deleteDo });
  await dialog.getByRole('textbox').fill('끝난모임');
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox').fill('끝난 모임');
  await confirm.click();
  await expect(owner.getByText(words.deleted('끝난 모임'))).toBeVisible();
  await expect(owner).toHaveURL('/');
  await expect(owner.getByText(m.home.emptyTitle)).toBeVisible();
  await expect(heading(member, m.notFound.noAccessTitle)).toBeVisible();
  await close();
});

test('who is no owner sees whose the currency and the end of the group are', async ({ browser }) => {
  const { member, close } = await twoMembers(browser, '남의 모임');
  await openSettings(member);
  await expect(member.getByText(words.deleteMember('지영'))).toBeVisible();
  await expect(member.getByText(words.currencyMember('지영'))).toBeVisible();
  await expect(member.getByRole('button', { name: words.delete })).toHaveCount(0);
  await expect(member.getByRole('combobox', { name: m.group.currency })).toHaveCount(0);
  await close();
});
