import { batchAttacks } from './across/batch-attacks.ts';
import { commentAttacks } from './comments/comment-attacks.ts';
import { expenseAttacks, splitAttacks, transferAttacks } from './expenses/expense-attacks.ts';
import { groupAttacks, membershipAttacks } from './groups/group-attacks.ts';
import { newGroupAttacks } from './groups/new-group-attacks.ts';
import { payoutAttacks } from './payouts/payout-attacks.ts';
import { receiptAttacks } from './expenses/receipt-attacks.ts';
import { settingsAttacks } from './groups/settings-attacks.ts';
import { spoiledAttacks } from './spoiled-attacks.ts';
import { userAttacks } from './users/user-attacks.ts';
import { wrongRoleAttacks } from './across/wrong-role-attacks.ts';
import type { RoleAttempt, RoleSuite } from './roles.ts';
import { changedWrites } from './changed-writes.ts';
import { edgeWrites } from './expenses/expense-edges.ts';
import { laterEdgeWrites } from './groups/settings-edges.ts';
import { sampledWrites } from './sampled-writes.ts';

const denied = (name: string, attempts: readonly RoleAttempt[]): RoleSuite => ({
  name: `attacks: ${name}`,
  verdict: 'denied',
  attempts,
});

const allowed = (name: string, attempts: readonly RoleAttempt[]): RoleSuite => ({
  name: `valid: ${name}`,
  verdict: 'allowed',
  attempts,
});

/**
 * First what somebody thought of, which covers every part of the rules: reports of the coverage are slow, and no more
 * of them are read once nothing is missing. Then, by thousands, what is made from valid writes and from the schemas.
 */
export const suites: readonly RoleSuite[] = [
  denied('users', userAttacks),
  denied('new groups', newGroupAttacks),
  denied('membership', membershipAttacks),
  denied('groups', groupAttacks),
  denied('expenses', expenseAttacks),
  denied('splits', splitAttacks),
  denied('transfers', transferAttacks),
  denied('receipts', receiptAttacks),
  denied('settings', settingsAttacks),
  denied('comments', commentAttacks),
  denied('payouts', payoutAttacks),
  denied('batches', batchAttacks),
  allowed('edges', edgeWrites),
  allowed('later edges', laterEdgeWrites),
  denied('wrong roles', wrongRoleAttacks),
  denied('spoiled writes', spoiledAttacks),
  allowed('changed writes', changedWrites),
  allowed('sampled writes', sampledWrites),
];
