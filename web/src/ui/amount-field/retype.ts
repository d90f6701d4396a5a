import { exponentOf } from '@nbbang/domain/money/currency';
import { numberMarksOf } from '@nbbang/domain/money/number-marks';
import { groupDigits } from '@nbbang/domain/money/parse-amount';
import { pastedAmount } from './pasted-amount.ts';
import { caretAfterRegroup } from './regroup.ts';

export type Typed = { text: string; caret: number };

/**
 * What an amount field shows after a change from `previous` to `typed`: digits grouped, the caret where it was. A
 * comma or point somebody types is the decimal mark, whichever the locale writes, and a second one in the same
 * number is left out: `12,50` typed key by key never becomes 1,250.
 */
export function retype(previous: string, typed: Typed, currency: string, locale: string): Typed {
  if (Math.abs(typed.text.length - previous.length) > 1) {
    const pasted = pastedAmount(typed.text, currency, locale);
    if (pasted !== null) return { text: pasted, caret: pasted.length };
  }
  const { group, decimal } = numberMarksOf(currency, locale);
  const isOneMore = typed.text.length === previous.length + 1;
  const { text, caret } = isOneMore && exponentOf(currency) > 0 ? withDecimalMark(typed, decimal) : typed;
  const grouped = groupDigits(text, currency, locale);
  return { text: grouped, caret: caretAfterRegroup(text, caret, grouped, group) };
}

/** The mark just typed, before the caret, as the locale's decimal mark; without it if the number has one already. */
function withDecimalMark({ text, caret }: Typed, decimal: string): Typed {
  if (!/[.,]/.test(text.charAt(caret - 1))) return { text, caret };
  const before = text.slice(0, caret - 1);
  const after = text.slice(caret);
  const number = (/[\d.,]*$/.exec(before)?.[0] ?? '') + (/^[\d.,]*/.exec(after)?.[0] ?? '');
  if (number.includes(decimal)) return { text: before + after, caret: caret - 1 };
  return { text: before + decimal + after, caret };
}
