import { netOf } from '@nbbang/domain/balance/net';
import { findMemberOf } from '@nbbang/domain/group/members';
import { addMinor, toMinorUnits, zeroMinor, type MinorUnits } from '@nbbang/domain/money/minor-units';
import type { MemberTotals } from '@nbbang/domain/records/totals';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { Live } from '#data/base/live.ts';

/** What I get from some groups and owe in others, of one currency. In minor units, none negative but `netMinor`. */
export type CurrencyTotal = {
  currency: string;
  netMinor: MinorUnits;
  getMinor: MinorUnits;
  oweMinor: MinorUnits;
  groups: number;
};

/** My balance in one group: null while it is not known. */
export type OwnBalance = { status: Live<unknown>['status']; netMinor: MinorUnits | null; untouched: boolean };

export function ownBalance(
  { group }: KnownGroup,
  uid: string,
  balances: Live<Record<string, MemberTotals>> | undefined,
): OwnBalance {
  if (balances?.status !== 'ready') {
    return { status: balances?.status ?? 'loading', netMinor: null, untouched: false };
  }
  const own = findMemberOf(group, uid);
  const netMinor = (own && netOf(balances.value)[own.memberId]) ?? zeroMinor;
  return { status: 'ready', netMinor, untouched: Object.keys(balances.value).length === 0 };
}

/** One total for each currency; the one most groups use first, of equals the one that came first. */
export function totalBalances(
  entries: readonly { currency: string; netMinor: MinorUnits }[],
): CurrencyTotal[] {
  const totals = new Map<string, CurrencyTotal>();
  for (const { currency, netMinor } of entries) {
    const before = totals.get(currency);
    const get = netMinor > 0 ? netMinor : zeroMinor;
    const owe = netMinor < 0 ? toMinorUnits(0 - netMinor) : zeroMinor;
    totals.set(currency, {
      currency,
      netMinor: addMinor(before?.netMinor ?? zeroMinor, netMinor),
      getMinor: addMinor(before?.getMinor ?? zeroMinor, get),
      oweMinor: addMinor(before?.oweMinor ?? zeroMinor, owe),
      groups: (before?.groups ?? 0) + 1,
    });
  }
  return [...totals.values()].sort((a, b) => b.groups - a.groups);
}
