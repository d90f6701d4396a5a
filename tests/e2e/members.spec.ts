import { expect, test, type Browser, type Page } from '@playwright/test';
import { firestore } from './admin.ts';
import {
  addExpense,
  expectOwnBalance,
  expenseRow,
  inviteLink,
  m,
  openMember,
  openTab,
  goOffline,
} from './app.ts';
import { openNewGroup, openSignedIn, type Device } from './devices.ts';

const sheet = (page: Page, name: string) => page.getByRole('dialog', { name });
const row = (page: Page, name: string) =>
  page.getByRole('list', { name: m.members.title }).getByRole('link').filter({ hasText: name });

/** A second person, who comes in by a link under a name of the group. */
async function join(browser: Browser, link: string, name: string): Promise<Device> {
  const { page, context } = await openSignedIn(browser, name);
  await page.goto(link);
  await page.getByRole('radio', { name, exact: true }).check();
  await page.getByRole('button', { name: m.join.joinAs(name) }).click();
  await expect(page.getByRole('tab', { name: m.group.tabMembers })).toBeVisible();
  return { page, context };
}

test('a name-only member is renamed, one who has joined is not; the other sees it', async ({ browser }) => {
  const { page, context } = await openNewGroup(browser, '이름 모임', '민수', '수아');
  await openTab(page, m.group.tabMembers);
  const link = await inviteLink(page);
  const { page: other, context: otherContext } = await join(browser, link, '민수');

  await expect(row(page, '민수')).not.toContainText(m.members.onlyName);
  await openMember(page, '민수');
  await expect(sheet(page, '민수').getByLabel(m.members.name, { exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await openMember(page, '수아');
  const name = sheet(page, '수아').getByLabel(m.members.name, { exact: true });
  await name.fill('민수');
  await sheet(page, '수아').getByRole('button', { name: m.common.save, exact: true }).click();
  await expect(sheet(page, '수아')).toContainText(m.members.nameTaken('민수'));
  await name.fill('수아 언니');
  await goOffline(page);
  await page.keyboard.press('Enter');
  await expect(row(page, '수아 언니')).toBeVisible();
  await context.setOffline(false);
  await openTab(other, m.group.tabMembers);
  await expect(row(other, '수아 언니')).toBeVisible();
  await Promise.all([context.close(), otherContext.close()]);
});

test('what a member counts as is typed with up to two decimals, and one is the rule', async ({ browser }) => {
  const { page, context } = await openNewGroup(browser, '가구 모임', '민수');
  await openTab(page, m.group.tabMembers);
  await openMember(page, '민수');
  const field = sheet(page, '민수').getByLabel(m.member.weight);
  const save = sheet(page, '민수').getByRole('button', { name: m.common.save, exact: true });
  await expect(field).toHaveValue('1');
  await expect(save).toBeHidden();
  const { amountProblems } = m.expenseForm;
  for (const [wrong, said] of [
    ['0', m.member.weightInvalid],
    // What cannot be read is named.
    ['-1', amountProblems.unexpected('-')],
    ['1.234', amountProblems.ambiguous('1.234')],
    ['1.2345', amountProblems['too-many-decimals']('1.2345')],
    ['x', amountProblems.unexpected('x')],
    ['', m.expenseForm.noNumber],
  ] as const) {
    await field.fill(wrong);
    await save.click();
    await expect(sheet(page, '민수'), wrong).toContainText(said);
  }
  await field.fill('2,5');
  await save.click();
  await expect(sheet(page, '민수')).toBeHidden();
  await expect(row(page, '민수')).toContainText(m.member.weightIs('2.5'));
  await page.reload();
  await expect(row(page, '민수')).toContainText(m.member.weightIs('2.5'));

  await openMember(page, '민수');
  await field.fill('1');
  await save.click();
  await expect(row(page, '민수')).not.toContainText(m.member.weightIs('1'));
  await expect(row(page, '민수')).not.toContainText(m.member.weightIs('2.5'));
  await context.close();
});

test('an owner makes another owner, who can then do what owners do; one owner stays', async ({ browser }) => {
  const { page, context } = await openNewGroup(browser, '모임장 모임', '민수', '수아');
  await openTab(page, m.group.tabMembers);
  const link = await inviteLink(page);
  const { page: other, context: otherContext } = await join(browser, link, '민수');

  // The only owner cannot step down.
  await openMember(page, '지영');
  const own = sheet(page, m.members.me('지영'));
  await own.getByRole('button', { name: m.member.stepDown }).click();
  await expect(own).toContainText(m.refusals['last-owner']);
  await page.keyboard.press('Escape');

  // A member can make nobody an owner, and remove nobody.
  await openTab(other, m.group.tabMembers);
  await openMember(other, '지영');
  await expect(sheet(other, '지영').getByLabel(m.member.weight)).toBeVisible();
  await expect(sheet(other, '지영').getByRole('button', { name: m.member.makeMember })).toHaveCount(0);
  await expect(sheet(other, '지영').getByRole('button', { name: m.members.remove })).toHaveCount(0);
  await other.keyboard.press('Escape');

  // Nor can one who has no account be an owner.
  await openMember(page, '수아');
  await expect(
    sheet(page, '수아').getByRole('button', { name: m.members.remove, exact: true }),
  ).toBeVisible();
  await expect(sheet(page, '수아').getByRole('button', { name: m.member.makeOwner })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await openMember(page, '민수');
  await sheet(page, '민수').getByRole('button', { name: m.member.makeOwner }).click();
  await expect(page.getByText(m.member.madeOwner('민수'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, '민수')).toContainText(m.members.owner);
  await expect(row(other, '민수')).toContainText(m.members.owner);
  await openMember(other, '지영');
  await sheet(other, '지영').getByRole('button', { name: m.member.makeMember }).click();
  await expect(row(page, '지영')).not.toContainText(m.members.owner);
  await Promise.all([context.close(), otherContext.close()]);
});

test('“that is me”: the account moves, the former name and both balances stay', async ({ browser }) => {
  const { page, context } = await openNewGroup(browser, '나 찾기', '영이');
  await addExpense(page, '10000', '떡볶이');
  await expectOwnBalance(page, 5_000);
  await openTab(page, m.group.tabMembers);
  await openMember(page, '영이');
  await sheet(page, '영이').getByRole('button', { name: m.member.claim }).click();
  const dialog = page.getByRole('dialog', { name: m.member.claimTitle('영이') });
  await expect(dialog).toContainText(m.member.claimMoves('영이', '지영'));
  await dialog.getByRole('button', { name: m.member.claimConfirm }).click();
  await expect(row(page, m.members.me('영이'))).toContainText(m.members.owner);
  await expect(row(page, '지영')).toContainText(m.members.onlyName);
  await expectOwnBalance(page, -5_000);
  await context.close();
});

test('an invite for one name-only member comes with the name chosen and works once', async ({ browser }) => {
  const { page, context } = await openNewGroup(browser, '한 사람 초대', '민수', '수아');
  await openTab(page, m.group.tabMembers);
  await openMember(page, '수아');
  await sheet(page, '수아')
    .getByRole('button', { name: m.member.invite('수아') })
    .click();
  const link = await sheet(page, '수아').getByLabel(m.invite.link).inputValue();

  const { page: other, context: otherContext } = await openSignedIn(browser, '누구');
  await other.goto(link);
  await expect(other.getByRole('radio', { name: '수아', exact: true })).toBeChecked();
  await other.getByRole('button', { name: m.join.joinAs('수아') }).click();
  await openTab(other, m.group.tabMembers);
  await expect(row(other, m.members.me('수아'))).toBeVisible();

  const { page: third, context: thirdContext } = await openSignedIn(browser, '셋째');
  await third.goto(link);
  await expect(third.getByText(m.refusals['invite-used-up'])).toBeVisible();
  await Promise.all([context.close(), otherContext.close(), thirdContext.close()]);
});

test('a member’s sheet has an address: Back closes it, and it can be opened by it', async ({ browser }) => {
  const { page, context } = await openNewGroup(browser, '주소 모임', '민수');
  await openTab(page, m.group.tabMembers);
  await openMember(page, '민수');
  const address = page.url();
  await page.goBack();
  await expect(sheet(page, '민수')).toBeHidden();
  await page.goto(address);
  await expect(sheet(page, '민수')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/members$/);
  await context.close();
});

test('fifty people share an amount; a fifty-first is told why not', async ({ browser }) => {
  const { page, context, groupId } = await openNewGroup(browser, '큰 모임', '민수');
  await openTab(page, m.group.tabMembers);
  const others = Array.from(
    { length: 48 },
    (_, at) =>
      [
        `members.other${at}`,
        { name: `사람 ${at + 1}`, uid: null, role: 'member', status: 'active' },
      ] as const,
  );
  await firestore.doc(`groups/${groupId}`).update(Object.fromEntries<object>(others));
  await expect(page.getByRole('heading', { name: m.members.activeCount(50) })).toBeVisible();
  await expect(page.getByText(m.refusals['group-full'])).toBeVisible();
  await expect(page.getByLabel(m.members.name, { exact: true })).toHaveCount(0);
  await openTab(page, m.group.tabExpenses);
  await addExpense(page, '50,001', '단체 저녁');
  await expect(expenseRow(page, '단체 저녁')).toBeVisible();
  // What I paid less my share: whoever has the odd won is drawn by the expense's id.
  const figure = page.getByTestId('own-balance').locator('[data-balance-minor]');
  await expect(figure).toHaveAttribute('data-balance-minor', /^(49000|49001)$/);
  await context.close();
});
