import { formatAmount, formatAmountParts } from '@nbbang/domain/money/format-amount';
import { groupDigits } from '@nbbang/domain/money/group-digits';
import { parseTypedRate, type Notation } from '@nbbang/domain/money/notation';
import { numberMarksOf } from '@nbbang/domain/money/number-marks';
import { parseAmount } from '@nbbang/domain/money/parse-amount';
import { decimalText, writtenAmount, writtenRate } from '@nbbang/domain/money/written-number';
import { exponentOf } from '@nbbang/domain/money/currency';

/**
 * How a typed number was understood, where looking at it does not tell: a sum, a unit, digits of another script, a
 * mark that the reader's language does not use, or one before three digits where the currency has as many decimals.
 * Null where it is evident, and for what is refused.
 */
export function understood(typed: string, notation: Notation): string | null {
  switch (notation.kind) {
    case 'share':
      return null;
    case 'rate': {
      const { decimal } = numberMarksOf(null, notation.locale);
      const reading = parseTypedRate(typed, notation.locale);
      if (!reading.ok) return null;
      const written = writtenRate(decimalText(reading.decimal), notation.locale);
      return short(typed, decimal) === short(written, decimal) ? null : written;
    }
    case 'amount': {
      const { currency, locale } = notation;
      const { decimal } = numberMarksOf(currency, locale);
      const reading = parseAmount(typed, currency, locale, { allow: 'any' });
      if (!reading.ok) return null;
      const { amountMinor } = reading;
      const isWritten =
        short(typed, decimal) === short(writtenAmount(amountMinor, currency, locale), decimal);
      const looks = formatAmountParts(amountMinor, currency, locale).digits;
      const isShown = short(groupDigits(typed, notation).text, decimal) === short(looks, decimal);
      if (isWritten || (isShown && exponentOf(currency) < 3)) return null;
      return formatAmount(amountMinor, currency, locale);
    }
  }
}

/** Without what an end of it adds to what it means: `12.`, `12.50` and `12.5` are one. */
function short(text: string, decimal: string): string {
  const trimmed = text.trim();
  if (!trimmed.includes(decimal)) return trimmed;
  const bare = trimmed.replace(/0+$/, '');
  return bare.endsWith(decimal) ? bare.slice(0, -decimal.length) : bare;
}
