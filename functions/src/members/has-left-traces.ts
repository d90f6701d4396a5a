import { emptyTotals } from '@nbbang/domain/balance/totals';
import { historyPageSchema, pageRows } from '@nbbang/domain/records/history';
import { totalsSchema } from '@nbbang/domain/records/totals';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { plainOf, toPlain } from '../firestore/instants.ts';
import { commentsTold, deletedExpenses, expensesChangedAfter, groupHistory } from '../firestore/queries.ts';
import { totalsReference } from '../firestore/references.ts';
import { latenessMs } from '../ledger/marks.ts';
import { isNamed } from './is-named.ts';

/** So many pages of history are looked through, with 2,560 expenses. */
const mostPages = 20;

/** So many expenses that the ledger has not met yet, and so many deleted ones. */
const mostExpenses = 100;

/**
 * Whether something in the group names the member: an expense, deleted or not, or a comment of theirs. Where there is
 * more than can be looked through at once the answer is yes: who stays in the group's document does no harm, and whoever
 * went from it would be missed by what names them.
 */
export async function hasLeftTraces(
  db: Firestore,
  transaction: Transaction,
  { groupId, memberId }: { groupId: string; memberId: string },
): Promise<boolean> {
  const parsed = v.safeParse(
    v.nullable(totalsSchema),
    plainOf(await transaction.get(totalsReference(db, groupId))),
  );
  if (!parsed.success) return true;
  const totals = parsed.output ?? emptyTotals(0);
  if (totals.pages.rows > mostPages * pageRows) return true;
  if (isNamed(memberId, { totals, pages: [], expenses: [] })) return true;

  const afterMs = Math.max(0, totals.appliedUpTo - latenessMs);
  const [comments, history, changed, deleted] = await Promise.all([
    transaction.get(commentsTold(db, groupId, memberId)),
    transaction.get(groupHistory(db, groupId)),
    transaction.get(expensesChangedAfter(db, groupId, afterMs, mostExpenses)),
    transaction.get(deletedExpenses(db, groupId, mostExpenses)),
  ]);
  if (!comments.empty || changed.size === mostExpenses || deleted.size === mostExpenses) return true;
  const pages = v.safeParse(
    v.array(historyPageSchema),
    history.docs.map((page) => toPlain(page.data())),
  );
  const expenses = [...changed.docs, ...deleted.docs].map((expense) => toPlain(expense.data()));
  return !pages.success || isNamed(memberId, { totals, pages: pages.output, expenses });
}
