import { applyPosting } from '@nbbang/domain/balance/totals';
import type { Posting, Totals } from '@nbbang/domain/records/totals';
import type { PostingChange } from './plan-posting.ts';

/**
 * `applyPosting` knows only the way from one revision to a later one. Every other change takes two steps: first the
 * expense contributes nothing, then what it contributes next.
 */
export function moveTotals(
  totals: Totals,
  { expenseId, former, next }: Pick<PostingChange, 'expenseId' | 'former' | 'next'>,
  nowMs: number,
): Totals {
  const isLater = next !== null && former !== null && next.revision > former.revision;
  if (isLater) return applyPosting(totals, expenseId, former, next, nowMs);
  const without =
    former === null ? totals : applyPosting(totals, expenseId, former, withdrawalOf(former), nowMs);
  return next === null ? without : applyPosting(without, expenseId, null, next, nowMs);
}

function withdrawalOf(former: Posting): Posting {
  return { ...former, revision: former.revision + 1, paid: {}, share: {} };
}
