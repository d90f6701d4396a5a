import { expect, test, type Browser, type Page } from '@playwright/test';
import { addExpense, expenseRow, m, won, goOffline } from './app.ts';
import { openNewGroup, type Device } from './devices.ts';
import { storeEntries } from './stored.ts';

const words = m.search;
const searchField = (page: Page) => page.getByRole('searchbox', { name: words.label });
const conditions = (page: Page) => page.getByRole('button', { name: new RegExp(`^${words.conditions}`) });
const rows = (page: Page) => page.getByRole('tabpanel').locator('section').getByRole('listitem');
const found = (page: Page) => page.getByRole('search').getByRole('status');
const clear = (page: Page) =>
  page.getByRole('search').getByRole('button', { name: words.clear, exact: true });

async function expectRows(page: Page, ...titles: string[]): Promise<void> {
  await expect(rows(page)).toHaveCount(titles.length);
  for (const [at, title] of titles.entries()) await expect(rows(page).nth(at)).toContainText(title);
}

/** Five expenses of three days, the first without 수아, and money that came back. */
async function openFilled(browser: Browser): Promise<Device & { groupId: string }> {
  const { page, context, group } = await openNewGroup(browser, '제주도 여행', '민수', '수아');
  const byMe = { by: '지영', among: ['지영', '민수', '수아'] };
  await storeEntries(
    group,
    {
      ...{ amount: 30_000, by: '지영', among: ['지영', '민수'] },
      ...{ title: '흑돼지 2차', category: 'food', date: '2026-11-01', note: 'Café 옆집' },
    },
    { ...byMe, amount: 12_000, title: '애월 카페', category: 'cafe', date: '2026-11-02' },
    { ...byMe, amount: 8_000, title: '택시', category: 'transport', date: '2026-11-03' },
    { ...byMe, amount: 5_500, title: '공항 버스', category: 'transport', date: '2026-11-03' },
    { ...byMe, kind: 'income', amount: 2_000, title: '택시비 환급', date: '2026-11-03' },
  );
  await expectRows(page, '택시비 환급', '공항 버스', '택시', '애월 카페', '흑돼지 2차');
  return { page, context, groupId: group.groupId };
}

test('what is typed is found in titles and notes; the address keeps it and Back undoes it', async ({
  browser,
}) => {
  const { page, context } = await openFilled(browser);
  await searchField(page).fill('ㅎㄷㅈ');
  await expectRows(page, '흑돼지 2차');
  await expect(found(page)).toContainText(`${words.found(1)} · ${words.sum(won(30_000))}`);
  await searchField(page).fill('cafe');
  await expectRows(page, '흑돼지 2차');
  // Expenses less what came back.
  await searchField(page).fill('택시');
  await expectRows(page, '택시비 환급', '택시');
  await expect(found(page)).toContainText(`${words.found(2)} · ${words.sum(won(6_000))}`);
  await expect(page).toHaveURL(/\?q=/);

  // Opens over the list, which stays as it was searched; so it does after a reload.
  await rows(page).nth(1).getByRole('button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page).toHaveURL(/\/expenses\/[^?]+\?q=/);
  await page.reload();
  await expect(page.getByRole('dialog').getByRole('heading', { name: m.detail.history })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectRows(page, '택시비 환급', '택시');
  await expect(searchField(page)).toHaveValue('택시');

  await searchField(page).fill('아무것도');
  await expect(page.getByRole('heading', { name: words.noneTitle })).toBeVisible();
  await page.getByRole('button', { name: words.clear, exact: true }).click();
  await expect(rows(page)).toHaveCount(5);
  await expect(searchField(page)).toHaveValue('');
  await expect(page).not.toHaveURL(/\?/);
  await page.goBack();
  await expect(searchField(page)).toHaveValue('아무것도');
  await context.close();
});

test('member, category, kind, dates and amounts narrow the list down; chips take them off again', async ({
  browser,
}) => {
  const { page, context, groupId } = await openFilled(browser);
  await conditions(page).click();
  const sheet = page.getByRole('dialog', { name: words.title });
  await sheet.getByRole('radio', { name: words.kinds.expense, exact: true }).check();
  await sheet.getByLabel(words.member).selectOption({ label: '수아' });
  await expect(sheet.getByRole('button', { name: words.show(3) })).toBeVisible();
  await sheet.getByLabel(words.from).fill('2026-11-03');
  await sheet.getByLabel(words.max).fill('7500');
  await expect(sheet.getByLabel(words.max)).toHaveValue('7,500');
  await sheet.getByRole('button', { name: words.show(1) }).click();
  await expectRows(page, '공항 버스');
  const chips = page.getByRole('list', { name: words.chosen }).getByRole('listitem');
  await expect(chips).toHaveText([
    words.kinds.expense,
    '수아',
    words.since('11월 3일'),
    words.atMost(won(7_500)),
  ]);
  await page.reload();
  await expectRows(page, '공항 버스');

  await page.getByRole('button', { name: words.takeOff(words.atMost(won(7_500))) }).click();
  await expectRows(page, '공항 버스', '택시');
  await expect(conditions(page)).toBeFocused();
  await page.getByRole('button', { name: words.takeOff(words.since('11월 3일')) }).click();
  await expectRows(page, '공항 버스', '택시', '애월 카페');
  await page.goBack();
  await expectRows(page, '공항 버스', '택시');
  await clear(page).click();
  await expect(rows(page)).toHaveCount(5);
  await expect(chips).toHaveCount(0);

  await conditions(page).click();
  await sheet.getByLabel(words.category).selectOption({ label: m.expenseForm.categories.cafe });
  // A sum that is not finished yet is said, and asks for nothing.
  await sheet.getByLabel(words.min).fill('12000+');
  await expect(sheet.getByText(m.expenseForm.amountProblems.unfinished)).toBeVisible();
  await sheet.getByRole('button', { name: words.show(1) }).click();
  await expectRows(page, '애월 카페');

  // What means nothing in an address is ignored.
  await page.goto(`/groups/${groupId}?category=nonsense&from=2026-02-30&min=abc&kind=income&member=nobody`);
  await expectRows(page, '택시비 환급');
  await expect(chips).toHaveText([words.kinds.income]);
  await context.close();
});

test('what is written here or deleted shows in the results at once, offline too', async ({ browser }) => {
  const { page, context } = await openFilled(browser);
  await searchField(page).fill('버스');
  await expectRows(page, '공항 버스');
  await goOffline(page);
  await addExpense(page, '1500', '마을버스');
  await expectRows(page, '마을버스', '공항 버스');
  await expect(found(page)).toContainText(`${words.found(2)} · ${words.sum(won(7_000))}`);
  await expect(searchField(page)).toHaveValue('버스');
  await expenseRow(page, '마을버스').getByRole('button').click();
  await page.getByRole('button', { name: m.expense.remove }).click();
  await expectRows(page, '공항 버스');
  await context.setOffline(false);
  await context.close();
});
