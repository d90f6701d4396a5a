import { expect, it } from 'vitest';
import { stepsOf, type ExpenseStep } from './expense-steps.ts';

const expense = { createdBy: 'uid-anna', createdAt: 5 };
const entry = (what: ExpenseStep['what'], revision: number): ExpenseStep => ({
  what,
  revision,
  actorUid: 'uid-beom',
  memberId: 'beom',
  at: revision * 10,
  changes: [],
});
const made = { what: 'created', actorUid: 'uid-anna', memberId: null, at: 5, changes: [], revision: 1 };

it.each([
  ['no history yet', [], false, [made]],
  ['a history that began later', [entry('edited', 2)], false, [entry('edited', 2), made]],
  [
    'a whole history',
    [entry('edited', 2), entry('created', 1)],
    false,
    [entry('edited', 2), entry('created', 1)],
  ],
  ['a page of a longer one', [entry('edited', 9)], true, [entry('edited', 9)]],
])('%s', (_name, entries, more, expected) => {
  expect(stepsOf(expense, { entries, more })).toEqual(expected);
});
