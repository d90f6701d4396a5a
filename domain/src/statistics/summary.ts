import { isOwnMember } from '../group/own-member.ts';
import { addMinor, toMinorUnits, zeroMinor, type MinorUnits } from '../money/minor-units.ts';
import { categories, type Category } from '../records/category.ts';
import type { MemberId } from '../records/fields.ts';
import type { Statistics } from '../records/totals.ts';

/** `01` to `12`: the months of a date. */
export const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

/** What was spent in minor units: by everybody, and what of it is one member's own. Refunds make either negative. */
export type WholeAndOwn = { wholeMinor: MinorUnits; ownShareMinor: MinorUnits };

export type PeriodSums = WholeAndOwn & { ownPaidMinor: MinorUnits };
export type MonthSums = PeriodSums & { month: string };
/** `category` null: without one. */
export type CategorySums = WholeAndOwn & { category: Category | null };
export type MemberStatistics = { memberId: MemberId; paidMinor: MinorUnits; shareMinor: MinorUnits };

export type Summary = PeriodSums & {
  /** The largest first; without those of which everything is 0. */
  categories: CategorySums[];
  /** The largest share first, then who paid most; without those of whom everything is 0. */
  members: MemberStatistics[];
};

/**
 * What the years came to, or one month of each of them: as a whole, by category and by member. The categories and the
 * members each come to the whole.
 *
 * @param month null: all of them.
 */
export function summarize(
  years: readonly Statistics[],
  ownMemberId: MemberId,
  month: string | null,
): Summary {
  const shown = month === null ? months : [month];
  const byCategory = [...categories, 'none' as const].map((name) => {
    const shares = years.flatMap(({ share }) => shown.map((one) => share[one]?.[name]));
    return { category: name === 'none' ? null : name, ...wholeAndOwn(shares, ownMemberId) };
  });
  const members = toMembers(
    years.flatMap(({ paid }) => shown.map((one) => paid[one])),
    years.flatMap(({ share }) => shown.flatMap((one) => Object.values(share[one] ?? {}))),
  );
  return {
    wholeMinor: sum(byCategory.map(({ wholeMinor }) => wholeMinor)),
    ownShareMinor: sum(byCategory.map(({ ownShareMinor }) => ownShareMinor)),
    ownPaidMinor: members.find(({ memberId }) => isOwnMember(memberId, ownMemberId))?.paidMinor ?? zeroMinor,
    categories: byCategory.filter(isSpent).toSorted((a, b) => b.wholeMinor - a.wholeMinor),
    members,
  };
}

/** Each of the twelve months of a year, those without anything too. They come to what `summarize` says of the year. */
export function summarizeMonths(year: Statistics, ownMemberId: MemberId): MonthSums[] {
  return months.map((month) => {
    const shares = Object.values(year.share[month] ?? {});
    return {
      month,
      ...wholeAndOwn(shares, ownMemberId),
      ownPaidMinor: ownOf(year.paid[month], ownMemberId),
    };
  });
}

type PerMember = Readonly<Record<MemberId, MinorUnits>> | undefined;

function wholeAndOwn(shares: readonly PerMember[], ownMemberId: MemberId): WholeAndOwn {
  return {
    wholeMinor: sum(shares.flatMap((one) => Object.values(one ?? {}))),
    ownShareMinor: sum(shares.map((one) => ownOf(one, ownMemberId))),
  };
}

/** A member id may be a name that every object has (`constructor`). */
function ownOf(perMember: PerMember, memberId: MemberId): MinorUnits {
  if (perMember === undefined || !Object.hasOwn(perMember, memberId)) return zeroMinor;
  return perMember[memberId] ?? zeroMinor;
}

function toMembers(paid: readonly PerMember[], share: readonly PerMember[]): MemberStatistics[] {
  const [paidBy, shareOf] = [sumPerMember(paid), sumPerMember(share)];
  return [...new Set([...paidBy.keys(), ...shareOf.keys()])]
    .map((memberId) => ({
      memberId,
      paidMinor: paidBy.get(memberId) ?? zeroMinor,
      shareMinor: shareOf.get(memberId) ?? zeroMinor,
    }))
    .filter(({ paidMinor, shareMinor }) => paidMinor !== 0 || shareMinor !== 0)
    .toSorted(
      (a, b) =>
        b.shareMinor - a.shareMinor || b.paidMinor - a.paidMinor || (a.memberId < b.memberId ? -1 : 1),
    );
}

function sumPerMember(all: readonly PerMember[]): Map<MemberId, MinorUnits> {
  const sums = new Map<MemberId, MinorUnits>();
  for (const [memberId, amount] of all.flatMap((one) => Object.entries(one ?? {}))) {
    sums.set(memberId, addMinor(sums.get(memberId) ?? zeroMinor, amount));
  }
  return sums;
}

function isSpent({ wholeMinor, ownShareMinor }: WholeAndOwn): boolean {
  return wholeMinor !== 0 || ownShareMinor !== 0;
}

function sum(amounts: readonly MinorUnits[]): MinorUnits {
  return toMinorUnits(amounts.reduce((total, amount) => total + amount, 0));
}
