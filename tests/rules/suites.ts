import { batchAttacks } from './attacks/batches.ts';
import { commentAttacks } from './attacks/comments.ts';
import { expenseAttacks, splitAttacks, transferAttacks } from './attacks/expenses.ts';
import { groupAttacks, membershipAttacks } from './attacks/groups.ts';
import { newGroupAttacks } from './attacks/new-groups.ts';
import { payoutAttacks } from './attacks/payouts.ts';
import { receiptAttacks } from './attacks/receipts.ts';
import { settingsAttacks } from './attacks/settings.ts';
import { spoiledAttacks } from './attacks/spoiled.ts';
import { userAttacks } from './attacks/users.ts';
import { wrongRoleAttacks } from './attacks/wrong-roles.ts';
import type { RoleAttempt, RoleSuite } from './roles.ts';
import { changedWrites } from './valid/changed.ts';
import { edgeWrites } from './valid/edges.ts';
import { laterEdgeWrites } from './valid/later-edges.ts';
import { sampledWrites } from './valid/sampled.ts';

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
