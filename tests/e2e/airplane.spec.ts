import { expect, test, type Browser, type Page } from '@playwright/test';
import { createAccount, type Account } from './accounts.ts';
import { firestore } from './admin.ts';
import { addExpense, amountField, expenseRow, m, openDetails, openForEdit, openTab } from './app.ts';
import { keepApp, keepingApps, openSignedIn } from './devices.ts';
import { storeEntries, storeGroup, type StoredGroup } from './stored.ts';

// 지영 and 민수 fly apart for a while: thirty writes each, offline, with a reload in between, and then they land.

const shared = ['공항 버스', '면세점', '렌터카', '숙소', '회식'] as const;
const titleField = (page: Page) => page.getByLabel(m.expense.what, { exact: true });

async function board(browser: Browser, { groupId }: StoredGroup, account: Account): Promise<Page> {
  const { page, context } = await openSignedIn(browser, account, keepingApps);
  await page.goto(`/groups/${groupId}`);
  for (const title of shared) await expect(expenseRow(page, title)).toBeVisible();
  await openTab(page, m.group.tabBalances);
  await expect(page.getByTestId('own-balance')).toBeVisible();
  await openTab(page, m.group.tabExpenses);
  await keepApp(page);
  await context.setOffline(true);
  await expect(page.getByText(m.connection.offline)).toBeVisible();
  return page;
}

