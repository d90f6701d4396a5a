import { sharesOf } from '@nbbang/domain/expense/shares';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import type { MemberId } from '@nbbang/domain/records/fields';
import type { Split } from '@nbbang/domain/records/split';
import type { FormProblems } from '#features/expense-form/expense-form.ts';
import { oddUnits } from '@nbbang/domain/expense/odd-units';
import { readSplit } from './read-split.ts';
import type { SplitForm, SplitView } from './split-form.ts';

export type SplitPreview = {
  /** The split that the form shows. */
  split: Split;
  problems: Pick<FormProblems, 'split' | 'splitTexts'>;
  /** The shares that saving will give. There are none as long as the split does not fit the amount. */
  shares: Readonly<Record<MemberId, MinorUnits>>;
  /** Who carries an odd unit that others do not have. */
  odd: ReadonlySet<MemberId>;
};

export function previewSplit(form: SplitForm, view: SplitView, amountMinor: MinorUnits | null): SplitPreview {
  const { split, problems } = readSplit(form, view, amountMinor);
  if (amountMinor === null || Object.keys(problems).length > 0) {
    return { split, problems, shares: {}, odd: new Set() };
  }
  const shares = sharesOf(view.expenseId, amountMinor, split);
  return { split, problems, shares, odd: oddUnits(shares, split, amountMinor) };
}
