import { toMinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import type { MemberTotals, Posting } from '../records/totals.ts';
import { members } from './random-values.ts';

/** The oracle of the totals: every figure of every member added from scratch. */
export function sumPostings(postings: readonly Posting[]): Record<MemberId, MemberTotals> {
  const expenses = postings.filter(({ kind }) => kind !== 'transfer');
  const transfers = postings.filter(({ kind }) => kind === 'transfer');
  const rows = members.map((member) => {
    const sumOf = (some: readonly Posting[], side: 'paid' | 'share') =>
      toMinorUnits(
        some.reduce(
          (sum, posting) => sum + (Object.hasOwn(posting[side], member) ? (posting[side][member] ?? 0) : 0),
          0,
        ),
      );
    return [
      member,
      {
        paid: sumOf(expenses, 'paid'),
        share: sumOf(expenses, 'share'),
        sent: sumOf(transfers, 'paid'),
        received: sumOf(transfers, 'share'),
      },
    ] as const;
  });
  return Object.fromEntries(
    rows.filter(([, figures]) => Object.values(figures).some((amount) => amount !== 0)),
  );
}
