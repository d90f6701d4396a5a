import { expect, test, type Page } from '@playwright/test';
import { createAccount } from './accounts.ts';
import { amountField, expenseRow, m, openTab } from './app.ts';
import { openSignedIn } from './devices.ts';
import { type Loss, missing, pageInstead, startLossyProxy } from './lossy-proxy.ts';
import { storeEntries, storeGroup } from './stored.ts';

/** A file of the build by the name of its chunk. */
const file = (name: string, kind = 'js') => new RegExp(`^/assets/${name}-[\\w-]{8}\\.${kind}$`);

async function openForm(page: Page): Promise<void> {
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await expect(amountField(page)).toBeVisible();
}

const stay = () => Promise.resolve();

const chunks: readonly [chunk: string, pattern: RegExp, meet: (page: Page) => Promise<void>][] = [
  ['the entry', file('shell'), stay],
  ['what the entry imports', file('rolldown-runtime'), stay],
  ['the first sheet', file('index', 'css'), stay],
  ['the Auth SDK', file('auth'), stay],
  ['the Firestore SDK', file('firestore'), stay],
  ['what both need', file('firebase-app'), stay],
  ['the words', file('messages-ko'), stay],
  ['the first screen', file('expense-list'), stay],
  ['its sheet', file('expense-list', 'css'), stay],
  ['what several screens need', file('common'), stay],
  ['another screen', file('balances'), (page) => openTab(page, m.group.tabBalances)],
  ['its sheet, too', file('balances', 'css'), (page) => openTab(page, m.group.tabBalances)],
  ['the form', file('expense'), openForm],
  ['what lies over the screen', file('overlays'), openForm],
  ['what asks the functions', file('functions'), (page) => openTab(page, m.group.tabMembers)],
];

async function recovers(
  browser: Parameters<typeof openSignedIn>[0],
  origin: string,
  [, pattern, meet]: (typeof chunks)[number],
  loss: Loss,
): Promise<void> {
  const account = await createAccount('지영');
  const group = await storeGroup('릴리스', account, '민수');
  await storeEntries(group, { amount: 9_000, by: '지영', among: ['지영', '민수'], title: '김밥' });
  const proxy = await startLossyProxy(origin, pattern, loss);
  try {
    const { page, context } = await openSignedIn(browser, account, { baseURL: proxy.url });
    await page.goto(`/groups/${group.groupId}`);
    await expect(expenseRow(page, '김밥')).toBeVisible();
    await meet(page);
    await expect.poll(() => proxy.lost()).not.toBeNull();
    await expect(page.getByText(m.failure.title)).toHaveCount(0);
    await expect(page.getByText(m.failure.partTitle)).toHaveCount(0);
    // The one that was lost came after all: a sheet is in force, and what is over the screen is there.
    await expect(page.getByRole('tab').first()).toBeVisible();
    await context.close();
  } finally {
    proxy.stop();
  }
}

for (const chunk of chunks)
  test(`a page that misses ${chunk[0]} once gets it by itself, though the failure would be kept for a year`, ({
    browser,
    baseURL,
  }) => recovers(browser, baseURL ?? '', chunk, missing));

for (const chunk of chunks.filter(([name]) => ['the entry', 'the first screen'].includes(name)))
  test(`a page that got a page instead of ${chunk[0]} gets it by itself`, ({ browser, baseURL }) =>
    recovers(browser, baseURL ?? '', chunk, pageInstead));

test('a file that is not there is answered so, and the answer is not kept; the page itself is asked for anew', async ({
  request,
}) => {
  const lost = await request.get('/assets/nothing-00000000.js');
  expect(lost.status()).toBe(404);
  const page = await request.get('/groups/new');
  expect(page.status()).toBe(200);
  expect(page.headers()['cache-control']).toBe('no-cache');
  const script = /\/assets\/shell-[\w-]+\.js/.exec(await page.text())?.[0] ?? '';
  expect((await request.get(script)).headers()['cache-control']).toContain('immutable');
});
