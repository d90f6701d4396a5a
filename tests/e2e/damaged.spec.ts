import { expect, test, type Browser, type Page } from '@playwright/test';
import type { DocumentReference } from 'firebase-admin/firestore';
import { createAccount, type Account } from './accounts.ts';
import { firestore } from './admin.ts';
import { expectOwnBalance, expenseRow, m, openDetails, openMember, openTab, won } from './app.ts';
import { openGroup, openSignedIn } from './devices.ts';
import { storeEntries, storeGroup, type StoredGroup } from './stored.ts';

// Documents that no rule and no function of ours writes: an admin did, or a version that is not there yet. The screens
// leave out what they cannot read, name it, and go on.

type Damage = 'a wrong type' | 'a missing field' | 'an unknown field' | 'nothing in it';

/** Damages `field` of the document, or all of it. */
async function damage(reference: DocumentReference, field: string, how: Damage): Promise<void> {
  const data = (await reference.get()).data() ?? {};
  const { [field]: _field, ...others } = data;
  const damaged = {
    'a wrong type': { ...data, [field]: Number.NaN },
    'a missing field': others,
    'an unknown field': { ...data, sinceTomorrow: { how: 'new' } },
    'nothing in it': {},
  }[how];
  await reference.set(damaged);
}

const bread = 55;

type Scene = {
  account: Account;
  other: Account;
  group: StoredGroup;
  damagedId: string;
  /** One whose totals are damaged: it has no expense, whose event would have them made again. */
  uncounted: StoredGroup;
};

/** A sound group, and one with so many expenses that every kind of document is read of it. */
async function setScene(): Promise<Scene> {
  const [account, other] = await Promise.all([createAccount('지영'), createAccount('민수')]);
  const sound = await storeGroup('성한 모임', account, '민수');
  await storeEntries(sound, { amount: 9_000, by: '지영', among: ['지영', '민수'], title: '성한 저녁' });
  const group = await storeGroup('섞인 모임', account, other);
  const entries = Array.from({ length: bread }, (_, at) => ({
    ...{ amount: 1_000, by: '지영', among: ['지영', '민수'], title: `빵 ${at}` },
    date: at < 10 ? '2026-11-02' : '2026-11-01',
  }));
  const [damagedId = ''] = await storeEntries(group, ...entries);
  await expect
    .poll(async (): Promise<unknown> =>
      (await groupDocument(group, 'totals/balances').get()).get('pages.rows'),
    )
    .toBe(bread);
  const uncounted = await storeGroup('못 센 모임', account, '민수');
  await groupDocument(uncounted, 'totals/balances').set(emptyTotals(uncounted.members));
  return { account, other, group, damagedId, uncounted };
}

const nothing = { paid: 0, share: 0, sent: 0, received: 0 };

/** As they are stored, of members whose figures are all 0. */
const emptyTotals = (members: StoredGroup['members']) => ({
  members: Object.fromEntries(Object.values(members).map((id) => [id, nothing])),
  ...{ recent: {}, evictedUpTo: new Date(0), updatedAt: new Date(), years: [] },
});

const groupDocument = ({ groupId }: StoredGroup, path: string) => firestore.doc(`groups/${groupId}/${path}`);

async function damageAll(
  { account, other, group, damagedId, uncounted }: Scene,
  how: Damage,
): Promise<string> {
  await damage(groupDocument(group, `expenses/${damagedId}`), 'amountMinor', how);
  // Where it has no version any more the ledger takes it out.
  if (how === 'nothing in it') {
    await expect
      .poll(async () => (await groupDocument(group, `postings/${damagedId}`).get()).exists)
      .toBe(false);
  }
  const stamp = new Date();
  const memberId = group.members['민수'] ?? '';
  const payout = groupDocument(group, `payouts/${memberId}`);
  await payout.set({ bank: '빵은행', number: '1', holder: '민수', link: '', updatedAt: stamp });
  const user = firestore.doc(`users/${account.uid}`);
  await user.set({ name: '지영', language: 'ko', createdAt: stamp, updatedAt: stamp });
  const [activity] = (
    await firestore.collection(`groups/${group.groupId}/activity`).orderBy('at', 'desc').limit(1).get()
  ).docs;
  if (activity === undefined) throw new Error('nothing was told');
  const gone = await storeGroup('상한 모임', account, other);
  await Promise.all([
    damage(payout, 'bank', how),
    damage(user, 'name', how),
    damage(activity.ref, 'actorUid', how),
    damage(groupDocument(uncounted, 'totals/balances'), 'members', how),
    damage(groupDocument(group, 'totals/statistics-2026'), 'share', how),
    damage(groupDocument(group, 'history/0'), 'rows', how),
    damage(firestore.doc(`groups/${gone.groupId}`), 'members', how),
  ]);
  return gone.groupId;
}

