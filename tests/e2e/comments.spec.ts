import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { firestore, groupMembers } from './admin.ts';
import { m, openDetails, openTab, goOffline } from './app.ts';
import { openGroupOfTwo, openNewGroup } from './devices.ts';
import { storeEntries } from './stored.ts';

const words = m.comments;

const field = (page: Page) => page.getByLabel(words.label, { exact: true });
const list = (page: Page) => page.getByRole('list', { name: words.title });
const comment = (page: Page, text: string) => list(page).getByRole('listitem').filter({ hasText: text });
const send = (page: Page) => page.getByRole('button', { name: words.send, exact: true }).click();
const removeButton = (row: Locator) => row.getByRole('button');

async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await send(page);
  await expect(comment(page, text)).toBeVisible();
}

/** 지영's group with one expense of hers, which is what is talked about. */
async function openWithExpense(browser: Browser, name: string, title: string, ...others: readonly string[]) {
  const device = await openNewGroup(browser, name, ...others);
  const [expenseId = ''] = await storeEntries(device.group, {
    amount: 9_000,
    by: '지영',
    among: ['지영'],
    title,
  });
  return { ...device, expenseId };
}

test('two people talk about an expense: live, by name, and the activity tells of it', async ({ browser }) => {
  const { a, b, group, close } = await openGroupOfTwo(browser, '댓글 모임');
  const { groupId } = group;
  const [expenseId = ''] = await storeEntries(group, {
    amount: 30_000,
    by: '지영',
    among: ['지영', '민수'],
    title: '흑돼지',
  });
  await openDetails(b, '흑돼지');
  await expect(b.getByText(words.empty)).toBeVisible();

  await openDetails(a, '흑돼지');
  await field(a).fill('영수증 있는 사람?');
  await field(a).press('Control+Enter');
  await expect(comment(a, '영수증 있는 사람?')).toContainText(m.common.me);
  await expect(field(a)).toHaveValue('');
  await expect(comment(b, '영수증 있는 사람?')).toContainText('지영');
  // What somebody else said cannot be deleted.
  await expect(removeButton(comment(b, '영수증 있는 사람?'))).toHaveCount(0);

  await field(b).fill('나한테 있어.\n내일 올릴게');
  await field(b).press('Control+Enter');
  await expect(comment(a, '내일 올릴게')).toContainText('민수');
  // Oldest first.
  await expect(list(a).getByRole('listitem').first()).toContainText('영수증 있는 사람?');

  await a.keyboard.press('Escape');
  await openTab(a, m.activity.title);
  const told = m.activity.said.commented('민수', '흑돼지').join('');
  await a.getByRole('listitem').filter({ hasText: told }).getByRole('link').click();
  await expect(comment(a, '내일 올릴게')).toBeVisible();
  expect(new URL(a.url()).pathname).toBe(`/groups/${groupId}/expenses/${expenseId}`);
  await close();
});

test('what is typed outlives Esc and a reload; too much is said before it is sent', async ({ browser }) => {
  const { page, context } = await openWithExpense(browser, '긴 댓글', '김밥');
  await openDetails(page, '김밥');
  await field(page).fill('아직 덜 쓴');
  await field(page).press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await openDetails(page, '김밥');
  await expect(field(page)).toHaveValue('아직 덜 쓴');
  await page.reload();
  await expect(field(page)).toHaveValue('아직 덜 쓴');

  await field(page).fill('가'.repeat(950));
  await expect(page.getByText(words.left(50))).toBeVisible();
  await field(page).fill('가'.repeat(1_012));
  await expect(page.getByText(words.tooLong(12))).toBeVisible();
  await field(page).press('Control+Enter');
  await expect(list(page).getByRole('listitem')).toHaveCount(0);
  await expect(field(page)).toHaveValue('가'.repeat(1_012));
  await field(page).fill('가'.repeat(1_000));
  await send(page);
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await page.reload();
  await expect(comment(page, '가'.repeat(1_000))).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await context.close();
});

