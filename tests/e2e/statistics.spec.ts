import { Timestamp } from 'firebase-admin/firestore';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Category } from '@nbbang/domain/records/category';
import { firestore, onlyExpense } from './admin.ts';
import { expectOwnBalance, expenseRow, m, openDetails, openForEdit, openTab, won, goOffline } from './app.ts';
import { openNewGroup } from './devices.ts';
import { readings } from './readings.ts';
import { storeEntries } from './stored.ts';

const words = m.statistics;

type Figures = { whole: number; ownShare: number; ownPaid: number };

/** The three figures at the head, in minor units. */
async function expectFigures(page: Page, figures: Figures): Promise<void> {
  for (const [name, amountMinor] of Object.entries(figures)) {
    const figure = page.getByTestId(`statistics-${name}`).locator('[data-amount-minor]');
    await expect(figure, name).toHaveAttribute('data-amount-minor', String(amountMinor));
  }
}

function figureOf(page: Page, title: string): Locator {
  return page.getByRole('figure', { name: title });
}

function categoryRow(page: Page, category: Category | 'none'): Locator {
  return figureOf(page, words.byCategory).locator(`[data-category=${category}]`);
}

/** The amounts of elements, in minor units. */
function amountsIn(rows: Locator): Promise<number[]> {
  return rows
    .locator('[data-amount-minor]')
    .evaluateAll((found) => found.map((one) => Number(one.getAttribute('data-amount-minor'))));
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** What 지영 paid for herself and 민수. */
const byMe = { by: '지영', among: ['지영', '민수'] };

/** Adds an expense with a date of its own; the title says the category. */
async function addDated(page: Page, amount: string, title: string, date: string): Promise<void> {
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await page.getByRole('textbox', { name: m.amount.label, exact: true }).fill(amount);
  await page.getByLabel(m.expense.what, { exact: true }).fill(title);
  await page.getByLabel(m.expense.date, { exact: true }).fill(date);
  await save(page);
}

async function expectYears(groupId: string, years: number[]): Promise<void> {
  const totals = firestore.doc(`groups/${groupId}/totals/balances`);
  await expect.poll(async () => (await totals.get()).get('years') as unknown).toEqual(years);
}

test('the figures follow: added, put into another category, moved to another year, deleted', async ({
  browser,
}) => {
  const { page, context, groupId } = await openNewGroup(browser, '통계 모임', '민수');
  await openTab(page, m.group.tabStatistics);
  await expect(page.getByText(words.noneTitle)).toBeVisible();

  await openTab(page, m.group.tabExpenses);
  await addDated(page, '20000', '저녁', '2026-11-03');
  await openTab(page, m.group.tabStatistics);
  await expectFigures(page, { whole: 20_000, ownShare: 10_000, ownPaid: 20_000 });
  await expect(categoryRow(page, 'food')).toContainText(won(20_000));
  await expect(
    page.getByRole('radio', { name: words.monthIs('11월', won(20_000), won(10_000)) }),
  ).toBeVisible();
  await onlyExpense(groupId);
  await expectYears(groupId, [2026]);
  await expectFigures(page, { whole: 20_000, ownShare: 10_000, ownPaid: 20_000 });

  await openTab(page, m.group.tabExpenses);
  await openForEdit(page, '저녁');
  await page.getByRole('button', { name: new RegExp(`^${m.expenseForm.category}: `) }).click();
  await page.getByRole('button', { name: m.expenseForm.categories.drinks, exact: true }).click();
  await save(page);
  await openTab(page, m.group.tabStatistics);
  await expect(categoryRow(page, 'drinks')).toContainText(won(20_000));
  await expect(categoryRow(page, 'food')).toHaveCount(0);

  await openTab(page, m.group.tabExpenses);
  await openForEdit(page, '저녁');
  await page.getByLabel(m.expense.date, { exact: true }).fill('2024-02-29');
  await save(page);
  await addDated(page, '6000', '택시', '2026-01-05');
  await openTab(page, m.group.tabStatistics);
  await expectYears(groupId, [2024, 2026]);
  await expectFigures(page, { whole: 6_000, ownShare: 3_000, ownPaid: 6_000 });
  // Years without anything are passed over.
  await page.getByRole('button', { name: words.showYear(2024), exact: true }).click();
  await expectFigures(page, { whole: 20_000, ownShare: 10_000, ownPaid: 20_000 });
  await expect(page).toHaveURL(/\/statistics\?year=2024$/);
  await page.reload();
  await expectFigures(page, { whole: 20_000, ownShare: 10_000, ownPaid: 20_000 });

  await openTab(page, m.group.tabExpenses);
  await openDetails(page, '저녁');
  await page.getByRole('button', { name: m.expense.remove }).click();
  await expect(expenseRow(page, '저녁')).toHaveCount(0);
  await openTab(page, m.group.tabStatistics);
  await expectYears(groupId, [2026]);
  await expectFigures(page, { whole: 6_000, ownShare: 3_000, ownPaid: 6_000 });
  await expect(page.getByRole('button', { name: words.showYear(2024), exact: true })).toHaveCount(0);
  await context.close();
});

test('a month is chosen by keyboard, stands in the address, and is let go; a bar leads to its list', async ({
  browser,
}) => {
  const { page, context, group, groupId } = await openNewGroup(browser, '달마다', '민수');
  await storeEntries(
    group,
    { ...byMe, amount: 20_000, title: '저녁', category: 'food', date: '2026-03-31' },
    { ...byMe, amount: 8_000, title: '커피', category: 'cafe', date: '2026-04-01' },
    { ...byMe, amount: 7_001, title: '점심', category: 'food', date: '2026-04-30' },
  );
  await openTab(page, m.group.tabStatistics);
  await expect(page.getByTestId('statistics-whole')).toContainText(won(35_001));

  await page.getByRole('radio', { name: /^3월/ }).click({ force: true });
  await expect(page).toHaveURL(/\?year=2026&month=03$/);
  await expectFigures(page, { whole: 20_000, ownShare: 10_000, ownPaid: 20_000 });
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^4월/ })).toBeChecked();
  await expect(page).toHaveURL(/\?year=2026&month=04$/);
  await expect(page.getByTestId('statistics-whole')).toContainText('2026년 4월');
  await expect(categoryRow(page, 'cafe')).toContainText(won(8_000));
  expect(await amountsIn(figureOf(page, words.byCategory).getByRole('listitem'))).toEqual([8_000, 7_001]);
  await page.reload();
  await expect(page.getByTestId('statistics-whole')).toContainText(won(15_001));

  await categoryRow(page, 'cafe').getByRole('link').click();
  await expect(expenseRow(page, '커피')).toBeVisible();
  await expect(expenseRow(page, '점심')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('radio', { name: /^4월/ })).toBeChecked();

  await page.goto(`/groups/${groupId}/statistics?year=2026&month=5`);
  await expect(page.getByText(words.noneIn('2026년 5월'))).toBeVisible();
  await page.getByRole('button', { name: words.wholeYear }).click();
  await expect(page.getByTestId('statistics-whole')).toContainText(won(35_001));
  await context.close();
});

