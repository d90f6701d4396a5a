import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import { parseAmount, type AmountProblem } from '@nbbang/domain/money/parse-amount';
import { writtenAmount } from '@nbbang/domain/money/written-number';
import { plainText } from '@nbbang/domain/money/typed-text';
import type { MemberId } from '@nbbang/domain/records/fields';
import { allBasisPoints, splitLimits, type Split } from '@nbbang/domain/records/split';
import { formatHundredths, parseHundredths } from '#i18n/hundredths.ts';
import { textKey, withSplit, type SplitForm, type SplitView } from './split-form.ts';

/** The modes in which each member has a number of their own. */
export type NumberedSplit = Extract<Split, { mode: 'shares' | 'percentage' | 'exact' | 'adjustment' }>;
export type NumberedMode = NumberedSplit['mode'];

type Money = { currency: string; locale: string };

/**
 * The number that a member's text means, or why it is no number of that mode. Undefined when it says nothing: an empty
 * text, or a 0 except as an exact amount.
 */
export function readMemberText(
  mode: NumberedMode,
  text: string,
  money: Money,
): number | undefined | AmountProblem {
  if (text.trim() === '') return undefined;
  if (mode === 'shares' || mode === 'percentage') {
    const max = mode === 'shares' ? splitLimits.weight : allBasisPoints;
    const reading = parseHundredths(text, max);
    if (!reading.ok) return reading.problem;
    return reading.hundredths === 0 ? undefined : reading.hundredths;
  }
  // A sign alone is no mistake: the amount comes next.
  if (mode === 'adjustment' && /^[-+]$/.test(plainText(text).trim())) return undefined;
  const allow = mode === 'exact' ? 'zero' : 'any';
  const reading = parseAmount(text, money.currency, money.locale, { allow });
  if (!reading.ok) return reading.problem;
  return mode === 'adjustment' && reading.amountMinor === 0 ? undefined : reading.amountMinor;
}

export function memberText(form: SplitForm, split: NumberedSplit, id: MemberId, money: Money): string {
  return form.texts[textKey(split.mode, id)] ?? formatted(split, id, money);
}

function formatted(split: NumberedSplit, id: MemberId, { currency, locale }: Money): string {
  const number = numbersOf(split)[id];
  if (number === undefined) return '';
  if (split.mode === 'shares' || split.mode === 'percentage') return formatHundredths(number);
  return writtenAmount(toMinorUnits(number), currency, locale);
}

function numbersOf(split: NumberedSplit): Readonly<Record<MemberId, number>> {
  switch (split.mode) {
    case 'shares':
      return split.weights;
    case 'percentage':
      return split.basisPoints;
    case 'exact':
      return split.amountsMinor;
    case 'adjustment':
      return split.adjustmentsMinor;
  }
}

/** The form after `text` was typed for the member. `split` is what the form shows before that. */
export function typeMemberText(
  form: SplitForm,
  split: NumberedSplit,
  id: MemberId,
  text: string,
  view: SplitView,
): SplitForm {
  const reading = readMemberText(split.mode, text, view);
  const number = typeof reading === 'number' ? reading : undefined;
  return withSplit(form, withNumber(split, id, number), { [textKey(split.mode, id)]: text });
}

function withNumber(split: NumberedSplit, id: MemberId, number: number | undefined): Split {
  switch (split.mode) {
    case 'shares':
      return { ...split, weights: withEntry(split.weights, id, number) };
    case 'percentage':
      return { ...split, basisPoints: withEntry(split.basisPoints, id, number) };
    case 'exact':
      return { ...split, amountsMinor: withEntry(split.amountsMinor, id, toMinor(number)) };
    case 'adjustment':
      return { ...split, adjustmentsMinor: withEntry(split.adjustmentsMinor, id, toMinor(number)) };
  }
}

function toMinor(number: number | undefined): MinorUnits | undefined {
  return number === undefined ? undefined : toMinorUnits(number);
}

function withEntry<Value>(record: Record<MemberId, Value>, id: MemberId, value: Value | undefined) {
  const { [id]: _, ...others } = record;
  return value === undefined ? others : { ...others, [id]: value };
}

/** Changes who takes part. Somebody who is chosen again gets back the adjustment that was typed for them. */
export function chooseAdjusted(
  form: SplitForm,
  split: Extract<Split, { mode: 'adjustment' }>,
  participants: MemberId[],
  view: SplitView,
): SplitForm {
  const numbers = participants.flatMap((id) => {
    const number = readMemberText('adjustment', memberText(form, split, id, view), view);
    return typeof number === 'number' ? [[id, toMinorUnits(number)] as const] : [];
  });
  return withSplit(form, { mode: 'adjustment', participants, adjustmentsMinor: Object.fromEntries(numbers) });
}