/** The page has a heading and no screen for crashes. */
async function expectAlive(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.getByText(m.failure.title, { exact: true })).toHaveCount(0);
  await expect(page.getByText(m.failure.partTitle, { exact: true })).toHaveCount(0);
}

async function visitGroup(page: Page, { groupId }: StoredGroup): Promise<void> {
  await page.goto(`/groups/${groupId}`);
  await expect(expenseRow(page, '빵 9')).toBeVisible();
  await expectAlive(page);
  await page.getByRole('searchbox', { name: m.search.label }).fill('빵 5');
  await expect(expenseRow(page, '빵 5').first()).toBeVisible();
  await expectAlive(page);
  await page.goto(`/groups/${groupId}`);
  await openDetails(page, '빵 9');
  await expectAlive(page);
  await page.getByRole('dialog').getByRole('button', { name: m.common.close }).first().click();
  for (const tab of [m.group.tabBalances, m.group.tabStatistics, m.activity.title]) {
    await openTab(page, tab);
    await expectAlive(page);
  }
  await openTab(page, m.group.tabMembers);
  await openMember(page, '민수');
  await expectAlive(page);
  await page.goto(`/groups/${groupId}/settings`);
  await expect(page.getByRole('heading', { name: m.group.settings })).toBeVisible();
  await expectAlive(page);
}

async function expectSoundGroup(page: Page): Promise<void> {
  await page.goto('/');
  const row = page
    .getByRole('list', { name: m.home.groups })
    .getByRole('listitem')
    .filter({ hasText: '성한 모임' });
  await expect(row).toContainText(won(4_500));
  await expectAlive(page);
}

const damages: readonly Damage[] = ['a wrong type', 'a missing field', 'an unknown field', 'nothing in it'];
for (const how of damages) {
  test(`a document of each collection with ${how}: no screen is blank, and the rest works`, async ({
    browser,
  }) => {
    const scene = await setScene();
    const goneId = await damageAll(scene, how);
    const { page, context } = await openSignedIn(browser, scene.account);
    const crashes: Error[] = [];
    page.on('pageerror', (error) => crashes.push(error));

    await expectSoundGroup(page);
    const isRead = how === 'an unknown field';
    // Without its members nobody finds it by them.
    const isNamed = how === 'a wrong type' || how === 'a missing field';
    await expect(page.getByText(m.damaged.group('상한 모임'))).toHaveCount(isNamed ? 1 : 0);
    await visitGroup(page, scene.group);
    await page.goto(`/groups/${scene.group.groupId}`);
    if (isNamed) {
      await expect(page.getByText(m.damaged.expense('빵 0'))).toBeVisible();
    }
    await page.goto(`/groups/${scene.uncounted.groupId}/balances`);
    await expectAlive(page);
    await expect(page.getByText(m.damaged.part(m.damaged.parts.totals))).toHaveCount(isRead ? 0 : 1);
    if (!isRead) await expect(page.getByText(m.money.workingOut).first()).toBeVisible();
    await page.goto(`/groups/${scene.group.groupId}/expenses/${scene.damagedId}`);
    await expect(page.getByRole('dialog')).toContainText(isRead ? '빵 0' : m.damaged.expenseTitle);
    await page.goto(`/groups/${goneId}`);
    const title = { read: '상한 모임', named: m.damaged.groupTitle, denied: m.notFound.noAccessTitle };
    const kind = isRead ? 'read' : isNamed ? 'named' : 'denied';
    await expect(page.getByRole('heading', { level: 1, name: title[kind] })).toBeVisible();
    await page.goto('/account');
    await expectAlive(page);
    expect(crashes).toEqual([]);
    await context.close();
  });
}

