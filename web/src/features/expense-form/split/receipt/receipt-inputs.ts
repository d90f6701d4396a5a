import { linesOf, toItemsSplit, type ReceiptLine } from '@nbbang/domain/expense/receipt-lines';
import { zeroMinor, type MinorUnits } from '@nbbang/domain/money/minor-units';
import { parseAmount, type AmountReading } from '@nbbang/domain/money/parse-amount';
import { writtenAmount } from '@nbbang/domain/money/written-number';
import type { SplitOf } from '@nbbang/domain/records/split';
import {
  textKey,
  withSplit,
  type SplitExtra,
  type SplitForm,
  type SplitView,
} from '#features/expense-form/split/split-form.ts';

type Items = SplitOf<'items'>;
type Money = { currency: string; locale: string };

export const extras: readonly SplitExtra[] = ['tax', 'tip', 'discount'];

const extraFields = { tax: 'taxMinor', tip: 'tipMinor', discount: 'discountMinor' } as const;

export function lineText(form: SplitForm, split: Items, at: number, money: Money): string {
  return form.texts[textKey('items', at)] ?? shown(split.amountsMinor[at] ?? zeroMinor, money);
}

export function extraText(form: SplitForm, split: Items, extra: SplitExtra, money: Money): string {
  return form.texts[textKey('items', extra)] ?? shown(split[extraFields[extra]], money);
}

/** A 0 is shown as an empty text: an amount that is not typed yet, or a tip that nobody gave. */
function shown(amountMinor: MinorUnits, { currency, locale }: Money): string {
  return amountMinor === 0 ? '' : writtenAmount(amountMinor, currency, locale);
}

export function readLineText(text: string, { currency, locale }: Money): AmountReading {
  return parseAmount(text, currency, locale);
}

/** An empty text is 0. */
export function readExtraText(text: string, { currency, locale }: Money): AmountReading {
  if (text.trim() === '') return { ok: true, amountMinor: zeroMinor };
  return parseAmount(text, currency, locale, { allow: 'zero' });
}

export type LineChange = { title?: string; amountText?: string; claimedBy?: readonly string[] };

/** `split` is what the form shows before the change. A text that is no amount counts as 0. */
export function changeLine(
  form: SplitForm,
  split: Items,
  at: number,
  { amountText, ...change }: LineChange,
  view: SplitView,
): SplitForm {
  const changed: Partial<ReceiptLine> = { ...change };
  if (amountText !== undefined) changed.amountMinor = orZero(readLineText(amountText, view));
  const lines = linesOf(split).map((line, index) => (index === at ? { ...line, ...changed } : line));
  const texts = amountText === undefined ? {} : { [textKey('items', at)]: amountText };
  return withSplit(form, withLines(split, lines), texts);
}

export function addLine(form: SplitForm, split: Items): SplitForm {
  return withSplit(
    form,
    withLines(split, [...linesOf(split), { title: '', amountMinor: zeroMinor, claimedBy: [] }]),
  );
}

/** The lines after it move up, and their texts with them. */
export function removeLine(form: SplitForm, split: Items, at: number): SplitForm {
  const texts = Object.entries(form.texts).flatMap(([key, text]): [string, string][] => {
    const line = Number(/^items\.(\d+)$/.exec(key)?.[1] ?? -1);
    if (line === at) return [];
    return [[line > at ? textKey('items', line - 1) : key, text]];
  });
  const lines = linesOf(split).filter((_, index) => index !== at);
  return withSplit({ ...form, texts: Object.fromEntries(texts) }, withLines(split, lines));
}

export function typeExtra(
  form: SplitForm,
  split: Items,
  extra: SplitExtra,
  text: string,
  view: SplitView,
): SplitForm {
  const changed = { ...split, [extraFields[extra]]: orZero(readExtraText(text, view)) };
  return withSplit(form, changed, { [textKey('items', extra)]: text });
}

function withLines(split: Items, lines: readonly ReceiptLine[]): Items {
  const { taxMinor, tipMinor, discountMinor } = split;
  return toItemsSplit(lines, { taxMinor, tipMinor, discountMinor });
}

function orZero(reading: AmountReading): MinorUnits {
  return reading.ok ? reading.amountMinor : zeroMinor;
}
