import { expect, test, type Page } from '@playwright/test';
import type { Account } from './accounts.ts';
import { addExpense, expenseRow, m, openDetails, openTab, goOffline } from './app.ts';
import { deviceStorage, disableAccount } from './device-storage.ts';
import { openNewGroup, type Device } from './devices.ts';

const words = m.account;
const signOutButton = (page: Page) => page.getByRole('button', { name: words.signOut, exact: true });
const landing = (page: Page) => page.getByRole('link', { name: m.landing.signIn });
const isFirstLine = '일기장';

type Scene = Device & { groupId: string; account: Account };

/** A device that has written and read what an app keeps: an expense, a draft of a comment, what was seen, a search. */
async function openUsed(...[browser]: [Parameters<typeof openNewGroup>[0]]): Promise<Scene> {
  const { page, context, groupId, account } = await openNewGroup(browser, '내 비밀', '수아');
  await addExpense(page, '54321', isFirstLine);
  await openDetails(page, isFirstLine);
  await page.getByRole('dialog').getByRole('textbox').fill('적다 만 댓글');
  await page.keyboard.press('Escape');
  await openTab(page, m.activity.title);
  await expect(page.getByRole('tabpanel').getByText(isFirstLine).first()).toBeVisible();
  return { page, context, groupId, account };
}

async function clearDraft(page: Page, groupId: string): Promise<void> {
  await page.goto(`/groups/${groupId}`);
  await openDetails(page, isFirstLine);
  await page.getByRole('dialog').getByRole('textbox').fill('');
  await page.keyboard.press('Escape');
}

/** What tells of the person or of what they did. */
function traces({ account, groupId }: Scene): string[] {
  return [
    account.uid,
    account.email,
    account.name,
    groupId,
    '내 비밀',
    '수아',
    isFirstLine,
    '54321',
    '적다 만',
  ];
}

async function expectNothingLeft(page: Page, scene: Scene): Promise<void> {
  await expect
    .poll(async () => {
      const kept = await deviceStorage(page);
      return traces(scene).filter((trace) => kept.includes(trace));
    })
    .toEqual([]);
}

test('while somebody is signed in the device keeps what they did: the check that looks for it finds it', async ({
  browser,
}) => {
  const scene = await openUsed(browser);
  const kept = await deviceStorage(scene.page);
  expect(traces(scene).filter((trace) => !kept.includes(trace))).toEqual([]);
  await scene.context.close();
});

test('after signing out nothing of the person is left on the device, on no tab', async ({ browser }) => {
  const scene = await openUsed(browser);
  const { page, context, groupId } = scene;
  await clearDraft(page, groupId);
  const other = await context.newPage();
  await other.goto(`/groups/${groupId}`);
  await expect(expenseRow(other, isFirstLine)).toBeVisible();
  await page.goto('/account');
  await signOutButton(page).click();
  await expect(landing(page)).toBeVisible();
  await expect(landing(other)).toBeVisible();
  await expectNothingLeft(page, scene);
  await context.close();
});

test('a session that was ended elsewhere leaves nothing either', async ({ browser }) => {
  const scene = await openUsed(browser);
  await clearDraft(scene.page, scene.groupId);
  await disableAccount(scene.page, scene.account);
  await expect(landing(scene.page)).toBeVisible();
  await expectNothingLeft(scene.page, scene);
  await scene.context.close();
});

test('what the device could not take away before it crashed is taken away before anything is shown', async ({
  browser,
}) => {
  const scene = await openUsed(browser);
  const { page, context } = scene;
  await page.evaluate(() => localStorage.setItem('nbbang.leaving', 'true'));
  await page.reload();
  await expect(landing(page)).toBeVisible();
  await expectNothingLeft(page, scene);
  await context.close();
});

test('unsent changes are asked about: staying sends them', async ({ browser }) => {
  const { page, context, groupId } = await openNewGroup(browser, '섬');
  await page.goto('/account');
  // All of its code is on the device: without a network it could not be fetched.
  for (const file of ['entrance-[^/]+js', 'landing-[^/]+css'])
    await page.waitForFunction(
      (wanted) => performance.getEntriesByType('resource').some(({ name }) => new RegExp(wanted).test(name)),
      file,
    );
  await page.goto(`/groups/${groupId}`);
  await expect(page.getByRole('tab').first()).toBeVisible();
  await goOffline(page);
  await addExpense(page, '1000', '배표');
  await addExpense(page, '2000', '김밥');
  await page.evaluate(() => {
    history.pushState(null, '', '/account');
  });
  await signOutButton(page).click();
  const question = page.getByRole('alertdialog', { name: words.unsent(2, 0) });
  await question.getByRole('button', { name: words.stay }).click();
  await context.setOffline(false);
  await page.goto(`/groups/${groupId}`);
  await expect(expenseRow(page, '김밥')).toBeVisible();
  // Shown is not sent: until the server has answered, they would be asked about again.
  const unsent = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('nbbang.outbox.')).length);
  await expect.poll(unsent).toBe(0);
  await page.goto('/account');
  await signOutButton(page).click();
  await expect(landing(page)).toBeVisible();
  await context.close();
});

test('who signs out all the same loses them, and without a network is told that nothing is left', async ({
  browser,
}) => {
  const scene = await openUsed(browser);
  const { page, context, groupId } = scene;
  await clearDraft(page, groupId);
  await page.goto('/account');
  await expect(signOutButton(page)).toBeVisible();
  await page.goto(`/groups/${groupId}`);
  await expect(page.getByRole('tab').first()).toBeVisible();
  await goOffline(page);
  await addExpense(page, '2000', isFirstLine);
  await page.evaluate(() => {
    history.pushState(null, '', '/account');
  });
  await signOutButton(page).click();
  const question = page.getByRole('alertdialog', { name: words.unsent(1, 0) });
  await question.getByRole('button', { name: words.signOutAndLose }).click();
  await expect(page.getByRole('heading', { name: words.leftTitle })).toBeVisible();
  await expectNothingLeft(page, scene);
  await context.setOffline(false);
  await page.getByRole('button', { name: m.notFound.home }).click();
  await expect(landing(page)).toBeVisible();
  await context.close();
});

test('a session that ended elsewhere with something unsent asks, also after a reload, before it takes it away', async ({
  browser,
}) => {
  const scene = await openUsed(browser);
  const { page, context } = scene;
  await disableAccount(page, scene.account);
  const title = page.getByRole('heading', { name: words.endedTitle });
  await expect(title).toBeVisible();
  await expect(page.getByText(words.unsent(0, 1))).toBeVisible();
  await page.reload();
  await expect(title).toBeVisible();
  await page.getByRole('button', { name: words.forget }).click();
  await expect(landing(page)).toBeVisible();
  await expectNothingLeft(page, scene);
  await context.close();
});
