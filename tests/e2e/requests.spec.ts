import { expect, test, type Page } from '@playwright/test';
import { createAccount } from './accounts.ts';
import { openSignedIn } from './devices.ts';
import { storeEntries, storeGroup } from './stored.ts';

/** What the page asks the origin of the app for, and how many bytes come. */
async function countRequests(page: Page) {
  const found = { requests: 0, scripts: 0, bytes: 0 };
  const client = await page.context().newCDPSession(page);
  const own = new Set<string>();
  client.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (new URL(request.url).origin !== new URL(page.url()).origin && !page.url().startsWith('about:'))
      return;
    own.add(requestId);
    found.requests += 1;
    if (request.url.endsWith('.js')) found.scripts += 1;
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (own.has(requestId)) found.bytes += encodedDataLength;
  });
  await client.send('Network.enable');
  return found;
}

const toText = ({ requests, scripts, bytes }: { requests: number; scripts: number; bytes: number }) =>
  `${requests} requests, ${scripts} of them scripts, ${Math.round(bytes / 1000)} kB`;

test('prints what opening the balances of a group asks the server of the app for', async ({ browser }) => {
  const account = await createAccount('지영');
  const group = await storeGroup('처음 여는 모임', account);
  await storeEntries(group, { title: '흑돼지', amount: 12_000, by: '지영', among: ['지영'] });
  // The device knows the session, and nothing of the app or of its data.
  const { page, context } = await openSignedIn(browser, account);
  const found = await countRequests(page);
  await page.goto(`/groups/${group.groupId}/balances`);
  await expect(page.getByTestId('own-balance').locator('[data-balance-minor]')).toBeVisible();
  await expect(page.getByRole('tabpanel').getByText('지영').first()).toBeVisible();
  const standing = { ...found };
  // The code of the next screens comes when nothing else happens. It has come when a second brings nothing more.
  let before = -1;
  await expect
    .poll(
      () => {
        const grew = found.requests !== before;
        before = found.requests;
        return grew;
      },
      { intervals: [1_000] },
    )
    .toBe(false);
  console.log(`until the balances stand: ${toText(standing)}; until all is quiet: ${toText(found)}`);
  expect(found.scripts).toBeLessThanOrEqual(30);
  await context.close();
});
