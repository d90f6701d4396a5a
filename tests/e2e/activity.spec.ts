import { expect, test, type Page } from '@playwright/test';
import { firestore, groupMembers, onlyExpense } from './admin.ts';
import {
  addExpense,
  addMember,
  amountField,
  expectOwnBalance,
  expenseRow,
  inviteLink,
  m,
  openDetails,
  openForEdit,
  openTab,
  won,
} from './app.ts';
import { openNewGroup, openSignedIn } from './devices.ts';

/** The words of a row, whatever of them is stressed. */
function news(page: Page, parts: readonly string[]) {
  return page.getByRole('listitem').filter({ hasText: parts.join('') });
}

async function changeAmount(page: Page, title: string, amount: string): Promise<void> {
  await openForEdit(page, title);
  await amountField(page).fill(amount);
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('what somebody else did is news: a mark, a line with before and after, and then it has been seen', async ({
  browser,
}) => {
  const { page: a, context: contextA } = await openNewGroup(browser, '소식 모임');
  const { page: b, context: contextB } = await openSignedIn(browser, '민수');
  await b.goto(await inviteLink(a));
  await b.getByRole('button', { name: m.join.joinAs('민수') }).click();
  const tab = (page: Page) => page.getByRole('tab', { name: m.activity.title });
  await expect(tab(b)).toBeVisible();
  await expectOwnBalance(b, 0);

  await openTab(a, m.group.tabExpenses);
  await addExpense(a, '40000', '흑돼지 2차');
  await changeAmount(a, '흑돼지 2차', '128000');
  await expect(tab(b)).toContainText(m.activity.news);
  // One's own doings are no news.
  await openTab(a, m.activity.title);
  await expect(news(a, m.activity.said.edited(null, '흑돼지 2차'))).toBeVisible();
  await openTab(a, m.group.tabExpenses);
  await expect(tab(a)).not.toContainText(m.activity.news);

  // Home tells it too, across groups.
  await b.goto('/');
  const edited = m.activity.said.edited('지영', '흑돼지 2차');
  await expect(news(b, edited)).toContainText('소식 모임');
  await expect(news(b, edited)).toContainText(m.activity.unread);

  await news(b, edited).getByRole('link').click();
  await expect(b.getByRole('dialog').getByText(won(40_000))).toBeVisible();
  await b.keyboard.press('Escape');
  await openTab(b, m.activity.title);
  const line = news(b, edited);
  await expect(line).toContainText(`${m.activity.fields.amountMinor} ${won(40_000)} → ${won(128_000)}`);
  await expect(line).toContainText(m.activity.unread);
  await expect(news(b, m.activity.said.created('지영', '흑돼지 2차'))).toContainText(won(40_000));

  await openTab(b, m.group.tabExpenses);
  await expect(tab(b)).not.toContainText(m.activity.news);
  await openTab(b, m.activity.title);
  await expect(line).toBeVisible();
  await expect(line).not.toContainText(m.activity.unread);
  await b.reload();
  await expect(line).toBeVisible();
  await expect(line).not.toContainText(m.activity.unread);
  await Promise.all([contextA.close(), contextB.close()]);
});

/** Runs in the page: the outbox of `web/src/data/local/outbox.ts`. */
const unansweredWrites = () =>
  Object.keys(localStorage).filter((key) => key.startsWith('nbbang.outbox.')).length;

test('an expense at its own address: who paid, whose share, its history; deleted, it can be brought back', async ({
  browser,
}) => {
  const { page, context, groupId } = await openNewGroup(browser, '자세히', '민수');
  await addExpense(page, '10001', '저녁');
  const expenseId = await onlyExpense(groupId);
  await page.goto(`/groups/${groupId}/expenses/${expenseId}`);
  const dialog = page.getByRole('dialog', { name: '저녁' });
  await expect(dialog.getByText(m.detail.how.equal)).toBeVisible();
  await expect(dialog.getByText(won(5_000), { exact: true })).toBeVisible();
  await expect(dialog.getByText(won(5_001), { exact: true })).toBeVisible();
  await expect(dialog.getByText(m.detail.oddUnit(won(1)))).toHaveCount(1);
  await expect(dialog.getByText(m.activity.did.created(null).join(''))).toBeVisible();
  // Both members are named; the history is written by the trigger and stored once for the one write.
  await expect(dialog.getByRole('listitem').filter({ hasText: '민수' })).toBeVisible();
  const activity = firestore.collection(`groups/${groupId}/activity`).where('expenseId', '==', expenseId);
  await expect.poll(async () => (await activity.get()).docs.map(({ id }) => id)).toEqual([`${expenseId}-1`]);
  const members = await groupMembers(groupId, '지영', '민수');
  expect((await activity.get()).docs[0]?.get('memberId')).toBe(members['지영']);

  await dialog.getByRole('button', { name: m.expense.remove }).click();
  await expect(expenseRow(page, '저녁')).toHaveCount(0);
  await expectOwnBalance(page, 0);
  await openTab(page, m.activity.title);
  // A page that goes before the answer comes has its write sent again, and then there is a revision more.
  await expect.poll(() => page.evaluate(unansweredWrites)).toBe(0);
  // The undo of the toast is gone with the page; the activity still leads to what was deleted.
  await page.reload();
  await news(page, m.activity.said.deleted(null, '저녁')).getByRole('link').click();
  await expect(dialog.getByText(m.detail.deletedTitle)).toBeVisible();
  await dialog.getByRole('button', { name: m.detail.restore }).click();
  await expect(dialog.getByText(m.detail.deletedTitle)).toBeHidden();
  await expect(dialog.getByText(m.activity.did.restored(null).join(''))).toBeVisible();
  await expect(dialog.getByText(m.activity.did.deleted(null).join(''))).toBeVisible();
  await page.keyboard.press('Escape');
  await openTab(page, m.group.tabExpenses);
  await expect(expenseRow(page, '저녁')).toBeVisible();
  await expect
    .poll(
      async () =>
        (await firestore.doc(`groups/${groupId}/expenses/${expenseId}`).get()).get('revision') as unknown,
    )
    .toBe(3);
  await context.close();
});

test('a copy starts from what was entered and is an expense of its own', async ({ browser }) => {
  const { page, context } = await openNewGroup(browser, '또 한 번');
  await addExpense(page, '4500', '커피');
  await openDetails(page, '커피');
  await page.getByRole('link', { name: m.detail.duplicate }).click();
  await expect(amountField(page)).toHaveValue('4,500');
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(expenseRow(page, '커피')).toHaveCount(2);
  await context.close();
});

test('on a wide screen the details stand beside the list; Esc closes them and gives the focus back', async ({
  browser,
}) => {
  const { page, context } = await openNewGroup(browser, '넓은 모임');
  await page.setViewportSize({ width: 1280, height: 860 });
  await addExpense(page, '9000', '김밥');
  await addExpense(page, '3000', '물');
  const open = async (title: string) => {
    await expenseRow(page, title).getByRole('button').click();
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeFocused();
  };
  await open('김밥');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(expenseRow(page, '물')).toBeVisible();
  await open('물');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: m.balance.members })).toBeVisible();
  await expect(expenseRow(page, '물').getByRole('button')).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: '물' })).toBeVisible();
  await context.close();
});

