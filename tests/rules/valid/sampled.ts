import { currencyCodes } from '@nbbang/domain/money/currency';
import fc from 'fast-check';
import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import type { Write } from 'firestore-rules-tools/emulator/request';
import { deletedExpensePath, groupPath, transferPath } from '../documents.ts';
import { uidOf, type Role, type RoleAttempt } from '../roles.ts';
import { createExpense, createGroup, createTransfer, createUser, editUser, revise } from '../writes.ts';
import { expenseInputs, groupChanges, groupInputs, transferInputs, userInputs } from './generated.ts';

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
  ...sample('group edit', 'guest', groupChanges, (_uid, changes) => ({
    op: 'update',
    path: groupPath,
    data: { ...changes, updatedAt: serverTime },
  })),
  ...sample('expense create', 'owner', expenseInputs, createExpense),
  ...sample('expense edit', 'guest', expenseInputs, revise),
  ...sample('expense restore', 'member', expenseInputs, (uid, inputs) =>
    revise(uid, { ...inputs, deletedAt: null }, deletedExpensePath),
  ),
  ...sample('transfer create', 'member', transferInputs, createTransfer),
  ...sample('transfer edit', 'guest', transferInputs, (uid, inputs) => revise(uid, inputs, transferPath)),
];
