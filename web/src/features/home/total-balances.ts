import { netOf } from '@nbbang/domain/balance/net';
import { findMemberOf } from '@nbbang/domain/group/members';
import { maxSumsMinor, toMinorUnits, zeroMinor, type MinorUnits } from '@nbbang/domain/money/minor-units';
import type { MemberTotals } from '@nbbang/domain/records/totals';
import type { KnownGroup } from '#data/shell/groups.ts';
import { lastFigures, type Figures } from '#data/base/figures.ts';
import type { Live } from '#data/base/live.ts';

/** What I get from some groups and owe in others, of one currency. In minor units, none negative but `netMinor`. */
export type CurrencyTotal = {
  currency: string;
  netMinor: MinorUnits;
  getMinor: MinorUnits;
  oweMinor: MinorUnits;
  groups: number;
  /** How many more are not in the sums, which would come to more than is counted with them. */
  leftOut: number;
};

/** My balance in one group: null while it is not known. */
export type OwnBalance = {
  status: Live<unknown>['status'];
  /** It is being worked out, and `netMinor` is the last that was right. */
  isBehind: boolean;
  netMinor: MinorUnits | null;
  untouched: boolean;
};

export function ownBalance(
  { group }: KnownGroup,
  uid: string,
  balances: Live<Figures<Record<string, MemberTotals>>> | undefined,
): OwnBalance {
  if (balances?.status !== 'ready') {
    return { status: balances?.status ?? 'loading', isBehind: false, netMinor: null, untouched: false };
  }
  const { isBehind } = balances.value;
  const last = lastFigures(balances.value);
  if (last === null) return { status: 'ready', isBehind, netMinor: null, untouched: false };
  const own = findMemberOf(group, uid);
  const netMinor = (own && netOf(last)[own.memberId]) ?? zeroMinor;
  return { status: 'ready', isBehind, netMinor, untouched: Object.keys(last).length === 0 };
}

const noTotal = { netMinor: zeroMinor, getMinor: zeroMinor, oweMinor: zeroMinor, groups: 0, leftOut: 0 };

/** One total for each currency; the one most groups use first, of equals the one that came first. */
export function totalBalances(
  entries: readonly { currency: string; netMinor: MinorUnits }[],
): CurrencyTotal[] {
  const totals = new Map<string, CurrencyTotal>();
  for (const { currency, netMinor } of entries) {
    const before = totals.get(currency) ?? { ...noTotal, currency };
    if (before.getMinor + before.oweMinor + Math.abs(netMinor) > maxSumsMinor) {
      totals.set(currency, { ...before, leftOut: before.leftOut + 1 });
      continue;
    }
    totals.set(currency, {
      ...before,
      netMinor: toMinorUnits(before.netMinor + netMinor),
      getMinor: toMinorUnits(before.getMinor + Math.max(0, netMinor)),
      oweMinor: toMinorUnits(before.oweMinor + Math.max(0, 0 - netMinor)),
      groups: before.groups + 1,
    });
  }
  return [...totals.values()].sort((a, b) => b.groups - a.groups);
}
