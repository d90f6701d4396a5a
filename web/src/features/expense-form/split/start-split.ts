import { openDraft } from '@nbbang/domain/expense/split-draft';
import type { MemberId } from '@nbbang/domain/records/fields';
import type { DefaultSplit } from '@nbbang/domain/records/group';
import { allBasisPoints, type SplitOf } from '@nbbang/domain/records/split';
import { householdShares, type SplitForm, type SplitView } from './split-form.ts';

export type SplitStart = {
  split: SplitForm;
  /** The default percentages do not come to 100 % any more, because somebody whom they name has left. */
  percentagesOff: boolean;
};

/**
 * How a new expense is split at first: as the group's default says, among the `active` members. With percentages that
 * do not come to 100 % any more the form could not be saved. It then begins with an equal split and says so; the
 * percentages are there when that mode is chosen.
 */
export function startSplit(
  defaultSplit: DefaultSplit | null | undefined,
  weights: SplitView['weights'],
  active: readonly MemberId[],
): SplitStart {
  const equal: SplitOf<'equal'> = { mode: 'equal', participants: [...active] };
  if (defaultSplit?.mode === 'shares') {
    const draft = openDraft(householdShares(equal, { weights }));
    return { split: { draft, texts: {} }, percentagesOff: false };
  }
  if (defaultSplit?.mode !== 'percentage') {
    return { split: { draft: openDraft(equal), texts: {} }, percentagesOff: false };
  }
  const kept = Object.entries(defaultSplit.basisPoints).filter(([id]) => active.includes(id));
  const percentage: SplitOf<'percentage'> = { mode: 'percentage', basisPoints: Object.fromEntries(kept) };
  const sum = kept.reduce((so, [, points]) => so + points, 0);
  if (sum === allBasisPoints) {
    return { split: { draft: openDraft(percentage), texts: {} }, percentagesOff: false };
  }
  return {
    split: { draft: { mode: 'equal', entered: [equal, percentage] }, texts: {} },
    percentagesOff: true,
  };
}