for (const size of ['small', 'large'] as const) {
  test(`without a network a write counts at once, and not again when it has been sent: a ${size} group`, async ({
    browser,
  }) => {
    const { page, context, group, groupId } = await openNewGroup(browser, '기차 안', '민수');
    await storeEntries(group, {
      ...byMe,
      amount: 10_000,
      title: '저녁',
      category: 'food',
      date: '2026-03-10',
    });
    await expectYears(groupId, [2026]);
    if (size === 'large') {
      // As if the totals had dropped a posting long ago: they do not suffice any more.
      await firestore
        .doc(`groups/${groupId}/totals/balances`)
        .update({ evictedUpTo: Timestamp.fromMillis(1) });
    }
    // What comes from the cache of this device is what it was told last.
    await page.reload();
    await openTab(page, m.group.tabStatistics);
    await expectFigures(page, { whole: 10_000, ownShare: 5_000, ownPaid: 10_000 });
    // The figures may be those of the totals that this device was told before: the statistics themselves have come.
    if (size === 'large')
      await expect.poll(async () => Object.keys(await readings(page))).toContain('statistics');

    await goOffline(page);
    await openTab(page, m.group.tabExpenses);
    await addDated(page, '4000', '커피', '2026-04-02');
    await openTab(page, m.group.tabStatistics);
    await expectFigures(page, { whole: 14_000, ownShare: 7_000, ownPaid: 14_000 });
    await expect(categoryRow(page, 'cafe')).toContainText(won(4_000));

    const wholes = await watchWholes(page);
    await context.setOffline(false);
    await expect
      .poll(async () => (await firestore.collection(`groups/${groupId}/postings`).get()).size, {
        timeout: 30_000,
      })
      .toBe(2);
    await expectOwnBalance(page, 7_000);
    // Another's write shows that everything before it has come.
    await firestore.doc(`groups/${groupId}`).update({ name: '다른 이름' });
    await expect(page.getByRole('heading', { level: 1, name: '다른 이름' })).toBeVisible();
    await expectFigures(page, { whole: 14_000, ownShare: 7_000, ownPaid: 14_000 });
    expect(wholes).toEqual([]);
    await page.reload();
    await expectFigures(page, { whole: 14_000, ownShare: 7_000, ownPaid: 14_000 });
    await context.close();
  });
}

