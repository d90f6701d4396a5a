import { netOf } from '@nbbang/domain/balance/net';
import { isActive, memberById, type Members } from '@nbbang/domain/group/members';
import { ownFirst } from '@nbbang/domain/group/own-member';
import { ownValue } from '@nbbang/domain/group/own-value';
import { compareIds } from '@nbbang/domain/money/compare-ids';
import { zeroMinor, type MinorUnits } from '@nbbang/domain/money/minor-units';
import type { MemberTotals } from '@nbbang/domain/records/totals';

export type BalanceRow = {
  memberId: string;
  departed: boolean;
  /** Positive: the group owes them. */
  netMinor: MinorUnits;
  totals: MemberTotals;
};

export const noTotals: MemberTotals = {
  paid: zeroMinor,
  share: zeroMinor,
  sent: zeroMinor,
  received: zeroMinor,
};

type Balances = Readonly<Record<string, MemberTotals>>;

/**
 * One row for each active member, and for each departed one who is not settled: so the rows add up to 0.
 * Oneself first, then from the most to get to the most to give.
 */
export function toBalanceRows(members: Members, balances: Balances, ownMemberId: string): BalanceRow[] {
  return allRows(members, balances)
    .filter((row) => !row.departed || row.netMinor !== 0)
    .sort(
      (a, b) =>
        ownFirst(a.memberId, b.memberId, ownMemberId) ||
        b.netMinor - a.netMinor ||
        compareIds(a.memberId, b.memberId),
    );
}

/** The departed members who are settled, by name: history keeps them, the balances need not show them. */
export function toGoneRows(members: Members, balances: Balances, locale: string): BalanceRow[] {
  const nameOf = ({ memberId }: BalanceRow) => memberById(members, memberId)?.name ?? '';
  return allRows(members, balances)
    .filter((row) => row.departed && row.netMinor === 0)
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), locale) || compareIds(a.memberId, b.memberId));
}

function allRows(members: Members, balances: Balances): BalanceRow[] {
  const nets = netOf(balances);
  const ids = new Set([...Object.keys(members), ...Object.keys(balances)]);
  return [...ids].map((memberId) => ({
    memberId,
    departed: !isActive(memberById(members, memberId)),
    netMinor: ownValue(nets, memberId) ?? zeroMinor,
    totals: ownValue(balances, memberId) ?? noTotals,
  }));
}
