import { expect, test } from '@playwright/test';
import { createAccount } from '../accounts.ts';
import { expenseRow, m } from '../app.ts';
import { openSignedIn } from '../devices.ts';
import { storeLargeGroup } from './large-group.ts';
import { readings } from '../readings.ts';
import { deliveredDocuments } from './delivered-documents.ts';

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0);

/** Of the account, not of a group: read once when the app opens, wherever it opens. */
const ofSession = ['my groups', 'profile'];

// The largest first: it takes as long as all the others, which run beside it.
for (const count of [100_000, 10]) {
  test(`opening a group of ${count} expenses costs at most 5 reads beyond the first page of its list`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const startedMs = Date.now();
    const account = await createAccount('지영');
    const {
      group: { groupId },
    } = await storeLargeGroup('오래된 모임', account, count);
    const seededMs = Date.now() - startedMs;

    // A device that has never seen the group.
    const { page, context } = await openSignedIn(browser, account);
    const delivered = await deliveredDocuments(page);
    await page.goto(`/groups/${groupId}`);
    await expect(expenseRow(page, ` ${count - 1}`).first()).toBeVisible();
    // All that the page listens to has been answered.
    const asked = ['group', 'totals', 'changed expenses', 'activity', ...ofSession];
    await expect.poll(async () => Object.keys(await readings(page))).toEqual(expect.arrayContaining(asked));

    const counts = await readings(page);
    const { 'first page of expenses': firstPage = 0, ...others } = counts;
    const opening = Object.entries(others).filter(([what]) => !ofSession.includes(what));
    console.log(
      `${count} expenses (seeded in ${Math.round(seededMs / 1000)} s): first page ${firstPage}, beyond it`,
      Object.fromEntries(opening),
      `of the account`,
      Object.fromEntries(ofSession.map((what) => [what, counts[what] ?? 0])),
      `over the wire ${delivered()} documents`,
    );
    expect(firstPage).toBeLessThanOrEqual(51);
    expect(sum(Object.fromEntries(opening))).toBeLessThanOrEqual(5);
    // The meter shows no less than what came.
    expect(sum(counts)).toBeGreaterThanOrEqual(delivered());
    await context.close();
  });
}

test('a search in 10,000 expenses costs at most 150 reads the first time, and none the second', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const account = await createAccount('지영');
  const {
    group: { groupId },
  } = await storeLargeGroup('오래된 모임', account, 10_000);
  const { page, context } = await openSignedIn(browser, account);
  await page.goto('/');
  await expect(page.getByRole('link', { name: '오래된 모임' })).toBeVisible();

  const found = page.getByRole('search').getByRole('status');
  const historyReads = async () => (await readings(page))['history'] ?? 0;
  // The page begins anew each time: what it read before is not counted again.
  await page.goto(`/groups/${groupId}?q=${encodeURIComponent('ㅎㄷㅈ')}`);
  await expect(found).toContainText(m.search.found(1_250));
  const first = await historyReads();
  await page.goto(`/groups/${groupId}?category=cafe`);
  await expect(found).toContainText(m.search.found(770));
  const second = await historyReads();
  console.log(
    `10,000 expenses: ${first} reads of the history for the first search, ${second} for the second`,
  );
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(150);
  expect(second).toBe(0);
  await context.close();
});