/** A device of 지영, who has a sound group and one whose totals are `totals`. */
async function openWithTotals(browser: Browser, totals: (members: StoredGroup['members']) => object) {
  const account = await createAccount('지영');
  const sound = await storeGroup('성한 모임', account, '민수');
  await storeEntries(sound, { amount: 9_000, by: '지영', among: ['지영', '민수'] });
  const group = await storeGroup('큰 모임', account, '민수');
  await groupDocument(group, 'totals/balances').set({ ...emptyTotals({}), ...totals(group.members) });
  return { group, account, ...(await openSignedIn(browser, account)) };
}

test('a group whose stored sums are beyond what is counted leaves the other groups as they are', async ({
  browser,
}) => {
  const { page, group, context } = await openWithTotals(browser, (ids) => ({
    members: {
      [ids['지영'] ?? '']: { ...nothing, paid: Number.MAX_SAFE_INTEGER, sent: Number.MAX_SAFE_INTEGER },
      [ids['민수'] ?? '']: { ...nothing, share: Number.MAX_SAFE_INTEGER, received: Number.MAX_SAFE_INTEGER },
    },
  }));
  await expectSoundGroup(page);
  await page.goto(`/groups/${group.groupId}/balances`);
  await expect(page.getByText(m.money.workingOut).first()).toBeVisible();
  // With the next write the ledger makes them again.
  await storeEntries(group, { amount: 10_000, by: '지영', among: ['지영', '민수'] });
  await expectOwnBalance(page, 5_000);
  await context.close();
});

test('sums that do not come to 0 keep one panel from being shown, and nothing else', async ({ browser }) => {
  const { page, group, context } = await openWithTotals(browser, (ids) => ({
    members: { [ids['지영'] ?? '']: { ...nothing, paid: 700 } },
  }));
  await expectSoundGroup(page);
  await page.goto(`/groups/${group.groupId}/balances`);
  await expect(page.getByRole('alert').filter({ hasText: m.failure.partTitle })).toBeVisible();
  await openTab(page, m.group.tabMembers);
  await expect(page.getByRole('list', { name: m.members.title })).toBeVisible();
  await context.close();
});

test('an expense that is too large for the balances is named, and the others count', async ({ browser }) => {
  const account = await createAccount('지영');
  const group = await storeGroup('큰 모임', account, '민수');
  const largest = 4_499_999_999_990_000;
  await storeEntries(group, { amount: 2_000, by: '지영', among: ['지영', '민수'], title: '점심' });
  const totals = groupDocument(group, 'totals/balances');
  await expect.poll(async () => (await totals.get()).exists).toBe(true);
  await totals.update({
    [`members.${group.members['민수']}`]: { ...nothing, sent: largest, received: largest },
  });
  const { page, context } = await openGroup(browser, group, account);
  await storeEntries(
    group,
    { amount: 1_000_000, by: '지영', among: ['지영', '민수'], title: '아주 큰 저녁' },
    { amount: 3_000, by: '지영', among: ['지영', '민수'], title: '커피' },
  );
  await expect(page.getByText(m.damaged.tooLarge('아주 큰 저녁'))).toBeVisible();
  await expect(expenseRow(page, '커피')).toBeVisible();
  await expectOwnBalance(page, 2_500);
  await expect
    .poll(async () => JSON.stringify((await totals.get()).get('leftOut') ?? {}))
    .toContain('아주 큰 저녁');
  await page.reload();
  await expect(page.getByText(m.damaged.tooLarge('아주 큰 저녁'))).toBeVisible();
  await expectOwnBalance(page, 2_500);
  await context.close();
});
