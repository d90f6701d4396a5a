import { netOf } from '@nbbang/domain/balance/net';
import { zeroMinor, type MinorUnits } from '@nbbang/domain/money/minor-units';
import type { Member } from '@nbbang/domain/records/group';
import type { MemberTotals } from '@nbbang/domain/records/totals';

export type BalanceRow = {
  id: string;
  name: string;
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

/**
 * One row for each active member, and for each departed one who is not settled: so the rows add up to 0.
 * Oneself first, then from the most to get to the most to give.
 */
export function toBalanceRows(
  members: Readonly<Record<string, Member>>,
  balances: Readonly<Record<string, MemberTotals>>,
  ownMemberId: string,
): BalanceRow[] {
  return allRows(members, balances)
    .filter((row) => !row.departed || row.netMinor !== 0)
    .sort(
      (a, b) =>
        Number(b.id === ownMemberId) - Number(a.id === ownMemberId) ||
        b.netMinor - a.netMinor ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The departed members who are settled, by name: history keeps them, the balances need not show them. */
export function toGoneRows(
  members: Readonly<Record<string, Member>>,
  balances: Readonly<Record<string, MemberTotals>>,
  locale: string,
): BalanceRow[] {
  return allRows(members, balances)
    .filter((row) => row.departed && row.netMinor === 0)
    .sort((a, b) => a.name.localeCompare(b.name, locale) || (a.id < b.id ? -1 : 1));
}

function allRows(
  members: Readonly<Record<string, Member>>,
  balances: Readonly<Record<string, MemberTotals>>,
): BalanceRow[] {
  const nets = netOf(balances);
  const ids = new Set([...Object.keys(members), ...Object.keys(balances)]);
  return [...ids].map((id) => toRow(id, members[id], nets[id] ?? zeroMinor, balances[id] ?? noTotals));
}

function toRow(
  id: string,
  member: Member | undefined,
  netMinor: MinorUnits,
  totals: MemberTotals,
): BalanceRow {
  return { id, name: member?.name ?? '?', departed: member?.status !== 'active', netMinor, totals };
}