async function edit(page: Page, row: string, change: () => Promise<void>): Promise<void> {
  await openForEdit(page, row);
  await change();
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function remove(page: Page, row: string): Promise<void> {
  await openForEdit(page, row);
  await page.getByRole('button', { name: m.expense.remove }).click();
  await expect(expenseRow(page, row)).toHaveCount(0);
}

async function say(page: Page, text: string): Promise<void> {
  await openDetails(page, '회식');
  await page.getByLabel(m.comments.label, { exact: true }).fill(text);
  await page.getByRole('button', { name: m.comments.send, exact: true }).click();
  await expect(page.getByRole('list', { name: m.comments.title }).getByText(text)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function pay(page: Page): Promise<void> {
  const { record, recordReceived } = m.settle;
  await openTab(page, m.group.tabBalances);
  await page
    .getByRole('button', { name: new RegExp(`^(${record}|${recordReceived}) ·`) })
    .first()
    .click();
  await expect(page.getByText(m.balance.allSquare)).toBeVisible();
  await openTab(page, m.group.tabExpenses);
}

/** Thirty writes: twelve expenses, eight edits, three deletions, three transfers, four comments. */
async function fly(page: Page, who: string, changeShared: (row: string) => Promise<void>): Promise<void> {
  const own = (n: number) => `${who} 지출 ${n}`;
  for (let n = 1; n <= 6; n += 1) await addExpense(page, String(n * 1_000), own(n));
  await pay(page);
  await edit(page, own(1), () => titleField(page).fill(`${who} 고침 1`));
  await edit(page, own(2), () => amountField(page).fill('2500'));
  await remove(page, own(3));
  await say(page, `${who} 하나`);
  await say(page, `${who} 둘`);
  for (const row of shared.slice(0, 3)) await changeShared(row);

  await page.reload();
  await expect(expenseRow(page, own(4))).toBeVisible();
  for (let n = 7; n <= 12; n += 1) await addExpense(page, String(n * 1_000), own(n));
  await pay(page);
  await edit(page, own(7), () => titleField(page).fill(`${who} 고침 7`));
  await edit(page, `${who} 고침 1`, () => amountField(page).fill('1500'));
  await remove(page, own(8));
  await remove(page, own(9));
  await pay(page);
  await say(page, `${who} 셋`);
  await say(page, `${who} 넷`);
  await edit(page, '숙소', () => titleField(page).fill(`${who}의 숙소`));
  await edit(page, own(10), () => amountField(page).fill('10500'));
}

async function land(page: Page): Promise<void> {
  await page.context().setOffline(false);
  // What asks is there to be answered; everything else has arrived.
  const unsent = () =>
    page.evaluate(() =>
      Object.keys(localStorage)
        .map((key) => [key, localStorage.getItem(key) ?? ''] as const)
        .filter(([key, value]) => /^nbbang\.(outbox|comments)\./.test(key) && !value.includes('"asks"'))
        .map(([, value]) => value),
    );
  await expect.poll(unsent, { timeout: 60_000 }).toEqual([]);
}

for (const first of ['지영', '민수'] as const) {
  test(`two people write thirty things each on a plane; ${first} lands first, and nothing is lost or doubled`, async ({
    browser,
  }) => {
    test.setTimeout(900_000);
    const [own, other] = await Promise.all([createAccount('지영'), createAccount('민수')]);
    const group = await storeGroup('비행', own, other);
    const entries = shared.map((title) => ({ amount: 30_000, by: '지영', among: ['지영', '민수'], title }));
    const ids = await storeEntries(group, ...entries);
    const [a, b] = await Promise.all([board(browser, group, own), board(browser, group, other)]);
    await Promise.all([
      fly(a, '지영', (row) => edit(a, row, () => titleField(a).fill(`${row} (지영)`))),
      fly(b, '민수', (row) => edit(b, row, () => amountField(b).fill('45000'))),
    ]);

    const [early, late] = first === '지영' ? [a, b] : [b, a];
    await land(early);
    await land(late);
    // Both gave the same expense another title. Whoever lands later is asked.
    const asked = late.getByRole('alert').filter({ hasText: m.met.theirs(first) });
    await asked.getByRole('button', { name: m.met.edited.mine, exact: true }).click();
    await expect(asked).toHaveCount(0);
    await land(late);

    const { docs } = await firestore.collection(`groups/${group.groupId}/expenses`).get();
    const read = (kind: string) => docs.filter((document) => document.get('kind') === kind);
    const titles = read('expense')
      .filter((document) => document.get('deletedAt') === null)
      .map((document) => String(document.get('title')));
    const ownTitles = (who: string) => [
      ...[1, 7].map((n) => `${who} 고침 ${n}`),
      ...[2, 4, 5, 6, 10, 11, 12].map((n) => `${who} 지출 ${n}`),
    ];
    const last = first === '지영' ? '민수' : '지영';
    expect(titles.toSorted()).toEqual(
      [
        ...shared.slice(0, 3).map((title) => `${title} (지영)`),
        ...[`${last}의 숙소`, '회식', ...ownTitles('지영'), ...ownTitles('민수')],
      ].toSorted(),
    );
    expect(docs.filter((document) => document.get('deletedAt') !== null)).toHaveLength(6);
    expect(read('transfer')).toHaveLength(6);
    for (const id of ids.slice(0, 3))
      expect(docs.find((document) => document.id === id)?.get('amountMinor')).toBe(45_000);
    const comments = firestore.collection(`groups/${group.groupId}/expenses/${ids[4]}/comments`);
    const said = (await comments.get()).docs.map((document) => String(document.get('text')));
    const words = ['하나', '둘', '셋', '넷'];
    expect(said.toSorted()).toEqual(
      ['지영', '민수'].flatMap((who) => words.map((word) => `${who} ${word}`)).toSorted(),
    );

    // Both see the same, each from their side; and a fresh device, which has it from the server alone.
    const figure = (page: Page) => page.getByTestId('own-balance').locator('[data-balance-minor]');
    const balance = async (page: Page) => Number(await figure(page).getAttribute('data-balance-minor'));
    await expect.poll(async () => (await balance(a)) + (await balance(b))).toBe(0);
    const fresh = await openSignedIn(browser, own);
    await fresh.page.goto(`/groups/${group.groupId}`);
    await expect(figure(fresh.page)).toHaveAttribute('data-balance-minor', String(await balance(a)));
    await fresh.context.close();
    await Promise.all([a, b].map((page) => page.context().close()));
  });
}
