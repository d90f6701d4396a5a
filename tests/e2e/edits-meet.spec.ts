import { expect, test, type Page } from '@playwright/test';
import { firestore } from './admin.ts';
import { amountField, expectOwnBalance, expenseRow, m, openForEdit, openTab, won, goOffline } from './app.ts';
import { openGroupOfTwo } from './devices.ts';
import { storeEntries } from './stored.ts';

const { met } = m;

/** 지영 and 민수 look at the same ₩30,000. */
async function openDinner(browser: Parameters<typeof openGroupOfTwo>[0], name: string) {
  const two = await openGroupOfTwo(browser, name);
  const entry = { amount: 30_000, by: '지영', among: ['지영', '민수'], title: '저녁' };
  const [expenseId = ''] = await storeEntries(two.group, entry);
  await Promise.all([two.a, two.b].map((page) => expect(expenseRow(page, '저녁')).toBeVisible()));
  await expectOwnBalance(two.a, 15_000);
  const read = async (field: string) =>
    (await firestore.doc(`groups/${two.group.groupId}/expenses/${expenseId}`).get()).get(field) as unknown;
  return { ...two, expenseId, read };
}

const title = (page: Page) => page.getByLabel(m.expense.what, { exact: true });

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function edit(page: Page, row: string, change: () => Promise<void>): Promise<void> {
  await openForEdit(page, row);
  await change();
  await save(page);
}

test('the amount of one and the title of the other both stand, and the history tells who changed what', async ({
  browser,
}) => {
  const { a, b, read, close } = await openDinner(browser, '고치기');
  await openForEdit(a, '저녁');
  await edit(b, '저녁', () => amountField(b).fill('45000'));
  await expect(a.getByText(met.moved('민수'))).toBeVisible();
  await expect(amountField(a)).toHaveValue('45,000');
  await title(a).fill('야식');
  await save(a);
  await expectOwnBalance(b, -22_500);
  await expect(expenseRow(b, '야식')).toBeVisible();
  expect([await read('amountMinor'), await read('title')]).toEqual([45_000, '야식']);

  await openTab(a, m.activity.title);
  const entries = a.getByRole('list').getByRole('listitem').filter({ hasText: '야식' });
  await expect(entries.first()).toBeVisible();
  await expect(entries.filter({ hasText: won(45_000) })).toHaveCount(0);
  await close();
});

test('Save with nothing changed takes nothing back', async ({ browser }) => {
  const { a, b, read, close } = await openDinner(browser, '그대로');
  await openForEdit(a, '저녁');
  await edit(b, '저녁', () => amountField(b).fill('45000'));
  await expect(a.getByText(met.moved('민수'))).toBeVisible();
  await save(a);
  await expectOwnBalance(a, 22_500);
  expect([await read('amountMinor'), await read('revision')]).toEqual([45_000, 2]);
  await close();
});

for (const first of ['a', 'b'] as const) {
  test(`offline on both sides both changes stand, whoever comes back first (${first})`, async ({
    browser,
  }) => {
    const { a, b, read, close } = await openDinner(browser, '기차');
    await Promise.all([a, b].map((page) => goOffline(page)));
    await edit(a, '저녁', () => title(a).fill('야식'));
    // The second of two writes made offline, on the first of them.
    await edit(a, '야식', () => title(a).fill('치킨'));
    await edit(b, '저녁', () => amountField(b).fill('45000'));
    const [one, other] = first === 'a' ? [a, b] : [b, a];
    await one.context().setOffline(false);
    await expect.poll(() => read('revision')).toBe(first === 'a' ? 3 : 2);
    await other.context().setOffline(false);
    await expect.poll(async () => [await read('amountMinor'), await read('title')]).toEqual([45_000, '치킨']);
    for (const page of [a, b]) await expect(expenseRow(page, '치킨')).toBeVisible();
    await expectOwnBalance(a, 22_500);
    await expectOwnBalance(b, -22_500);
    await expect(a.getByText(m.rejected.title)).toHaveCount(0);
    await close();
  });
}

for (const choice of ['mine', 'theirs'] as const) {
  test(`the same changed by both asks, also after a reload, and ${choice} is done`, async ({ browser }) => {
    const { a, b, read, close } = await openDinner(browser, '둘 다');
    await goOffline(a);
    await edit(a, '저녁', () => title(a).fill('야식'));
    await edit(b, '저녁', () => title(b).fill('점심'));
    await expect.poll(() => read('title')).toBe('점심');
    await a.context().setOffline(false);
    const asked = a.getByRole('alert').filter({ hasText: met.theirs('민수') });
    await expect(asked).toContainText('야식');
    await expect(asked).toContainText('점심');
    await a.reload();
    await expect(asked).toBeVisible();
    await asked
      .getByRole('button', {
        name: choice === 'mine' ? met.edited.mine : met.edited.theirs('민수'),
        exact: true,
      })
      .click();
    await expect(asked).toHaveCount(0);
    const outcome = choice === 'mine' ? '야식' : '점심';
    for (const page of [a, b]) await expect(expenseRow(page, outcome)).toBeVisible();
    await expect.poll(() => read('title')).toBe(outcome);
    await close();
  });
}

test('what the other deleted is restored with my changes, and never becomes a second expense', async ({
  browser,
}) => {
  const { a, b, group, read, close } = await openDinner(browser, '지운 것');
  await goOffline(a);
  await edit(a, '저녁', () => title(a).fill('야식'));
  await openForEdit(b, '저녁');
  await b.getByRole('button', { name: m.expense.remove }).click();
  await expect.poll(() => read('deletedAt')).not.toBeNull();
  await a.context().setOffline(false);
  await a.getByRole('button', { name: met.deleted.mine }).click();
  for (const page of [a, b]) await expect(expenseRow(page, '야식')).toBeVisible();
  const { docs } = await firestore.collection(`groups/${group.groupId}/expenses`).get();
  expect(docs).toHaveLength(1);
  await close();
});

test('an open form asks where both type the same', async ({ browser }) => {
  const { a, b, read, close } = await openDinner(browser, '열린 채로');
  await openForEdit(a, '저녁');
  await title(a).fill('야식');
  await edit(b, '저녁', () => title(b).fill('점심'));
  const asked = a.getByRole('alert').filter({ hasText: met.same('민수') });
  await expect(asked).toContainText('점심');
  await a.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(asked).toBeVisible();
  await asked.getByRole('button', { name: met.edited.mine, exact: true }).click();
  await save(a);
  await expect.poll(() => read('title')).toBe('야식');
  await close();
});
