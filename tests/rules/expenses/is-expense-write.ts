import { isDeepStrictEqual } from 'node:util';
import { participantsOf } from '@nbbang/domain/expense/participants';
import { suitsAdjustments, suitsForeign } from '@nbbang/domain/expense/suits-amount';
import { expenseSchema, type Expense } from '@nbbang/domain/records/expense';
import type { Group } from '@nbbang/domain/records/group';
import { serverTime, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';
import { lateFields } from '../documents.ts';
import type { Change } from '../oracle/change.ts';
import { parseDocument } from '../oracle/parse-document.ts';

/** Whether a member of the group may write this expense or transfer so. */
export function isExpenseWrite({ uid, before: stored, after }: Change, group: Group): boolean {
  const before: Fields | null =
    stored === null ? null : { ...lateFields, writeId: null, previousWriteId: null, ...stored };
  const expense = parseDocument(expenseSchema, after);
  if (expense === null || expense.writeId === null || after['updatedAt'] !== serverTime) return false;
  const isNew = (...fields: (keyof Expense)[]) =>
    fields.some((field) => stored === null || !isDeepStrictEqual(stored[field], after[field]));
  if (isNew('split', 'amountMinor') && !suitsAdjustments(expense)) return false;
  if (isNew('foreign', 'amountMinor') && !suitsForeign(expense)) return false;
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
      expense.previousWriteId === null &&
      expense.createdBy === uid &&
      after['createdAt'] === serverTime &&
      expense.deletedAt === null
    );
  const isKept = (field: keyof Expense) => isDeepStrictEqual(before[field], after[field]);
  // One of the first shape may be touched once: what it lacks is filled in.
  const changes = [...entered, 'deletedAt'].some(
    (field) => !isDeepStrictEqual(stored?.[field], after[field]),
  );
  return (
    expense.revision === Number(before['revision']) + 1 &&
    expense.previousWriteId === before['writeId'] &&
    expense.writeId !== before['writeId'] &&
    (['kind', 'currency', 'createdBy', 'createdAt'] as const).every(isKept) &&
    (expense.deletedAt === null
      ? changes || (expense.receivedAt !== null && before['receivedAt'] === null)
      : after['deletedAt'] === serverTime &&
        before['deletedAt'] === null &&
        [...entered, 'receivedAt' as const].every(isKept))
  );
}

/** What a deletion leaves as it is, besides the receipt, and of which an edit changes something. */
const entered = ['title', 'amountMinor', 'date', 'category', 'note', 'payers', 'split', 'foreign'] as const;

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
