import { netOf } from '@nbbang/domain/balance/net';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { MemberTotals } from '@nbbang/domain/records/totals';
import {
  provenMembers,
  suggestTransfers,
  type SuggestedTransfer,
} from '@nbbang/domain/settlement/suggest-transfers';

export type PlannedTransfer = SuggestedTransfer & {
  /** What the reader has to do with it. */
  own: 'send' | 'receive' | null;
  reason: TransferReason;
};

/**
 * Why a transfer is part of the plan.
 *
 * | reason | holds when |
 * | --- | --- |
 * | pair | the balances of the two add up to 0 |
 * | among | those of a few do, and others settle apart from them |
 * | sends-all | the sender owes just this much |
 * | gets-all | the receiver is owed just this much |
 * | part | the sender splits what they owe |
 */
export type TransferReason = 'pair' | 'among' | 'sends-all' | 'gets-all' | 'part';

export type SettlementPlan = {
  transfers: PlannedTransfer[];
  /** Whether no plan is shorter. */
  fewest: boolean;
};

/** The suggested transfers, the reader's own first. */
export function toPlan(
  balances: Readonly<Record<string, MemberTotals>>,
  ownMemberId: string,
): SettlementPlan {
  const nets = netOf(balances);
  const unsettled = Object.values(nets).filter((net) => net !== 0).length;
  const transfers = suggestTransfers(nets).map((transfer) => ({
    ...transfer,
    own: ownPart(transfer, ownMemberId),
    reason: reasonFor(transfer, nets, unsettled),
  }));
  return {
    transfers: transfers.toSorted((a, b) => Number(a.own === null) - Number(b.own === null)),
    fewest: unsettled <= provenMembers,
  };
}

function reasonFor(
  { from, to, amountMinor, among }: SuggestedTransfer,
  nets: Readonly<Record<string, MinorUnits>>,
  unsettled: number,
): TransferReason {
  if (among.length === 2) return 'pair';
  if (among.length < unsettled) return 'among';
  if ((nets[from] ?? 0) + amountMinor === 0) return 'sends-all';
  return nets[to] === amountMinor ? 'gets-all' : 'part';
}

function ownPart({ from, to }: SuggestedTransfer, ownMemberId: string): PlannedTransfer['own'] {
  if (from === ownMemberId) return 'send';
  return to === ownMemberId ? 'receive' : null;
}

/** What recording a suggestion writes. `date` is the reader's calendar date. */
export function toTransferInput(
  { from, to, amountMinor }: SuggestedTransfer,
  currency: string,
  date: string,
): ExpenseInput {
  return {
    kind: 'transfer',
    title: '',
    amountMinor,
    currency,
    date,
    payers: { [from]: amountMinor },
    split: { mode: 'equal', participants: [to] },
  };
}
