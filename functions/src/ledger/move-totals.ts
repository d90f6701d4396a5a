import { movePosting } from '@nbbang/domain/balance/totals';
import type { Posting, Totals } from '@nbbang/domain/records/totals';
import type { PostingChange } from './plan-posting.ts';

/**
 * The totals after any change of what an expense contributes, also from a later revision to an earlier one, as after an
 * admin made it again. What contributes nothing any more stays among the recent postings with nothing in it.
 */
export function moveTotals(
  totals: Totals,
  { expenseId, former, next }: Pick<PostingChange, 'expenseId' | 'former' | 'next'>,
  nowMs: number,
): Totals {
  if (next !== null) return movePosting(totals, expenseId, { former, next }, nowMs);
  if (former === null) return totals;
  return movePosting(totals, expenseId, { former, next: withdrawalOf(former) }, nowMs);
}

function withdrawalOf(former: Posting): Posting {
  return { ...former, revision: former.revision + 1, paid: {}, share: {} };
}
