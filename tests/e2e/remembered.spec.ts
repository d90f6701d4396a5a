import { expect, test, type Browser, type Page } from '@playwright/test';
import { createAccount } from './accounts.ts';
import { firestore } from './admin.ts';
import { expectOwnBalance, expenseRow, m } from './app.ts';
import { openSignedIn } from './devices.ts';
import { storeEntries, storeGroup } from './stored.ts';

// What the first screens showed last stands before any SDK has come, and gives way to what is true.

/** A device of 민수 on which the group and home have been looked at, and on which no page is open now. */
async function openSeen(browser: Browser) {
  const [own, other] = await Promise.all([createAccount('지영'), createAccount('민수')]);
  const group = await storeGroup('지난 여행', own, other);
  await storeEntries(group, { amount: 9_000, by: '지영', among: ['지영', '민수'], title: '김밥' });
  const { page, context } = await openSignedIn(browser, other);
  await page.goto(`/groups/${group.groupId}`);
  await expectOwnBalance(page, -4_500);
  await expect(expenseRow(page, '김밥')).toBeVisible();
  await page.getByRole('link', { name: m.common.back }).click();
  await expect(groupLink(page, '지난 여행')).toBeVisible();
  await expect(page.locator('main [data-balance-minor]').first()).toBeVisible();
  await expect.poll(() => keeps(page, '김밥')).toBe(true);
  await page.goto('/favicon.svg');
  return { page, context, group, groupId: group.groupId };
}

const groupLink = (page: Page, name: string) =>
  page.locator('main').getByRole('listitem').filter({ hasText: name }).getByRole('link').first();

/** Whether this device keeps a view that says so. */
function keeps(page: Page, text: string): Promise<boolean> {
  return page.evaluate(
    (wanted) =>
      Object.keys(localStorage).some(
        (key) => key.startsWith('nbbang.view.') && localStorage.getItem(key)?.includes(wanted),
      ),
    text,
  );
}

const isMarked = (page: Page) =>
  page.evaluate(() => document.documentElement.hasAttribute('data-remembered'));

test('the figures stand before Firestore has come, marked until they are live, and do not move', async ({
  browser,
}) => {
  const { page, context, groupId } = await openSeen(browser);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/firestore-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/groups/${groupId}`);
  await expectOwnBalance(page, -4_500);
  await expect(expenseRow(page, '김밥')).toBeVisible();
  expect(await isMarked(page)).toBe(true);
  const place = await expenseRow(page, '김밥').boundingBox();
  release();
  await expect.poll(() => isMarked(page)).toBe(false);
  await expectOwnBalance(page, -4_500);
  expect(await expenseRow(page, '김밥').boundingBox()).toEqual(place);
  await context.close();
});

test('what changed elsewhere takes the place of what was seen: a name, an expense', async ({ browser }) => {
  const { page, context, group, groupId } = await openSeen(browser);
  await firestore.doc(`groups/${groupId}`).update({ name: '다음 여행' });
  await storeEntries(group, { amount: 2_000, by: '민수', among: ['지영', '민수'], title: '귤' });
  await page.goto(`/groups/${groupId}`);
  await expect(page.getByRole('heading', { level: 1, name: '다음 여행' })).toBeVisible();
  await expectOwnBalance(page, -3_500);
  await expect(expenseRow(page, '귤')).toBeVisible();
  await page.getByRole('link', { name: m.common.back }).click();
  await expect(groupLink(page, '다음 여행')).toBeVisible();
  await expect(page.getByText('지난 여행')).toHaveCount(0);
  await context.close();
});

test('a group one was removed from is shown no more, and nothing of it is kept', async ({ browser }) => {
  const { page, context, group, groupId } = await openSeen(browser);
  const id = group.members['민수'];
  await firestore.doc(`groups/${groupId}`).update({
    [`members.${id}.status`]: 'departed',
    [`members.${id}.uid`]: null,
    memberUids: [group.ownerUid],
    departedIds: [id],
  });
  await page.goto(`/groups/${groupId}`);
  await expect(page.getByRole('heading', { name: m.notFound.noAccessTitle })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('link', { name: m.home.newGroup }).first()).toBeVisible();
  await expect(groupLink(page, '지난 여행')).toHaveCount(0);
  await expect.poll(() => keeps(page, '지난 여행')).toBe(false);
  await expect.poll(() => keeps(page, '김밥')).toBe(false);
  await context.close();
});
