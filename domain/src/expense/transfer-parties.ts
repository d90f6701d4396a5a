import type { ExpenseInput } from '../records/expense.ts';
import type { MemberId } from '../records/fields.ts';

export type TransferParties = { from: MemberId; to: MemberId };

/** Who sent a transfer to whom; null of anything else. */
export function transferParties({
  kind,
  payers,
  split,
}: Pick<ExpenseInput, 'kind' | 'payers' | 'split'>): TransferParties | null {
  const [from] = Object.keys(payers);
  const to = split.mode === 'equal' ? split.participants[0] : undefined;
  return kind !== 'transfer' || from === undefined || to === undefined ? null : { from, to };
}
