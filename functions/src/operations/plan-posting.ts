import { toPosting } from '@nbbang/domain/balance/posting';
import { applyPosting, emptyTotals } from '@nbbang/domain/balance/totals';
import { expenseSchema } from '@nbbang/domain/records/expense';
import { idSchema } from '@nbbang/domain/records/fields';
import type { Posting, Totals } from '@nbbang/domain/records/totals';
import * as v from 'valibot';
import { isSameRecord } from './is-same-record.ts';

export type PostingInputs = {
  expenseId: string;
  /** Null when the group does not exist any more. */
  groupCurrency: string | null;
  /** The document as it is now, instants in milliseconds; null when it does not exist. Not parsed yet. */
  expense: unknown;
  /** What the expense contributes at present; null for nothing. */
  posting: Posting | null;
  totals: Totals;
  nowMs: number;
};

export type PostingPlan = {
  /** `posting` is null when the stored one is to be deleted. Null: nothing to write. */
  writes: { posting: Posting | null; totals: Totals } | null;
  /** Top-level fields for which the expense cannot be counted; empty when it is sound. */
  unsoundFields: string[];
};

/**
 * | expense now | its posting | writes |
 * | --- | --- | --- |
 * | any, group gone | any | nothing |
 * | sound | equal | nothing |
 * | sound | another, or none | the new posting, totals + new − old |
 * | missing or unsound | some | no posting, totals − old |
 * | missing or unsound | none | nothing |
 *
 * Only the state now counts, never what an event said: run twice, late or out of order, the result is the same.
 * The posting is compared as a whole rather than by revision, so that an expense an admin deleted and made
 * again, which starts again at revision 1, is counted too.
 */
export function planPosting(inputs: PostingInputs): PostingPlan {
  const { expenseId, groupCurrency, posting: previous, totals, nowMs } = inputs;
  if (groupCurrency === null) return { writes: null, unsoundFields: [] };

  const { posting, unsoundFields } = contributionOf(expenseId, inputs.expense, groupCurrency);
  const isCurrent =
    posting === null ? previous === null : previous !== null && isSameRecord(posting, previous);
  if (isCurrent) return { writes: null, unsoundFields };
  return { writes: { posting, totals: move(totals, expenseId, previous, posting, nowMs) }, unsoundFields };
}

/** `applyPosting` goes from one revision to a later one; every other way leads over "contributes nothing". */
function move(
  totals: Totals,
  expenseId: string,
  previous: Posting | null,
  next: Posting | null,
  nowMs: number,
): Totals {
  const isLater = next !== null && previous !== null && next.revision > previous.revision;
  if (isLater) return applyPosting(totals, expenseId, previous, next, nowMs);
  const without =
    previous === null ? totals : applyPosting(totals, expenseId, previous, withdrawalOf(previous), nowMs);
  return next === null ? without : applyPosting(without, expenseId, null, next, nowMs);
}

function withdrawalOf(previous: Posting): Posting {
  return { ...previous, revision: previous.revision + 1, paid: {}, share: {} };
}

/** The totals of these postings from scratch, oldest first. */
export function rebuildTotals(postings: ReadonlyMap<string, Posting>, nowMs: number): Totals {
  return [...postings]
    .toSorted(([, a], [, b]) => a.updatedAt - b.updatedAt)
    .reduce(
      (totals, [expenseId, posting]) => applyPosting(totals, expenseId, null, posting, nowMs),
      emptyTotals(nowMs),
    );
}

function contributionOf(
  expenseId: string,
  document: unknown,
  groupCurrency: string,
): { posting: Posting | null; unsoundFields: string[] } {
  if (document === null) return { posting: null, unsoundFields: [] };
  if (!v.is(idSchema, expenseId)) return { posting: null, unsoundFields: ['(id)'] };
  const parsed = v.safeParse(expenseSchema, document);
  if (!parsed.success) return { posting: null, unsoundFields: topLevelFields(parsed.issues) };
  if (parsed.output.currency !== groupCurrency) return { posting: null, unsoundFields: ['currency'] };
  return { posting: toPosting(expenseId, parsed.output), unsoundFields: [] };
}

function topLevelFields(issues: readonly v.BaseIssue<unknown>[]): string[] {
  const keys = issues
    .map(({ path }) => path?.[0]?.key)
    .map((key) => (typeof key === 'string' ? key : '(document)'));
  return [...new Set(keys)].toSorted();
}
