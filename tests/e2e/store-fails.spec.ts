import { expect, test, type Browser, type Page } from '@playwright/test';
import { FieldValue } from 'firebase-admin/firestore';
import { firestore, onlyExpense } from './admin.ts';
import { addExpense, createGroup, expectOwnBalance, expenseRow, m } from './app.ts';
import { openBrowser, openNewGroup } from './devices.ts';
import { storeEntries } from './stored.ts';

/** How the database under Firestore fails. */
type Failure =
  /** Every transaction throws, as Safari's do when it has lost its database. */
  | 'lost'
  /** There is no room. Browsers say so in the end of a transaction; to the SDK it is the same. */
  | 'full'
  /** A mistake inside the SDK: its queue ends for good. */
  | 'assertion'
  /** Every transaction waits for one that never ends. */
  | 'hung';

/** A page whose database can be made to fail, until it is opened anew. */
async function openFragile(browser: Browser) {
  const scene = await openNewGroup(browser, '섬 여행', '민수');
  const { page } = scene;
  await page.addInitScript(() => {
    let failure: string | null = null;
    Object.assign(window, { fail: (next: string | null) => (failure = next) });
    const isOfFirestore = ({ name }: IDBDatabase) => name.startsWith('firestore/');
    // `check` runs before each call of the method, and may throw.
    const guard = <Owner extends object>(
      owner: Owner,
      method: keyof Owner & string,
      check: (self: Owner) => void,
    ) => {
      Object.defineProperty(owner, method, {
        value: new Proxy(owner[method] as (...args: unknown[]) => unknown, {
          apply(target, self: Owner, args) {
            check(self);
            return Reflect.apply(target, self, args);
          },
        }),
      });
    };
    guard(IDBDatabase.prototype, 'transaction', (database) => {
      const name = failure === 'lost' ? 'UnknownError' : 'QuotaExceededError';
      if ((failure === 'lost' || failure === 'full') && isOfFirestore(database)) {
        throw new DOMException('Nothing can be stored', name);
      }
    });
    guard(IDBObjectStore.prototype, 'put', ({ transaction }) => {
      if (failure === 'assertion' && isOfFirestore(transaction.db)) throw new TypeError('assertion');
    });
  });
  await page.reload();
  await expectOwnBalance(page, 0);
  return scene;
}

async function fail(page: Page, failure: Failure | null): Promise<void> {
  if (failure !== 'hung') {
    await page.evaluate((next) => {
      (window as unknown as { fail: (next: string | null) => void }).fail(next);
    }, failure);
    return;
  }
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const opening = indexedDB.open(names.find((name) => name.startsWith('firestore/')) ?? '');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const database = opening.result;
    const holding = database.transaction([...database.objectStoreNames], 'readwrite');
    const [first = ''] = database.objectStoreNames;
    // As long as it asks for something it does not end.
    const ask = () => (holding.objectStore(first).count().onsuccess = ask);
    await new Promise<void>((resolve) => {
      holding.objectStore(first).count().onsuccess = () => {
        ask();
        resolve();
      };
    });
  });
}

async function expectStoredOnce(page: Page, groupId: string, title: string): Promise<void> {
  await expect(expenseRow(page, title)).toHaveCount(1);
  await onlyExpense(groupId);
  const unsent = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('nbbang.outbox.')).length);
  await expect.poll(unsent).toBe(0);
}

for (const failure of ['lost', 'full'] as const) {
  test(`a database that fails for a while (${failure}): what is saved is kept, said, and sent when it is back`, async ({
    browser,
  }) => {
    const { page, context, groupId } = await openFragile(browser);
    await fail(page, failure);
    await addExpense(page, '12000', '뱃삯');
    await expect(page.getByText(m.store.troubled(1))).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await fail(page, null);
    await expectStoredOnce(page, groupId, '뱃삯');
    await expect(page.getByText(m.store.troubled(1))).toHaveCount(0);
    await expectOwnBalance(page, 6_000);
    await context.close();
  });
}

test('the same over a reload', async ({ browser }) => {
  const { page, context, groupId } = await openFragile(browser);
  await fail(page, 'lost');
  await addExpense(page, '12000', '뱃삯');
  await expect(page.getByText(m.store.troubled(1))).toBeVisible();
  await page.reload();
  await expectStoredOnce(page, groupId, '뱃삯');
  await context.close();
});

