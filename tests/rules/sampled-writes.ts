import { currencyCodes } from '@nbbang/domain/money/currency';
import fc from 'fast-check';
import type { Fields } from 'firestore-rules-tools/emulator/fields';
import type { Write } from 'firestore-rules-tools/emulator/request';
import {
  archivedGroupPath,
  deletedExpensePath,
  newPayoutPath,
  receivedPath,
  transferPath,
} from './documents.ts';
import { uidOf, type Role, type RoleAttempt } from './roles.ts';
import {
  createComment,
  createExpense,
  createGroup,
  createTransfer,
  createUser,
  editUser,
  replaceInGroup,
  revise,
  setPayout,
} from './writes.ts';
import {
  commentInputs,
  expenseInputs,
  groupChanges,
  groupInputs,
  groupSettings,
  payoutInputs,
  transferInputs,
  userInputs,
} from './expenses/expense-inputs.ts';

/** Always the same documents: what the tables hold does not change from run to run. */
const seed = 20_261_125;
const count = 25;

function sample(
  name: string,
  as: Role,
  inputs: fc.Arbitrary<Fields>,
  toWrite: (uid: string, inputs: Fields) => Write,
): RoleAttempt[] {
  return fc.sample(inputs, { seed, numRuns: count }).map((made, i) => ({
    name: `${name} ${i + 1}`,
    as,
    request: toWrite(uidOf(as), made),
  }));
}

const currencies: readonly RoleAttempt[] = currencyCodes.map((currency) => ({
  name: `group create: in ${currency}`,
  as: 'owner',
  request: createGroup(uidOf('owner'), { currency }),
}));

export const sampledWrites: readonly RoleAttempt[] = [
  ...currencies,
  ...sample('user create', 'former', userInputs, createUser),
  ...sample('user edit', 'owner', userInputs, editUser),
  ...sample('group create', 'stranger', groupInputs(uidOf('stranger')), createGroup),
  ...sample('group edit', 'guest', groupChanges, (uid, changes) => replaceInGroup(uid, changes)),
  ...sample('expense create', 'owner', expenseInputs, createExpense),
  ...sample('expense edit', 'guest', expenseInputs, revise),
  ...sample('expense restore', 'member', expenseInputs, (uid, inputs) =>
    revise(uid, { ...inputs, deletedAt: null }, deletedExpensePath),
  ),
  ...sample('transfer create', 'member', transferInputs(uidOf('member')), createTransfer),
  ...sample('transfer edit', 'guest', transferInputs(uidOf('guest')), (uid, inputs) =>
    revise(uid, inputs, transferPath),
  ),
  ...sample('received transfer edit', 'owner', transferInputs(uidOf('owner')), (uid, inputs) =>
    revise(uid, inputs, receivedPath),
  ),
  ...sample('group settings', 'guest', groupSettings, (uid, changes) => replaceInGroup(uid, changes)),
  ...sample('archived group settings', 'member', groupSettings, (uid, changes) =>
    replaceInGroup(uid, changes, archivedGroupPath),
  ),
  ...sample('comment create', 'member', commentInputs, createComment),
  ...sample('payout create', 'member', payoutInputs, (_uid, inputs) => setPayout(newPayoutPath, inputs)),
];
