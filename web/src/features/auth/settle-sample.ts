import { sharesOf } from '@nbbang/domain/expense/shares';
import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import type { MemberId } from '@nbbang/domain/records/fields';
import { suggestTransfers, type SuggestedTransfer } from '@nbbang/domain/settlement/suggest-transfers';

export type SampleExpense = {
  id: string;
  payer: MemberId;
  /** Null while what is typed is no amount. */
  amountMinor: MinorUnits | null;
  participants: readonly MemberId[];
};

export type SampleSettlement = {
  /** By expense; absent where there is nothing to split, or nobody to split it among. */
  shares: Readonly<Record<string, Record<MemberId, MinorUnits>>>;
  balances: Record<MemberId, MinorUnits>;
  transfers: SuggestedTransfer[];
};

/** The very computation of a stored group, over what stands on the landing page. */
export function settleSample(
  members: readonly MemberId[],
  expenses: readonly SampleExpense[],
): SampleSettlement {
  const shares: Record<string, Record<MemberId, MinorUnits>> = {};
  const sums = new Map(members.map((member) => [member, 0]));
  const add = (member: MemberId, amount: number) => sums.set(member, (sums.get(member) ?? 0) + amount);
  for (const { id, payer, amountMinor, participants } of expenses) {
    if (amountMinor === null || participants.length === 0) continue;
    const split = sharesOf(id, amountMinor, { mode: 'equal', participants: [...participants] });
    shares[id] = split;
    add(payer, amountMinor);
    for (const [member, share] of Object.entries(split)) add(member, 0 - share);
  }
  const balances = Object.fromEntries([...sums].map(([member, sum]) => [member, toMinorUnits(sum)]));
  return { shares, balances, transfers: suggestTransfers(balances) };
}
