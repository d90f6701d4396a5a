import { toMinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import type { MemberTotals, Posting } from '../records/totals.ts';
import { members } from './random-expense.ts';

/** The oracle of the totals: every posting added from scratch, one member and one figure at a time. */
export function sumPostings(postings: readonly Posting[]): Record<MemberId, MemberTotals> {
  const figure = (kind: Posting['kind'], side: 'paid' | 'share', member: MemberId) =>
    toMinorUnits(
      postings
        .filter((posting) => posting.kind === kind && Object.hasOwn(posting[side], member))
        .reduce((sum, posting) => sum + (posting[side][member] ?? 0), 0),
    );
  const rows = members.map((member) => ({
    member,
    figures: {
      paid: figure('expense', 'paid', member),
      share: figure('expense', 'share', member),
      sent: figure('transfer', 'paid', member),
      received: figure('transfer', 'share', member),
    },
  }));
  return Object.fromEntries(
    rows
      .filter(({ figures }) => Object.values(figures).some((amount) => amount !== 0))
      .map(({ member, figures }) => [member, figures]),
  );
}
