import { fillForeign, parseRate } from '../expense/foreign.ts';
import { suitsForeign } from '../expense/suits-amount.ts';
import { exponentOf, isCurrencyCode } from '../money/currency.ts';
import { maxAmountMinor, toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { Foreign } from '../records/foreign.ts';
import { absolute, canonicalText, toMinor } from './decimal.ts';
import type { Issue } from './imported.ts';
import { changed, kept } from './issue.ts';
import type { Draft } from './reading.ts';

type Charged = { amountMinor: MinorUnits; currency: string; row: number };

/**
 * What was paid abroad, as the file has it where all three figures agree. The amount in the group's currency is what
 * counts; of the other two the rate is trusted, and the amount abroad is worked out anew where it does not come to the
 * amount: other apps have lost its decimals.
 */
export function foreignOf(
  given: Draft['foreign'],
  charged: Charged,
): { foreign: Foreign | null; issues: readonly Issue[] } {
  if (given === undefined || given.currency === charged.currency) return { foreign: null, issues: [] };
  const { currency, amountMinor, row } = charged;
  const lost = { foreign: null, issues: [kept(row, 'foreign-lost', { currency: given.currency })] };
  if (!isCurrencyCode(given.currency)) return lost;
  const { units } = toMinor(absolute(given.amount), given.currency);
  const written = toAmount(units);
  if (given.rate === null) {
    if (written === null) return lost;
    const { currency: from } = given;
    const filled = fillForeign({ currency: from, amountMinor: written, rate: null }, amountMinor, currency);
    if (!filled.ok || !suitsForeign({ foreign: filled.foreign, amountMinor, currency })) return lost;
    return { foreign: filled.foreign, issues: [kept(row, 'rate-worked-out', { rate: filled.foreign.rate })] };
  }
  const rate = plainRate(given.rate);
  if (rate === null) return lost;
  const suits = (foreignMinor: MinorUnits | null): foreignMinor is MinorUnits =>
    foreignMinor !== null &&
    suitsForeign({
      foreign: { currency: given.currency, amountMinor: foreignMinor, rate },
      amountMinor,
      currency,
    });
  if (suits(written))
    return { foreign: { currency: given.currency, amountMinor: written, rate }, issues: [] };
  const recomputed = toAmount(quotient(amountMinor, rate, exponentOf(given.currency), exponentOf(currency)));
  if (!suits(recomputed)) return lost;
  const said = {
    from: canonicalText(given.amount),
    to: canonicalText({ digits: BigInt(recomputed), scale: exponentOf(given.currency) }),
  };
  return {
    foreign: { currency: given.currency, amountMinor: recomputed, rate },
    issues: [changed(row, 'foreign-recomputed', said)],
  };
}

function toAmount(units: bigint): MinorUnits | null {
  return units >= 1n && units <= BigInt(maxAmountMinor) ? toMinorUnits(Number(units)) : null;
}

/** Longer than any rate that is stored. */
const longestRate = 60;

/** As `rateSchema` has it; null when it cannot be. */
function plainRate(text: string): string | null {
  if (text.length > longestRate) return null;
  const match = /^0*(\d+)(?:\.(\d*?)0*)?$/.exec(text.trim());
  if (match === null) return null;
  const [, whole = '', fraction = ''] = match;
  const rate = fraction === '' ? whole : `${whole}.${fraction}`;
  return parseRate(rate) === null ? null : rate;
}

/** The foreign amount that comes to the amount, half away from 0. */
function quotient(amountMinor: number, rate: string, fromExponent: number, toExponent: number): bigint {
  const decimal = parseRate(rate);
  if (decimal === null || decimal.digits === 0n) return 0n;
  const dividend = BigInt(amountMinor) * 10n ** BigInt(decimal.scale + fromExponent);
  const divisor = decimal.digits * 10n ** BigInt(toExponent);
  return (2n * dividend + divisor) / (2n * divisor);
}