test('what begins to listen while the database fails hears of everything once it is back', async ({
  browser,
}) => {
  const { page, context, group } = await openFragile(browser);
  const [expenseId = ''] = await storeEntries(group, {
    amount: 2_000,
    by: '민수',
    among: ['민수'],
    title: '귤',
  });
  await expect(expenseRow(page, '귤')).toBeVisible();
  await fail(page, 'lost');
  // Of a listener that the SDK has ended it says nothing else.
  const ended = page.waitForEvent('console', (message) => /query .*expenses.* failed/iu.test(message.text()));
  await expenseRow(page, '귤').getByRole('button').click();
  await ended;
  await fail(page, null);
  await expect(page.getByRole('dialog').getByRole('heading', { name: m.detail.history })).toBeVisible();
  await firestore.collection(`groups/${group.groupId}/expenses/${expenseId}/comments`).add({
    text: '새콤해요',
    memberId: group.members['지영'],
    createdBy: group.ownerUid,
    createdAt: FieldValue.serverTimestamp(),
  });
  await expect(page.getByText('새콤해요')).toBeVisible();
  await context.close();
});

for (const failure of ['assertion', 'hung'] as const) {
  test(`a queue that has ended (${failure}): the page opens anew by itself, and sends what was saved`, async ({
    browser,
  }) => {
    test.slow();
    const { page, context, groupId } = await openFragile(browser);
    await fail(page, failure);
    await addExpense(page, '12000', '뱃삯');
    await expect(page.getByText(m.store.dead)).toBeVisible({ timeout: 30_000 });
    await expectStoredOnce(page, groupId, '뱃삯');
    await expectOwnBalance(page, 6_000);
    await expect(page.getByText(m.store.dead)).toHaveCount(0);
    await context.close();
  });
}

test('not over what is being typed: it waits until the form is closed, and the draft stays', async ({
  browser,
}) => {
  const { page, context, group } = await openFragile(browser);
  const title = page.getByLabel(m.expense.what, { exact: true });
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await title.fill('적던 것');
  await fail(page, 'assertion');
  // What comes from the server is stored as well.
  await storeEntries(group, { amount: 2_000, by: '지영', among: ['지영', '민수'], title: '귤' });
  await expect(page.getByText(m.store.dead)).toBeAttached();
  await expect(title).toHaveValue('적던 것');
  await page.keyboard.press('Escape');
  await expect(expenseRow(page, '귤')).toBeVisible();
  await expect(page.getByText(m.store.dead)).toHaveCount(0);
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await expect(title).toHaveValue('적던 것');
  await context.close();
});

/** Refused, as where a person blocks what sites keep. */
async function openRefusing(browser: Browser, ...refused: readonly ('indexedDB' | 'localStorage')[]) {
  const device = await openBrowser(browser);
  await device.page.addInitScript((names) => {
    for (const name of names) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  }, refused);
  await device.page.goto('/');
  return device;
}

async function comeAsGuest(page: Page): Promise<void> {
  await page.getByLabel(m.auth.name, { exact: true }).fill('지영');
  await page.getByRole('button', { name: m.auth.asGuest }).click();
  await createGroup(page, '잠깐');
  await addExpense(page, '12000', '뱃삯');
  await expect(expenseRow(page, '뱃삯')).toBeVisible();
  await expectOwnBalance(page, 0);
}

test('without a database the app works, and whoever is here stays; it says what it forgets', async ({
  browser,
}) => {
  const { page, context } = await openRefusing(browser, 'indexedDB');
  await comeAsGuest(page);
  await expect(page.getByText(m.store.forgetsRead)).toBeVisible();
  await page.reload();
  await expect(expenseRow(page, '뱃삯')).toBeVisible();
  await context.close();
});

test('where nothing is kept the app works, and a guest is warned before the account is lost', async ({
  browser,
}) => {
  const { page, context } = await openRefusing(browser, 'indexedDB', 'localStorage');
  await comeAsGuest(page);
  await expect(page.getByText(m.store.forgetsGuest)).toBeVisible();
  await page.getByRole('button', { name: m.store.keepAccount }).click();
  await expect(page).toHaveURL(/\/account$/);
  await context.close();
});

test('what is kept is cleared while the page is open: the session ends, and what was typed is still there', async ({
  browser,
  baseURL,
}) => {
  const { page, context } = await openFragile(browser);
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await page.getByLabel(m.expense.what, { exact: true }).fill('적던 것');
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(baseURL ?? '');
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await expect(page.getByRole('heading', { name: m.account.endedTitle })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain('적던 것');
  await context.close();
});
