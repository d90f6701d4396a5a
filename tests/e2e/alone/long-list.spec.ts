import { expect, test, type Page } from '@playwright/test';
import { createAccount } from '../accounts.ts';
import { amountField, m } from '../app.ts';
import { openGroup } from '../devices.ts';
import { storeLargeGroup } from '../large/large-group.ts';

const count = 10_000;
/** What may be in the document: the window and some rows around it, whatever the length of the list. */
const mostRows = 60;

const rows = (page: Page) => page.getByRole('tabpanel').locator('section').getByRole('listitem');
const rowOf = (page: Page, at: number) => rows(page).filter({ hasText: new RegExp(` ${at}(?!\\d)`) });

const pageHeight = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** Records when every frame begins until the answered function is called; it tells the intervals in ms. */
async function recordFrames(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const times: number[] = [];
    const frame = (time: number) => {
      times.push(time);
      Object.assign(window, { frameTimes: times, frame: requestAnimationFrame(frame) });
    };
    requestAnimationFrame(frame);
  });
  return () =>
    page.evaluate(() => {
      const { frameTimes, frame } = window as unknown as { frameTimes: number[]; frame: number };
      cancelAnimationFrame(frame);
      return frameTimes.slice(1).map((time, at) => time - (frameTimes[at] ?? time));
    });
}

/** Where the row stands in the window, in pixels from its top. */
async function topOf(page: Page, at: number): Promise<number> {
  const box = await rowOf(page, at).boundingBox();
  if (!box) throw new Error(`row ${at} is not shown`);
  return box.y;
}

test('10,000 expenses are scrolled, opened, added to and searched', async ({ browser }) => {
  test.setTimeout(600_000);
  const account = await createAccount('지영');
  const { group } = await storeLargeGroup('십 년 모임', account, count);
  const { page, context } = await openGroup(browser, group, account);
  await expect(rowOf(page, count - 1)).toBeVisible();
  await test.step('they scroll by the wheel with few rows in the document', () => scrollThrough(page));
  await test.step('the place is kept while an expense opens and closes', () => openAndClose(page));
  await test.step('nothing that is read moves when an expense arrives above', async () => {
    await addFromAnotherTab(page, await context.newPage(), group.groupId);
  });
  await test.step('they are searched as one types', () => search(page));
  await context.close();
});

async function scrollThrough(page: Page): Promise<void> {
  await page.mouse.move(195, 500);
  // The rest comes by itself.
  await page.mouse.wheel(0, 3_000);
  await expect.poll(() => pageHeight(page)).toBeGreaterThan(600_000);

  const stop = await recordFrames(page);
  let most = 0;
  for (let step = 0; step < 100; step += 1) {
    await page.mouse.wheel(0, 400);
    if (step % 10 === 0) most = Math.max(most, await rows(page).count());
  }
  const intervals = (await stop()).toSorted((a, b) => a - b);
  const median = intervals[Math.floor(intervals.length / 2)] ?? Number.NaN;
  const dropped = intervals.filter((interval) => interval > 1.5 * median).length;
  console.log(
    `${count} expenses, 40,000 px by the wheel: ${intervals.length} frames, median ${median.toFixed(1)} ms, ` +
      `${dropped} dropped (over 1.5 × the median), longest ${intervals.at(-1)?.toFixed(0)} ms, ${most} rows at most`,
  );
  expect(most).toBeGreaterThan(5);
  expect(most).toBeLessThanOrEqual(mostRows);

  // To the very end, where the first expense is.
  await page.keyboard.press('End');
  await expect(rowOf(page, 0)).toBeInViewport();
  expect(await rows(page).count()).toBeLessThanOrEqual(mostRows);
  await expect(page.getByRole('tabpanel').locator('time').last()).toHaveAttribute('datetime', '2018-01-01');
}

/** The number of a row in the middle of the window. */
async function middleRow(page: Page): Promise<number> {
  const text = await rows(page).evaluateAll(
    (found) => found.find((row) => row.getBoundingClientRect().top > 350)?.textContent,
  );
  return Number(/ (\d+)/.exec(text ?? '')?.[1] ?? Number.NaN);
}

async function openAndClose(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 300_000));
  await expect.poll(() => middleRow(page)).toBeGreaterThan(1_000);
  const at = await middleRow(page);
  const before = await topOf(page, at);
  await rowOf(page, at).getByRole('button').click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: m.detail.history })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await topOf(page, at)).toBeCloseTo(before, 0);
  await expect(rowOf(page, at).getByRole('button')).toBeFocused();

  // Tab goes on from the row, also when it has gone out of sight.
  await page.keyboard.press('Tab');
  await expect(rowOf(page, at - 1).getByRole('button')).toBeFocused();
  await page.evaluate(() => window.scrollBy(0, 50_000));
  await expect.poll(() => middleRow(page)).toBeLessThan(at - 100);
  await expect(rowOf(page, at - 1).getByRole('button')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(rowOf(page, at - 2).getByRole('button')).toBeFocused();
  await expect(rowOf(page, at - 2)).toBeInViewport();
  expect(await rows(page).count()).toBeLessThanOrEqual(mostRows);
}

async function addFromAnotherTab(page: Page, other: Page, groupId: string): Promise<void> {
  const at = await middleRow(page);
  const before = await topOf(page, at);
  const heightBefore = await pageHeight(page);
  await other.goto(`/groups/${groupId}/expenses/new`);
  await amountField(other).fill('7000');
  await other.getByLabel(m.expense.what, { exact: true }).fill('새로 온 것');
  await other.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect.poll(() => pageHeight(page)).toBeGreaterThan(heightBefore);
  expect(await topOf(page, at)).toBeCloseTo(before, 0);
  await other.close();
}

async function search(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const field = page.getByRole('searchbox', { name: m.search.label });
  await field.fill('ㅎㄷㅈ');
  await expect(page.getByRole('search').getByRole('status')).toContainText(m.search.found(count / 8));
  const startedMs = await page.evaluate(() => performance.now());
  await field.fill('흑돼지 9992');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('흑돼지 9992');
  const tookMs = (await page.evaluate(() => performance.now())) - startedMs;
  console.log(`a search among ${count} expenses: ${Math.round(tookMs)} ms from the key to the rows seen`);
}
