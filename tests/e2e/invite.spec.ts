import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { firestore } from './admin.ts';
import { createGroup, m, openBrowser, signUp } from './app.ts';

const code = (letter: string) => letter.repeat(22);
const day = 86_400_000;

/** Invites as the functions store them: under the hash of their code. */
async function storeInvite(groupId: string, inviteCode: string, change: object): Promise<void> {
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
}

test('an unknown, expired, used-up or revoked invitation says which it is', async ({ browser }) => {
  const { page: owner, context: ownContext } = await openBrowser(browser);
  await signUp(owner, '지영');
  const groupId = await createGroup(owner, '초대 모임');
  await storeInvite(groupId, code('E'), { expiresAt: new Date(Date.now() - day) });
  await storeInvite(groupId, code('U'), { usedBy: ['another'] });
  await storeInvite(groupId, code('R'), { revokedAt: new Date() });

  const { page, context } = await openBrowser(browser);
  await signUp(page, '민수');
  const answers = [
    [code('N'), m.refusals['invite-unknown']],
    [code('E'), m.refusals['invite-expired']],
    [code('U'), m.refusals['invite-used-up']],
    [code('R'), m.refusals['invite-revoked']],
    ['short', m.refusals['invite-unknown']],
  ] as const;
  for (const [inviteCode, answer] of answers) {
    await page.goto(`/join/${inviteCode}`);
    await expect(page.getByText(answer)).toBeVisible();
    await expect(page.getByText('초대 모임')).toHaveCount(0);
  }
  await Promise.all([ownContext.close(), context.close()]);
});

test('joining under a name of one’s own, as a guest, straight from the link', async ({ browser }) => {
  const { page: owner, context: ownContext } = await openBrowser(browser);
  await signUp(owner, '지영');
  const groupId = await createGroup(owner, '열린 모임');
  await storeInvite(groupId, code('G'), {});

  const { page, context } = await openBrowser(browser);
  await page.goto(`/join/${code('G')}`);
  await page.getByLabel(m.auth.name, { exact: true }).fill('현우');
  await page.getByRole('button', { name: m.auth.asGuest }).click();
  await page.getByRole('button', { name: m.join.joinAs('현우') }).click();
  await expect(page.getByRole('heading', { level: 1, name: '열린 모임', exact: true })).toBeVisible();
  await Promise.all([ownContext.close(), context.close()]);
});
