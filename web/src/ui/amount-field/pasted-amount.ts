import { formatAmountParts } from '@nbbang/domain/money/format-amount';
import { parseAmount } from '@nbbang/domain/money/parse-amount';

/**
 * A pasted number with a comma or point in it, written as if it had been typed. A pasted `12,50` is twelve and a half,
 * while the same characters in the middle of typing are `1,250` with one digit too many. Null for any other text, which
 * is grouped as if it had been typed.
 */
export function pastedAmount(text: string, currency: string, locale: string): string | null {
  if (!/^\s*[\d\s.,'’]*[.,][\d\s.,'’]*$/.test(text)) return null;
  const parsed = parseAmount(text, currency, locale);
  return parsed.ok ? formatAmountParts(parsed.amountMinor, currency, locale, { sign: 'never' }).digits : null;
}
