import { formatAmountParts } from '@nbbang/domain/money/format-amount';
import { parseAmount } from '@nbbang/domain/money/parse-amount';

/**
 * One number with a mark in it that arrived at once, as it would have been typed: pasted, `12,50` is twelve and a
 * half, while in the middle of typing the same characters are `1,250` with a digit too many. Null for anything
 * else, which is regrouped as if typed.
 */
export function pastedAmount(text: string, currency: string, locale: string): string | null {
  if (!/^\s*[\d\s.,'’]*[.,][\d\s.,'’]*$/.test(text)) return null;
  const parsed = parseAmount(text, currency, locale);
  return parsed.ok ? formatAmountParts(parsed.amountMinor, currency, locale, { sign: 'never' }).digits : null;
}
