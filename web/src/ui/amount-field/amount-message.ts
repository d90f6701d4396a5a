import type { AmountProblem } from '@nbbang/domain/money/parse-amount';
import type { Messages } from '#i18n/locale.tsx';

/** What is wrong with a typed amount, naming the piece of `text` that is to blame. */
export function amountMessage(m: Messages, { code, start, end }: AmountProblem, text: string): string {
  const words = m.expenseForm.amountProblems[code];
  if (typeof words === 'string') return words;
  const piece = text.slice(start, end).trim();
  return words(piece.length > 12 ? `${Array.from(piece).slice(0, 11).join('')}…` : piece);
}