test('without a network a comment stands at once, is on its way, and arrives', async ({ browser }) => {
  const { page, context, groupId, expenseId } = await openWithExpense(browser, '기차 안', '물');
  await openDetails(page, '물');
  await expect(page.getByText(words.empty)).toBeVisible();
  await goOffline(page);
  await say(page, '터널이야');
  await expect(comment(page, '터널이야')).toContainText(m.connection.pending);
  await context.setOffline(false);
  await expect(comment(page, '터널이야')).not.toContainText(m.connection.pending);
  const stored = firestore.collection(`groups/${groupId}/expenses/${expenseId}/comments`);
  await expect.poll(async () => (await stored.get()).size).toBe(1);
  await context.close();
});

test('a deletion can be undone as long as the toast is up; then the comment is gone for everybody', async ({
  browser,
}) => {
  const { page, context, groupId, expenseId } = await openWithExpense(browser, '지우는 모임', '우유');
  const stored = firestore.collection(`groups/${groupId}/expenses/${expenseId}/comments`);
  const standing = async () =>
    (await stored.get()).docs.flatMap((doc) =>
      doc.get('deletedAt') === undefined ? [doc.get('text') as unknown] : [],
    );
  await openDetails(page, '우유');
  await say(page, '잘못 쓴 것');
  await say(page, '남는 것');
  await expect.poll(async () => (await stored.get()).size).toBe(2);

  await removeButton(comment(page, '잘못 쓴 것')).click();
  await expect(comment(page, '잘못 쓴 것')).toHaveCount(0);
  await page.getByRole('button', { name: m.common.undo }).click();
  await expect(comment(page, '잘못 쓴 것')).toBeVisible();
  // It is where it was, since it never went.
  await expect(list(page).getByRole('listitem').first()).toContainText('잘못 쓴 것');
  expect((await stored.get()).size).toBe(2);

  await removeButton(comment(page, '잘못 쓴 것')).click();
  const notices = page.getByRole('region', { name: m.common.notices });
  await notices.getByRole('button', { name: m.common.close }).click();
  await expect.poll(standing).toEqual(['남는 것']);
  await expect(comment(page, '남는 것')).toBeVisible();

  // A page that goes while the toast is up: the next one sees it through.
  await removeButton(comment(page, '남는 것')).click();
  await expect(comment(page, '남는 것')).toHaveCount(0);
  await page.reload();
  await expect.poll(standing).toEqual([]);
  // What was said is nowhere any more, and nothing tells that something was.
  expect((await stored.get()).docs.map((doc) => doc.get('text') as unknown)).toEqual(['', '']);
  const activity = firestore.collection(`groups/${groupId}/activity`).where('what', '==', 'commented');
  await expect.poll(async () => (await activity.get()).size).toBe(0);
  await context.close();
});

test('a comment the server refuses says so and keeps its text', async ({ browser }) => {
  const { page, context, groupId } = await openWithExpense(browser, '거절하는 모임', '떡볶이', '민수');
  await openDetails(page, '떡볶이');
  await expect(page.getByText(words.empty)).toBeVisible();
  // While this device is offline, its account becomes another member: the rules refuse the old one as the author.
  await goOffline(page);
  await say(page, '누구 몫이야?');
  const members = await groupMembers(groupId, '지영', '민수');
  const group = firestore.doc(`groups/${groupId}`);
  const uid: unknown = (await group.get()).get(`members.${members['지영']}.uid`);
  await group.update({ [`members.${members['지영']}.uid`]: null, [`members.${members['민수']}.uid`]: uid });
  await context.setOffline(false);
  const refused = page.getByRole('alert').filter({ hasText: words.refused });
  await expect(refused).toContainText('누구 몫이야?');
  await expect(list(page).getByRole('listitem')).toHaveCount(0);
  await page.reload();
  await expect(refused).toContainText('누구 몫이야?');
  await refused.getByRole('button', { name: words.rewrite }).click();
  await expect(refused).toHaveCount(0);
  await expect(field(page)).toHaveValue('누구 몫이야?');
  await send(page);
  await expect(comment(page, '누구 몫이야?')).toContainText(m.common.me);
  await context.close();
});
