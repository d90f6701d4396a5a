import { expect, test } from '@playwright/test';
import { sharesOf } from '@nbbang/domain/expense/shares';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { groupMembers, onlyExpense } from './admin.ts';
import {
  addExpense,
  addMember,
  createGroup,
  expectOwnBalance,
  expenseRow,
  fillSignUp,
  inviteLink,
  m,
  openTab,
  recordButton,
  signUp,
  won,
} from './app.ts';
import { openBrowser } from './devices.ts';

test('two people split ₩10,001 for three and settle it', async ({ browser }) => {
  const { page: a, context: contextA } = await openBrowser(browser);
  const { page: b, context: contextB } = await openBrowser(browser);

  // A makes a group with two people who have no account yet.
  await signUp(a, '지영');
  const groupId = await createGroup(a, '제주도 여행');
  await addMember(a, '민수');
  await addMember(a, '수아');
  const link = await inviteLink(a);

  // B opens the link, signs up on the way and says who they are.
  await b.goto(link);
  await b.getByRole('link', { name: m.auth.signUp }).click();
  await fillSignUp(b, '민수');
  await b.getByRole('radio', { name: '민수' }).check();
  await b.getByRole('button', { name: m.join.joinAs('민수') }).click();
  await expect(b.getByRole('heading', { level: 1, name: '제주도 여행', exact: true })).toBeVisible();

  // A adds an expense; B sees it without a reload.
  await openTab(a, m.group.tabExpenses);
  await addExpense(a, '10001', '흑돼지');
  await expect(expenseRow(b, '흑돼지')).toContainText(won(10_001));

  // The odd won is where the domain says, on both screens, and everything adds up to 0.
  const members = await groupMembers(groupId, '지영', '민수', '수아');
  const expenseId = await onlyExpense(groupId);
  const shares = sharesOf(expenseId, toMinorUnits(10_001), {
    mode: 'equal',
    participants: Object.values(members),
  });
  const shareOf = (name: string) => shares[members[name] ?? ''] ?? toMinorUnits(0);
  expect(shareOf('지영') + shareOf('민수') + shareOf('수아')).toBe(10_001);
  await expectOwnBalance(a, 10_001 - shareOf('지영'));
  await expectOwnBalance(b, 0 - shareOf('민수'));

  // B records the suggested transfer of their own.
  await openTab(b, m.group.tabBalances);
  await recordButton(b, m.settle.record).click();
  await expectOwnBalance(b, 0);
  await expectOwnBalance(a, 10_001 - shareOf('지영') - shareOf('민수'));

  // A records the other one, for 수아 who has no account: both see that all is square.
  await openTab(a, m.group.tabBalances);
  await recordButton(a, m.settle.recordReceived).click();
  await expectOwnBalance(a, 0);
  await expect(a.getByText(m.balance.allSquare)).toBeVisible();
  await expect(b.getByText(m.balance.allSquare)).toBeVisible();

  await contextA.close();
  await contextB.close();
});
