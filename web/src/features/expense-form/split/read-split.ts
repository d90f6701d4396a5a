import { splitProblem } from '@nbbang/domain/expense/split-problem';
import { linesOf } from '@nbbang/domain/expense/receipt-lines';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import type { AmountProblem } from '@nbbang/domain/money/parse-amount';
import { splitLimits, type Split } from '@nbbang/domain/records/split';
import type { FormProblems, SplitTextProblem } from '#features/expense-form/expense-form.ts';
import { readMemberText, type NumberedSplit } from './member-inputs.ts';
import { extras, readExtraText } from '#features/expense-form/split/receipt/receipt-inputs.ts';
import { splitOf, textKey, type SplitForm, type SplitView } from './split-form.ts';

type SplitReading = { split: Split; problems: Pick<FormProblems, 'split' | 'splitTexts'> };

/**
 * The split that the form shows, and what is wrong with it. As long as a text cannot be read, only that is told,
 * because the sums would mean nothing.
 *
 * @param amountMinor null while the amount is not known: whether the split adds up to it is then not told.
 */
export function readSplit(form: SplitForm, view: SplitView, amountMinor: MinorUnits | null): SplitReading {
  const split = splitOf(form, view);
  const splitTexts = Object.fromEntries(textProblems(form, split, view));
  if (Object.keys(splitTexts).length > 0) return { split, problems: { splitTexts } };
  const problem = splitProblem(split, view.amountMinor);
  const dependsOnAmount = problem?.code === 'off-by' && problem.unit === 'minor';
  const isOfAdjustments = problem?.code === 'negative-share' || problem?.code === 'beyond-amount';
  const isKnown = amountMinor !== null || !(dependsOnAmount || isOfAdjustments);
  return { split, problems: problem !== null && isKnown ? { split: problem } : {} };
}

function textProblems(form: SplitForm, split: Split, view: SplitView): [string, SplitTextProblem][] {
  if (split.mode === 'equal') return [];
  if (split.mode === 'items') return receiptProblems(form, split, view);
  return memberTexts(form, split).flatMap(([key, text]): [string, SplitTextProblem][] => {
    if (textProblem(split, text, view) === null) return [];
    return [[key, split.mode === 'shares' || split.mode === 'percentage' ? 'no-number' : 'no-amount']];
  });
}

/** Why a text of the split is no number, or no amount. A text of a receipt is that of its tax, tip or discount. */
export function textProblem(
  split: Split,
  text: string,
  money: { currency: string; locale: string },
): AmountProblem | null {
  if (split.mode === 'equal') return null;
  if (split.mode === 'items') {
    const reading = readExtraText(text, money);
    return reading.ok ? null : reading.problem;
  }
  const reading = readMemberText(split.mode, text, money);
  return typeof reading === 'object' ? reading : null;
}

/** The texts that are shown in the mode. An adjustment is shown only for somebody who takes part. */
function memberTexts({ texts }: SplitForm, split: NumberedSplit): [string, string][] {
  const prefix = textKey(split.mode, '');
  return Object.entries(texts).filter(
    ([key]) =>
      key.startsWith(prefix) &&
      (split.mode !== 'adjustment' || split.participants.includes(key.slice(prefix.length))),
  );
}

function receiptProblems(
  { texts }: SplitForm,
  split: Extract<Split, { mode: 'items' }>,
  view: SplitView,
): [string, SplitTextProblem][] {
  const lines = linesOf(split).flatMap(
    ({ title, amountMinor, claimedBy }, at): [string, SplitTextProblem][] =>
      [
        ...(amountMinor < 1 && view.amountMinor > 0 ? [[textKey('items', at), 'no-amount'] as const] : []),
        ...(Array.from(title).length > splitLimits.itemTitle || /[\n\r]/.test(title)
          ? [[titleKey(at), 'title-too-long'] as const]
          : []),
        ...(claimedBy.length === 0 ? [[claimKey(at), 'unclaimed'] as const] : []),
      ] as [string, SplitTextProblem][],
  );
  const unread = extras
    .map((extra) => [textKey('items', extra), 'no-amount'] as [string, SplitTextProblem])
    .filter(([key]) => !readExtraText(texts[key] ?? '', view).ok);
  return [...lines, ...unread];
}

export const titleKey = (at: number): string => textKey('items', `title.${at}`);
export const claimKey = (at: number): string => textKey('items', `claim.${at}`);
