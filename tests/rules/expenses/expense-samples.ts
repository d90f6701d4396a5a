import { deletedExpensePath, receivedPath, transferPath } from '../documents.ts';
import { uidOf, type RoleAttempt } from '../roles.ts';
import { sample } from '../sample.ts';
import { createExpense, createTransfer, revise } from '../writes.ts';
import { expenseInputs, transferInputs } from './expense-inputs.ts';

export const expenseSamples: readonly RoleAttempt[] = [
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
];
