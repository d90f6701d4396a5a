import { exponentOf } from '@nbbang/domain/money/currency';
import type { AmountProblem } from '@nbbang/domain/money/parse-amount';
import type { Messages } from '#i18n/locale.tsx';

/**
 * What is wrong with a typed number, naming the piece of `text` that is to blame.
 *
 * @param currency null for a number that is no amount.
 */
export function amountMessage(
  m: Messages,
  { code, start, end }: AmountProblem,
  text: string,
  currency: string | null,
): string {
  const { amountProblems: problems, decimalsProblem, numberTooLarge, noNumber } = m.expenseForm;
  const piece = text.slice(start, end).trim();
  const shown = piece.length > 12 ? `${Array.from(piece).slice(0, 11).join('')}…` : piece;
  if (code === 'too-many-decimals' && currency !== null) {
    return decimalsProblem(shown, currency, exponentOf(currency));
  }
  if (code === 'too-large' && currency === null) return numberTooLarge(shown);
  if (code === 'empty' && currency === null) return noNumber;
  const words = problems[code];
  return typeof words === 'string' ? words : words(shown);
}
