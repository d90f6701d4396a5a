import { netOf } from '@nbbang/domain/balance/net';
import { ownPart } from '@nbbang/domain/group/own-part';
import { compareIds } from '@nbbang/domain/money/compare-ids';
import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { MemberTotals } from '@nbbang/domain/records/totals';
import {
  suggestRoundedTransfers,
  type TransferStep,
} from '@nbbang/domain/settlement/suggest-rounded-transfers';
import { provenMembers, type SuggestedTransfer } from '@nbbang/domain/settlement/suggest-transfers';

export type PlannedTransfer = SuggestedTransfer & {
  /** What the reader has to do with it. */
  own: ReturnType<typeof ownPart>;
  effect: TransferEffect;
};

/**
 * What a transfer does for its two, apart from the zero-sum group it belongs to.
 *
 * | effect | holds when |
 * | --- | --- |
 * | sends-all | the sender owes just this much |
 * | gets-all | the receiver is owed just this much |
 * | part | neither: the sender has more to send, the receiver more to get |
 */
type TransferEffect = 'sends-all' | 'gets-all' | 'part';

type Residue = { memberId: string; amountMinor: MinorUnits };

export type SettlementPlan = {
  transfers: PlannedTransfer[];
  /** What is left of the balances after all transfers: positive when the group still owes the member. */
  residues: Residue[];
  /** What is carried forward in all: the sum of the residues above 0. */
  carriedMinor: MinorUnits;
  /** Whether no plan is shorter. */
  fewest: boolean;
  /** Whether all transfers belong to one zero-sum group of three or more. */
  together: boolean;
};

/** The suggested transfers, rounded to `step` minor units, the reader's own first. */
export function toPlan(
  balances: Readonly<Record<string, MemberTotals>>,
  ownMemberId: string,
  step: TransferStep,
): SettlementPlan {
  const nets = netOf(balances);
  const { transfers, residues } = suggestRoundedTransfers(nets, step);
  const planned = transfers.map((transfer) => ({
    ...transfer,
    own: ownPart(transfer, ownMemberId),
    effect: effectOf(transfer, nets, residues),
  }));
  const left = Object.entries(residues).map(([memberId, amountMinor]) => ({ memberId, amountMinor }));
  return {
    transfers: planned.toSorted((a, b) => Number(a.own === null) - Number(b.own === null)),
    residues: left.sort((a, b) => b.amountMinor - a.amountMinor || compareIds(a.memberId, b.memberId)),
    carriedMinor: toMinorUnits(left.reduce((sum, { amountMinor }) => sum + Math.max(0, amountMinor), 0)),
    fewest: Object.values(nets).filter((net) => net !== 0).length <= provenMembers,
    together: transfers.some(({ zeroSum }) => zeroSum === 'all'),
  };
}

function effectOf(
  { from, to, amountMinor }: SuggestedTransfer,
  nets: Readonly<Record<string, MinorUnits>>,
  residues: Readonly<Record<string, MinorUnits>>,
): TransferEffect {
  const due = (id: string) => (nets[id] ?? 0) - (residues[id] ?? 0);
  if (due(from) + amountMinor === 0) return 'sends-all';
  return due(to) === amountMinor ? 'gets-all' : 'part';
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
    category: null,
    note: '',
    payers: { [from]: amountMinor },
    split: { mode: 'equal', participants: [to] },
    foreign: null,
  };
}
