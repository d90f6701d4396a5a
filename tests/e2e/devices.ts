import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { createAccount, signInDevice, type Account } from './accounts.ts';
import { storeGroup, type StoredGroup } from './stored.ts';

export type Device = { context: BrowserContext; page: Page };

/** A browser of somebody's own: nothing is shared with another but the server. */
export async function openBrowser(browser: Browser, options: BrowserContextOptions = {}): Promise<Device> {
  const context = await browser.newContext({
    locale: 'ko-KR',
    viewport: { width: 390, height: 844 },
    // What keeps the app on a device has tests of its own: it would fetch all of it in each of these.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    // Thrown here it fails the test: whatever the policy of the page blocks is missing for somebody.
    if (message.text().includes('Content Security Policy')) throw new Error(message.text());
  });
  return { context, page };
}

/** A device on which an account is signed in, a new one where only a name is given; no page of the app is open yet. */
export async function openSignedIn(
  browser: Browser,
  who: Account | string,
  options: BrowserContextOptions = {},
): Promise<Device> {
  const account = typeof who === 'string' ? await createAccount(who) : who;
  const device = await openBrowser(browser, options);
  await signInDevice(device.page, account);
  return device;
}

/** A device of the account on the page of a group, on its list of expenses. */
export async function openGroup(
  browser: Browser,
  { groupId }: StoredGroup,
  account: Account,
): Promise<Device> {
  const device = await openSignedIn(browser, account);
  await device.page.goto(`/groups/${groupId}`);
  await expect(device.page.getByRole('tab').first()).toBeVisible();
  return device;
}

/** Of a device that may keep the app. */
export const keepingApps = { serviceWorkers: 'allow' } as const;

/** Waits until the app is on the device, so that it opens without a network. */
export async function keepApp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
    if (active === null) throw new Error('no worker is active');
  });
}

/** 지영 on the page of a new group of hers; the others are in it by name only. */
export async function openNewGroup(
  browser: Browser,
  name: string,
  ...others: readonly string[]
): Promise<Device & { group: StoredGroup; groupId: string; account: Account }> {
  const account = await createAccount('지영');
  const group = await storeGroup(name, account, ...others);
  return { ...(await openGroup(browser, group, account)), group, groupId: group.groupId, account };
}

export type Two = { a: Page; b: Page; group: StoredGroup; close: () => Promise<void> };

/** 지영, whose group it is, and 민수, who is in it with an account: each on a device of their own. */
export async function openGroupOfTwo(
  browser: Browser,
  name: string,
  ...others: readonly string[]
): Promise<Two> {
  const [own, other] = await Promise.all([createAccount('지영'), createAccount('민수')]);
  const group = await storeGroup(name, own, other, ...others);
  const [a, b] = await Promise.all([openGroup(browser, group, own), openGroup(browser, group, other)]);
  const close = async () => {
    await Promise.all([a.context.close(), b.context.close()]);
  };
  return { a: a.page, b: b.page, group, close };
}
