import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import { categories } from '../records/category.ts';
import type { Posting, Statistics } from '../records/totals.ts';
import { members } from './random-values.ts';

const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

/** The oracle of the statistics: every sum of a year from scratch, `updatedAt` 0. */
export function sumStatistics(year: number, postings: readonly Posting[]): Statistics {
  const counted = postings.filter(({ kind }) => kind !== 'transfer');
  const share: Statistics['share'] = {};
  const paid: Statistics['paid'] = {};
  for (const month of months) {
    const ofMonth = counted.filter(({ date }) => date?.startsWith(`${year}-${month}`));
    const byCategory = [...categories, 'none' as const].flatMap((category) => {
      const some = ofMonth.filter((posting) => (posting.category ?? 'none') === category);
      const sums = sumsOf(some, 'share');
      return sums === null ? [] : [[category, sums] as const];
    });
    if (byCategory.length > 0) share[month] = Object.fromEntries(byCategory);
    const sums = sumsOf(ofMonth, 'paid');
    if (sums !== null) paid[month] = sums;
  }
  return { year, share, paid, updatedAt: 0 };
}

/** Null: every sum is 0. */
function sumsOf(postings: readonly Posting[], side: 'paid' | 'share'): Posting['paid'] | null {
  const sums = members.flatMap((member): [string, MinorUnits][] => {
    const amounts = postings.map((posting) =>
      Object.hasOwn(posting[side], member) ? (posting[side][member] ?? 0) : 0,
    );
    const sum = toMinorUnits(amounts.reduce<number>((total, amount) => total + amount, 0));
    return sum === 0 ? [] : [[member, sum]];
  });
  return sums.length === 0 ? null : Object.fromEntries(sums);
}
