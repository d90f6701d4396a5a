import { expect, test, type Browser, type Page } from '@playwright/test';
import { FieldValue } from 'firebase-admin/firestore';
import { createAccount } from './accounts.ts';
import { firestore } from './admin.ts';
import { expectOwnBalance, expenseRow, m } from './app.ts';
import { openSignedIn } from './devices.ts';
import { storeEntries, storeGroup } from './stored.ts';

// On a device that has seen nothing yet the first screen is asked for beside the SDKs, and stands before them (decision 37).

/** A device on which 민수 is signed in and has seen nothing; Firestore's code does not come until `release` is called. */
async function openUnseen(browser: Browser, width = 390) {
  const [own, other] = await Promise.all([createAccount('지영'), createAccount('민수')]);
  const group = await storeGroup('이른 여행', own, other);
  const both = { by: '지영', among: ['지영', '민수'] };
  const [, , goneId] = await storeEntries(
    group,
    { ...both, amount: 9_000, title: '김밥', date: '2026-11-20' },
    { ...both, amount: 2_000, title: '귤', date: '2026-11-22' },
    { ...both, amount: 5_000, title: '지운 것', date: '2026-11-23' },
    { ...both, by: '민수', amount: 2_000, title: '물', date: '2026-11-21' },
  );
  await firestore.doc(`groups/${group.groupId}/expenses/${goneId}`).update({
    ...{ revision: 2, writeId: 'b'.repeat(20), previousWriteId: goneId },
    ...{ deletedAt: FieldValue.serverTimestamp(), updatedAt: FieldValue.serverTimestamp() },
  });
  const totals = firestore.doc(`groups/${group.groupId}/totals/balances`);
  await expect
    .poll(
      async () => ((await totals.get()).get('recent') as Record<string, unknown> | undefined)?.[goneId ?? ''],
    )
    .toMatchObject({ revision: 2 });
  const { page, context } = await openSignedIn(browser, other, { viewport: { width, height: 844 } });
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/(auth|firestore)-/, async (route) => {
    await held;
    await route.continue();
  });
  return { page, context, group, other, path: `/groups/${group.groupId}`, release: () => release() };
}

const isMarked = (page: Page) =>
  page.evaluate(() => document.documentElement.hasAttribute('data-remembered'));

const keepsFigures = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('nbbang.view.balances/')));

for (const [screen, width] of [
  ['', 390],
  ['/balances', 390],
  ['/balances', 1280],
] as const) {
  test(`the figures of a group stand before Auth and Firestore have come: ${screen || 'the list'}, ${width} px`, async ({
    browser,
  }) => {
    const { page, context, path, release } = await openUnseen(browser, width);
    await page.goto(path + screen);
    await expectOwnBalance(page, -4_500);
    await expect(page.getByRole('heading', { level: 1, name: '이른 여행' })).toBeVisible();
    const panel = page.getByRole('tabpanel');
    const isListed = screen === '' || width > 390;
    const row = isListed ? expenseRow(page, '김밥') : panel.getByText('민수').first();
    await expect(row).toBeVisible();
    expect(await isMarked(page)).toBe(true);
    // Who leaves again before anything is live has seen it as well.
    await expect.poll(() => keepsFigures(page)).toBe(true);
    await page.reload();
    await expectOwnBalance(page, -4_500);
    await expect(row).toBeVisible();
    const [place, words] = [await row.boundingBox(), await panel.innerText()];
    release();
    await expect.poll(() => isMarked(page)).toBe(false);
    await expectOwnBalance(page, -4_500);
    expect(await row.boundingBox()).toEqual(place);
    if (isListed) expect(await panel.innerText()).toBe(words);
    await context.close();
  });
}

test('home as well', async ({ browser }) => {
  const { page, context, release } = await openUnseen(browser);
  await page.goto('/');
  const group = page.locator('main').getByRole('listitem').filter({ hasText: '이른 여행' });
  await expect(group).toBeVisible();
  release();
  await expect.poll(() => isMarked(page)).toBe(false);
  await expect(group.locator('[data-balance-minor]')).toHaveAttribute('data-balance-minor', '-4500');
  await context.close();
});

test('what is seen on this device already is not asked for twice', async ({ browser }) => {
  const { page, context, path, release } = await openUnseen(browser);
  release();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/:(batchGet|runQuery)$/.test(request.url())) asked.push(request.url());
  });
  await page.goto(path);
  await expect.poll(() => isMarked(page)).toBe(false);
  await expect(expenseRow(page, '김밥')).toBeVisible();
  expect(asked).toHaveLength(3);
  await expect
    .poll(() =>
      page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('nbbang.view.balances/'))),
    )
    .toBe(true);
  await page.reload();
  await expect(expenseRow(page, '김밥')).toBeVisible();
  await expect.poll(() => isMarked(page)).toBe(false);
  expect(asked).toHaveLength(3);
  await context.close();
});

test('who may not see the group is told so, and an answer that is none is left to the listeners', async ({
  browser,
}) => {
  const { page, context, path, release } = await openUnseen(browser);
  release();
  const stranger = await openSignedIn(browser, '수아');
  await stranger.page.goto(path);
  await expect(stranger.page.getByRole('heading', { name: m.notFound.noAccessTitle })).toBeVisible();
  await stranger.context.close();
  for (const body of [
    '<!doctype html><p>Sign in to the network',
    '{}',
    '[{"found":{"name":"x"}}]',
    '[null]',
  ]) {
    await page.route(/:(batchGet|runQuery)$/, (route) => route.fulfill({ status: 200, body }));
    await page.goto(path);
    await expectOwnBalance(page, -4_500);
    await expect(expenseRow(page, '김밥')).toBeVisible();
    await page.goto('/favicon.svg');
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage))
        if (key.startsWith('nbbang.view.')) localStorage.removeItem(key);
    });
  }
  await context.close();
});

test('Firestore asks nothing as nobody, in whatever order the code comes', async ({ browser }) => {
  const account = await createAccount('지영');
  const { groupId } = await storeGroup('느린 문', account);
  const { page, context } = await openSignedIn(browser, account);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/auth-/, async (route) => {
    await held;
    await route.continue();
  });
  const database = page.waitForResponse(/\/assets\/firestore-/);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/Listen/channel')) asked.push(request.url());
  });
  await page.goto(`/groups/${groupId}`);
  await expect(page.getByRole('heading', { level: 1, name: '느린 문' })).toBeVisible();
  await (await database).finished();
  // Longer than it takes to begin, were nothing in the way.
  await page.waitForFunction(() => performance.getEntriesByName('nbbang:first-screen').length > 0);
  expect(asked).toEqual([]);
  release();
  await expect.poll(() => isMarked(page)).toBe(false);
  await expect(page.getByRole('heading', { level: 1, name: '느린 문' })).toBeVisible();
  await context.close();
});