/** Collects every other figure the whole shows from now on. */
async function watchWholes(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('tellWhole', (amountMinor: string) => seen.push(amountMinor));
  await page.evaluate(() => {
    const tell = (window as unknown as { tellWhole: (amountMinor: string) => void }).tellWhole;
    const figure = () =>
      document
        .querySelector('[data-testid=statistics-whole] [data-amount-minor]')
        ?.getAttribute('data-amount-minor') ?? 'none';
    let last = figure();
    new MutationObserver(() => {
      if (figure() === last) return;
      last = figure();
      tell(last);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  return seen;
}

test('the tables hold what the bars show, and their columns come to their sums', async ({ browser }) => {
  const { page, context, group } = await openNewGroup(browser, '표', '민수', '수아');
  const byThree = { by: '지영', among: ['지영', '민수', '수아'] };
  await storeEntries(
    group,
    { ...byThree, amount: 10_001, title: '저녁', category: 'food', date: '2026-02-10' },
    { ...byThree, amount: 4_000, title: '커피', category: 'cafe', date: '2026-02-11' },
    { ...byThree, amount: 50_000, title: '호텔', category: 'lodging', date: '2026-07-11' },
  );
  await openTab(page, m.group.tabStatistics);
  await expect(page.getByTestId('statistics-whole')).toContainText(won(64_001));

  const months = await page.getByRole('radio').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
  expect(months).toHaveLength(12);
  const categories = await amountsIn(figureOf(page, words.byCategory).getByRole('listitem'));
  const members = await amountsIn(figureOf(page, words.byMember).getByRole('listitem'));

  const tableOf = async (title: string) => {
    const figure = figureOf(page, title);
    await figure.getByRole('button', { name: `${words.showTable} · ${title}` }).click();
    const rows = figure.getByRole('rowgroup').nth(1).getByRole('row');
    const names = await rows.getByRole('rowheader').allTextContents();
    const amounts = await Promise.all((await rows.all()).map(amountsIn));
    const sums = await amountsIn(figure.getByRole('rowgroup').nth(2));
    const columns = sums.map((_, at) => amounts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
    expect(columns, title).toEqual(sums);
    return { names, amounts };
  };

  const byMonth = await tableOf(words.byMonth);
  expect(byMonth.names).toEqual(['2월', '7월']);
  byMonth.names.forEach((name, at) => {
    const [whole = 0, own = 0] = byMonth.amounts[at] ?? [];
    expect(months).toContain(words.monthIs(name, won(whole), won(own)));
  });
  expect(months.filter((label) => label.endsWith(words.monthIsEmpty('')))).toHaveLength(10);
  const byCategory = await tableOf(words.byCategory);
  expect(byCategory.amounts.map(([whole]) => whole)).toEqual(categories);
  expect(byCategory.names[0]).toBe(m.expenseForm.categories.lodging);
  const byMember = await tableOf(words.byMember);
  expect(byMember.amounts.flat()).toEqual(members);
  expect(byMember.names[0]).toBe(m.common.me);
  await context.close();
});
