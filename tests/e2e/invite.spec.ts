import { createHash, randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { createAccount } from './accounts.ts';
import { firestore } from './admin.ts';
import { m } from './app.ts';
import { openBrowser, openSignedIn } from './devices.ts';
import { storeGroup } from './stored.ts';

/** 22 letters and digits, as the functions make them. */
const newCode = () => randomUUID().replaceAll('-', '').slice(0, 22);
const day = 86_400_000;

/** An invite as the functions store it, under the hash of its code; answers the code. */
async function storeInvite(groupId: string, change: object): Promise<string> {
  const inviteCode = newCode();
  const hash = createHash('sha256').update(inviteCode).digest('hex');
  await firestore.doc(`invites/${hash}`).set({
    groupId,
    createdBy: 'someone',
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + day),
    maxUses: 1,
    usedBy: [],
    revokedAt: null,
    ...change,
  });
  return inviteCode;
}

test('an unknown, expired, used-up or revoked invitation says which it is', async ({ browser }) => {
  const { groupId } = await storeGroup('초대 모임', await createAccount('지영'));
  const expired = await storeInvite(groupId, { expiresAt: new Date(Date.now() - day) });
  const usedUp = await storeInvite(groupId, { usedBy: ['another'] });
  const revoked = await storeInvite(groupId, { revokedAt: new Date() });

  const { page, context } = await openSignedIn(browser, '민수');
  const answers = [
    [newCode(), m.refusals['invite-unknown']],
    [expired, m.refusals['invite-expired']],
    [usedUp, m.refusals['invite-used-up']],
    [revoked, m.refusals['invite-revoked']],
    ['short', m.refusals['invite-unknown']],
  ] as const;
  for (const [inviteCode, answer] of answers) {
    await page.goto(`/join/${inviteCode}`);
    await expect(page.getByText(answer)).toBeVisible();
    await expect(page.getByText('초대 모임')).toHaveCount(0);
  }
  await context.close();
});

test('joining under a name of one’s own, as a guest, straight from the link', async ({ browser }) => {
  const { groupId } = await storeGroup('열린 모임', await createAccount('지영'));
  const inviteCode = await storeInvite(groupId, {});

  const { page, context } = await openBrowser(browser);
  await page.goto(`/join/${inviteCode}`);
  await page.getByLabel(m.auth.name, { exact: true }).fill('현우');
  await page.getByRole('button', { name: m.auth.asGuest }).click();
  await page.getByRole('button', { name: m.join.joinAs('현우') }).click();
  await expect(page.getByRole('heading', { level: 1, name: '열린 모임', exact: true })).toBeVisible();
  await context.close();
});
