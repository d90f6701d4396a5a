import { expect, test, type Page } from '@playwright/test';
import { createAccount } from './accounts.ts';
import { openBrowser, openSignedIn } from './devices.ts';
import { storeEntries, storeGroup } from './stored.ts';

const found = { requests: 0, scripts: 0, listens: 0, bytes: 0 };
type Found = typeof found;

/** What the page asks the origin of the app for, how many bytes come, and in how many messages it says what it listens to. */
async function countRequests(page: Page): Promise<Found> {
  const counted: Found = { ...found };
  const client = await page.context().newCDPSession(page);
  const own = new Set<string>();
  client.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.method === 'POST' && request.url.includes('/Listen/channel')) counted.listens += 1;
    if (new URL(request.url).origin !== new URL(page.url()).origin && !page.url().startsWith('about:'))
      return;
    own.add(requestId);
    counted.requests += 1;
    if (request.url.endsWith('.js')) counted.scripts += 1;
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (own.has(requestId)) counted.bytes += encodedDataLength;
  });
  await client.send('Network.enable');
  return counted;
}

const toText = ({ requests, scripts, listens, bytes }: Found) =>
  `${requests} requests, ${scripts} of them scripts, ${Math.round(bytes / 1000)} kB, ${listens} messages to listen`;

/** Sums up what moves from the start on. */
async function watchShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shift: number }).shift);
}

/** The files whose name matches that were asked for before the first screen was shown. */
function askedBefore(page: Page, pattern: RegExp): Promise<string[]> {
  return page.evaluate((source) => {
    const shownAt = performance.getEntriesByName('nbbang:first-screen')[0]?.startTime ?? Infinity;
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => new RegExp(source).test(name) && startTime < shownAt)
      .map(({ name }) => name);
  }, pattern.source);
}

async function untilShown(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('nbbang:first-screen').length > 0);
}

async function untilQuiet(counted: Found): Promise<void> {
  let before = -1;
  await expect
    .poll(
      () => {
        const grew = counted.requests !== before;
        before = counted.requests;
        return grew;
      },
      { intervals: [1_000] },
    )
    .toBe(false);
}

/** But the slice of the figures. */
const laterFonts = /PretendardVariable\.subset\.(?!91-)/;

test('opening the balances of a group asks for little before the figures, and nothing moves', async ({
  browser,
}) => {
  const account = await createAccount('지영');
  const group = await storeGroup('처음 여는 모임', account);
  await storeEntries(group, { title: '흑돼지', amount: 12_000, by: '지영', among: ['지영'] });
  // The device knows the session, and nothing of the app or of its data.
  const { page, context } = await openSignedIn(browser, account);
  const counted = await countRequests(page);
  const readShift = await watchShift(page);
  await page.goto(`/groups/${group.groupId}/balances`);
  await expect(page.getByTestId('own-balance').locator('[data-balance-minor]')).toBeVisible();
  await expect(page.getByRole('tabpanel').getByText('지영').first()).toBeVisible();
  const standing = { ...counted };
  await untilShown(page);
  // The code of the next screens comes when nothing else happens.
  await untilQuiet(counted);
  const shift = await readShift();
  console.log(
    `until the balances stand: ${toText(standing)}; until all is quiet: ${toText(counted)}; shift ${shift.toFixed(4)}`,
  );
  expect(counted.scripts).toBeLessThanOrEqual(27);
  expect(await askedBefore(page, laterFonts)).toEqual([]);
  expect(await askedBefore(page, /assets\/(expense|members|settings|statistics|overlays)-/)).toEqual([]);
  expect(shift).toBeLessThanOrEqual(0.02);
  await context.close();
});

test('the landing page asks for nothing of an SDK before its form stands, and nothing of Firestore at all', async ({
  browser,
}) => {
  const { page, context } = await openBrowser(browser);
  const counted = await countRequests(page);
  const readShift = await watchShift(page);
  await page.goto('/');
  await untilShown(page);
  const standing = { ...counted };
  await untilQuiet(counted);
  const shift = await readShift();
  console.log(
    `until the form stands: ${toText(standing)}; until all is quiet: ${toText(counted)}; shift ${shift.toFixed(4)}`,
  );
  expect(await askedBefore(page, laterFonts)).toEqual([]);
  expect(await askedBefore(page, /assets\/(auth|firestore|data|functions)-/)).toEqual([]);
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(names.filter((name) => /assets\/(firestore|data)-/.test(name))).toEqual([]);
  expect(shift).toBeLessThanOrEqual(0.02);
  await context.close();
});
