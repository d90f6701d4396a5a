import type { Split } from '@nbbang/domain/records/split';
import type { ExpenseFormState } from '#features/expense-form/use-expense-form.ts';
import type { SplitPreview } from './split-preview.ts';

export type SplitSectionProps = {
  state: ExpenseFormState;
  preview: SplitPreview;
  currency: string;
};

export type SplitRowsProps<Shown extends Split> = SplitSectionProps & {
  split: Shown;
  /** The element that tells whether the numbers add up. */
  noteId: string;
};
