import * as v from 'valibot';
import { exponentOf } from '../money/currency.ts';
import { maxAmountMinor, toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { Decimal } from '../money/read-number.ts';
import { decimalText } from '../money/written-number.ts';
import { rateSchema, type Foreign } from '../records/foreign.ts';

/** `not-a-rate`: no decimal as `rateSchema` has it. `missing`: neither a rate nor a converted amount is given. */
export type ForeignRefusal = 'not-a-rate' | 'missing' | 'too-small' | 'too-large';

export type ConvertedReading =
  { ok: true; amountMinor: MinorUnits } | { ok: false; reason: Exclude<ForeignRefusal, 'missing'> };

export type ForeignReading =
  { ok: true; foreign: Foreign; amountMinor: MinorUnits } | { ok: false; reason: ForeignRefusal };

/** The rate as a decimal, exactly; null when the text is none (`rateSchema`). */
export function parseRate(text: string): Decimal | null {
  if (!v.is(rateSchema, text)) return null;
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/**
 * What the foreign amount comes to in `currency`, in its minor units: the exact product, rounded half away from
 * zero. The result is from 1 to `maxAmountMinor`, or refused.
 *
 * @throws RangeError for a currency that is not in the table.
 */
export function convertForeign(foreign: Foreign, currency: string): ConvertedReading {
  const rate = parseRate(foreign.rate);
  if (rate === null) return { ok: false, reason: 'not-a-rate' };
  const units = convert(
    BigInt(foreign.amountMinor),
    rate,
    exponentOf(foreign.currency),
    exponentOf(currency),
  );
  if (units < 1n) return { ok: false, reason: 'too-small' };
  if (units > BigInt(maxAmountMinor)) return { ok: false, reason: 'too-large' };
  return { ok: true, amountMinor: toMinorUnits(Number(units)) };
}

/**
 * A foreign amount with its rate and what it came to, of which one may be left out: `rate: null` where a statement
 * says only what was charged, `amountMinor: null` where only the rate is known. Only what is left out is worked
 * out; what is given stays as it is, also where the two do not agree (a bank adds a fee), so reading what
 * was stored changes nothing.
 *
 * A rate that is worked out is the shortest that gives the amount exactly.
 *
 * @throws RangeError for a currency that is not in the table, or an amount that is not from 1 to `maxAmountMinor`.
 */
export function fillForeign(
  given: Omit<Foreign, 'rate'> & { rate: string | null },
  amountMinor: MinorUnits | null,
  currency: string,
): ForeignReading {
  if (given.rate === null) {
    if (amountMinor === null) return { ok: false, reason: 'missing' };
    return { ok: true, foreign: { ...given, rate: shortestRate(given, amountMinor, currency) }, amountMinor };
  }
  const foreign = { ...given, rate: given.rate };
  if (parseRate(foreign.rate) === null) return { ok: false, reason: 'not-a-rate' };
  if (amountMinor !== null) return { ok: true, foreign, amountMinor };
  const converted = convertForeign(foreign, currency);
  return converted.ok ? { ok: true, foreign, amountMinor: converted.amountMinor } : converted;
}

/** With this many decimals the product of the largest amount is off by less than half a unit in any currency. */
const maxScale = 18;

function shortestRate(from: Omit<Foreign, 'rate'>, toMinor: MinorUnits, currency: string): string {
  const [fromExponent, toExponent] = [exponentOf(from.currency), exponentOf(currency)];
  const [amount, wanted] = [BigInt(from.amountMinor), BigInt(toMinor)];
  if (amount < 1n || wanted < 1n) throw new RangeError('an amount below 1 has no rate');
  for (let scale = 0; scale <= maxScale; scale += 1) {
    const digits = roundedQuotient(
      wanted * 10n ** BigInt(fromExponent + scale),
      amount * 10n ** BigInt(toExponent),
    );
    if (convert(amount, { digits, scale }, fromExponent, toExponent) === wanted)
      return decimalText({ digits, scale });
  }
  throw new RangeError(`no rate gives ${wanted} for ${amount}`);
}

function convert(amount: bigint, rate: Decimal, fromExponent: number, toExponent: number): bigint {
  return roundedQuotient(
    amount * rate.digits * 10n ** BigInt(toExponent),
    10n ** BigInt(rate.scale + fromExponent),
  );
}

/** Half away from zero. `divisor` is above 0. */
function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const half = dividend < 0n ? -divisor : divisor;
  return (2n * dividend + half) / (2n * divisor);
}
