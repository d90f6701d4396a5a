import { isDeepStrictEqual } from 'node:util';
import { participantsOf } from '@nbbang/domain/expense/participants';
import { expenseSchema, type Expense } from '@nbbang/domain/records/expense';
import type { Group } from '@nbbang/domain/records/group';
import { serverTime, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';
import { lateFields } from '../documents.ts';
import type { Change } from '../oracle/change.ts';
import { parseDocument } from '../oracle/parse-document.ts';

/** Whether a member of the group may write this expense or transfer so. */
export function isExpenseWrite({ uid, before: stored, after }: Change, group: Group): boolean {
  const before: Fields | null = stored === null ? null : { ...lateFields, ...stored };
  const expense = parseDocument(expenseSchema, after);
  if (expense === null || after['updatedAt'] !== serverTime) return false;
  const expenseBefore = before === null ? null : parseDocument(expenseSchema, before);
  const known = expenseBefore === null ? [] : concerned(expenseBefore);
  const ofGroup =
    expense.updatedBy === uid &&
    expense.currency === group.currency &&
    concerned(expense).every((id) => Object.hasOwn(group.members, id)) &&
    (expense.kind === 'transfer' ||
      concerned(expense).every((id) => known.includes(id) || group.members[id]?.status === 'active')) &&
    isReceipt(before?.['receivedAt'] ?? null, after['receivedAt'] ?? null, expense, group);
  if (!ofGroup) return false;
  if (before === null)
    return (
      expense.revision === 1 &&
      expense.createdBy === uid &&
      after['createdAt'] === serverTime &&
      expense.deletedAt === null
    );
  const isKept = (field: keyof Expense) => isDeepStrictEqual(before[field], after[field]);
  return (
    expense.revision === Number(before['revision']) + 1 &&
    (['kind', 'currency', 'createdBy', 'createdAt'] as const).every(isKept) &&
    (expense.deletedAt === null || (after['deletedAt'] === serverTime && inputs.every(isKept)))
  );
}

/** What a deletion leaves as it is. */
const inputs = [
  'title',
  'amountMinor',
  'date',
  'category',
  'note',
  'payers',
  'split',
  'foreign',
  'receivedAt',
] as const;

/** Confirmed now or as it was, by whom the transfer went to; a deletion leaves it as it was, whosever it is. */
function isReceipt(was: Value, is: Value, expense: Expense, group: Group): boolean {
  const [receiver = ''] = participantsOf(expense.split);
  const uid = group.members[receiver]?.uid ?? null;
  const isKept = isDeepStrictEqual(was, is);
  return (
    is === null ||
    (expense.deletedAt !== null && isKept) ||
    ((is === serverTime || isKept) && (uid === null || uid === expense.updatedBy))
  );
}

function concerned(expense: Expense): string[] {
  return [...Object.keys(expense.payers), ...participantsOf(expense.split)];
}