test('who came, and what the group is called now, is news as well', async ({ browser }) => {
  const { page: a, context: contextA, groupId } = await openNewGroup(browser, '여행');
  const { page: b, context: contextB } = await openSignedIn(browser, '민수');
  await b.goto(await inviteLink(a));
  await b.getByRole('button', { name: m.join.joinAs('민수') }).click();
  await expectOwnBalance(b, 0);
  await addMember(a, '수아');
  const did = m.activity.groupDid;
  const says = (who: string | null, [first = '', ...rest]: readonly string[]) => {
    const [actor = '', then = ''] = m.activity.actor(who);
    return [actor, then + first, ...rest];
  };

  await openTab(a, m.activity.title);
  const joined = news(a, says('민수', did.joined));
  await expect(joined).toContainText(m.activity.unread);
  await expect(news(a, says(null, did.added('수아')))).toBeVisible();
  await expect(news(a, says(null, did.created))).toBeVisible();
  await joined.getByRole('link').click();
  await expect(a.getByRole('tab', { name: m.group.tabMembers })).toHaveAttribute('aria-selected', 'true');

  const members = await groupMembers(groupId, '지영', '민수');
  const stored = firestore.doc(`groups/${groupId}`);
  const uid: unknown = (await stored.get()).get(`members.${members['민수']}.uid`);
  await stored.update({ name: '제주 여행', emoji: '🍊', updatedBy: uid, updatedAt: new Date() });
  await openTab(a, m.activity.title);
  const renamed = news(a, says('민수', did.name('제주 여행')));
  await expect(renamed).toContainText(did.emoji('🍊').join(''));
  await a.goto('/');
  await expect(news(a, says('민수', did.name('제주 여행')))).toContainText('제주 여행');
  await Promise.all([contextA.close(), contextB.close()]);
});

