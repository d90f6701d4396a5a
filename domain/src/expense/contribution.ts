import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { ExpenseKind } from '../records/expense.ts';
import type { MemberId } from '../records/fields.ts';
import type { Split } from '../records/split.ts';
import { sharesOf } from './shares.ts';

export type Contribution = { paid: Record<MemberId, MinorUnits>; share: Record<MemberId, MinorUnits> };

type Contributing = {
  kind: ExpenseKind;
  amountMinor: MinorUnits;
  payers: Record<MemberId, MinorUnits>;
  split: Split;
};

/**
 * What the entry moves, per member in minor units; both sides add up to the same.
 *
 * | kind | payers | shares | paid, share |
 * | --- | --- | --- | --- |
 * | expense | who paid | what each owes | as they are |
 * | income | who received the money | what each is credited | both negated |
 * | transfer | who sent | what each received | as they are |
 *
 * Negated: who holds a refund owes it to those it is due to, and their cost is less by it. So a refund of a whole
 * expense, received by its payer and split as it was, leaves every figure as if neither had been (to the odd unit,
 * which goes by the id).
 */
export function contributionOf(
  expenseId: string,
  { kind, amountMinor, payers, split }: Contributing,
): Contribution {
  const share = sharesOf(expenseId, amountMinor, split);
  return kind === 'income'
    ? { paid: negated(payers), share: negated(share) }
    : { paid: { ...payers }, share };
}

function negated(amounts: Record<MemberId, MinorUnits>): Record<MemberId, MinorUnits> {
  return Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, toMinorUnits(0 - amount)]));
}