test('an older version can be looked at and brought back, and that undone', async ({ browser }) => {
  const { page, context, groupId } = await openNewGroup(browser, '되돌리는 모임', '민수');
  await addExpense(page, '40000', '흑돼지');
  const expenseId = await onlyExpense(groupId);
  await changeAmount(page, '흑돼지', '128000');
  await expectOwnBalance(page, 64_000);
  const activity = firestore.collection(`groups/${groupId}/activity`);
  const versions = async () =>
    (await activity.where('expenseId', '==', expenseId).orderBy('revision').get()).docs.map(
      (entry) => entry.get('revision') as unknown,
    );
  await expect.poll(versions).toEqual([1, 2]);

  await openDetails(page, '흑돼지');
  const dialog = page.getByRole('dialog');
  // Only versions that were otherwise than it is now.
  const look = dialog.getByRole('button', { name: new RegExp(`^${m.versions.look}`) });
  await expect(look).toHaveCount(1);
  await look.click();
  await expect(dialog.getByText(won(20_000))).toHaveCount(2);
  await dialog.getByRole('button', { name: m.versions.restore }).click();
  await expect(dialog.getByText(won(40_000)).first()).toBeVisible();
  await expectOwnBalance(page, 20_000);
  await page.getByRole('button', { name: m.common.undo }).click();
  await expectOwnBalance(page, 64_000);
  await expect.poll(versions).toEqual([1, 2, 3, 4]);
  await expectOwnBalance(page, 64_000);
  await context.close();
});

test('a version that names somebody who has left cannot be brought back, and says who', async ({
  browser,
}) => {
  const { page, context, groupId } = await openNewGroup(browser, '떠난 사람', '민수');
  await addExpense(page, '10000', '라면');
  const expenseId = await onlyExpense(groupId);
  await openForEdit(page, '라면');
  await page.getByRole('checkbox', { name: /민수/ }).uncheck();
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect
    .poll(async () => (await firestore.doc(`groups/${groupId}/activity/${expenseId}-2`).get()).exists)
    .toBe(true);
  const members = await groupMembers(groupId, '지영', '민수');
  await firestore.doc(`groups/${groupId}`).update({
    [`members.${members['민수']}.status`]: 'departed',
    departedIds: [members['민수']],
  });
  await openDetails(page, '라면');
  await page.getByRole('button', { name: new RegExp(`^${m.versions.look}`) }).click();
  await expect(page.getByText(m.versions.departed('민수'))).toBeVisible();
  await expect(page.getByRole('button', { name: m.versions.restore })).toHaveCount(0);
  await context.close();
});
