import type { Decimal } from '../money/read-number.ts';
import { limits } from '../records/fields.ts';
import { allBasisPoints, splitLimits, type Split } from '../records/split.ts';
import { canonicalText, digitsAt, minus, sumOf, zero } from './decimal.ts';
import { personRef } from './imported.ts';
import { changed, skipped } from './issue.ts';
import { minorParts, proportionalParts, type MinorParts } from './minor-parts.ts';
import type { Draft, Part } from './reading.ts';
import { Skip, toRecord, type Amount, type MinorMap, type RowContext } from './row-context.ts';

/** @throws Skip where nobody paid, too many did, or what they paid misses the amount. */
export function toPayers(
  { payers, isConverted = false }: Draft,
  amount: Amount,
  { row, currency, seed, issues }: RowContext,
): MinorMap {
  if (payers.every(([, { digits }]) => digits === 0n)) throw new Skip(skipped(row, 'payer-unknown'));
  const found = isConverted
    ? ({ ok: true, parts: proportionalParts(payers, amount.minor, seed), by: null } satisfies MinorParts)
    : minorParts(payers, amount, currency, seed);
  if (!found.ok) throw new Skip(skipped(row, 'payers-do-not-add-up', { by: found.by }));
  if (found.parts.size > limits.payers)
    throw new Skip(skipped(row, 'too-many-payers', { count: found.parts.size }));
  // Of one payer the amount says it.
  if (found.by !== null && found.parts.size > 1)
    issues.push(changed(row, 'payers-rounded', { by: found.by }));
  return found.parts;
}

/** @throws Skip where nobody shares it, too many do, or the parts miss the amount. */
export function toSplit(draft: Draft, amount: Amount, context: RowContext): Split {
  const { split } = draft;
  const { row, issues } = context;
  switch (split.mode) {
    case 'equal': {
      const participants = [...new Set(split.participants)].map(personRef);
      checkSharers(participants.length, row);
      return { mode: 'equal', participants };
    }
    case 'shares':
      return toWeights(split.weights, amount, context);
    case 'percentage':
      return toPercentages(split.basisPoints, amount, context);
    case 'exact': {
      const found = toShares(draft, split.amounts, amount, context);
      if (!found.ok) throw new Skip(skipped(row, 'shares-do-not-add-up', { by: found.by }));
      checkSharers(found.parts.size, row);
      if (draft.isConverted === true && found.parts.size > 1) issues.push(changed(row, 'shares-converted'));
      else if (found.by !== null && found.parts.size > 1)
        issues.push(changed(row, 'shares-rounded', { by: found.by }));
      return { mode: 'exact', amountsMinor: toRecord(found.parts) };
    }
  }
}

function toShares(
  { isConverted = false }: Draft,
  amounts: readonly Part[],
  amount: Amount,
  { row, currency, seed }: RowContext,
): MinorParts {
  if (amounts.every(([, { digits }]) => digits === 0n)) throw new Skip(skipped(row, 'nobody-owes'));
  if (!isConverted) return minorParts(amounts, amount, currency, seed);
  return { ok: true, parts: proportionalParts(amounts, amount.minor, seed), by: null };
}

function checkSharers(count: number, row: number): void {
  if (count === 0) throw new Skip(skipped(row, 'nobody-owes'));
  if (count > limits.members) throw new Skip(skipped(row, 'too-many-sharers', { count }));
}

/** In hundredths where that is exact, else in the coarsest unit that is; and amounts where none is coarse enough. */
function toWeights(given: readonly Part[], amount: Amount, { row, seed, issues }: RowContext): Split {
  const sums = new Map<number, Decimal>();
  for (const [person, weight] of given) sums.set(person, sumOf([sums.get(person) ?? zero, weight]));
  const parts = [...sums].filter(([, { digits }]) => digits > 0n);
  checkSharers(parts.length, row);
  if (given.some(([, { digits }]) => digits < 0n)) throw new Skip(skipped(row, 'share-unknown'));
  const finest = Math.max(...parts.map(([, weight]) => weight.scale));
  for (const scale of [Math.max(2, finest), finest]) {
    const weights = parts.map(([person, weight]) => [person, digitsAt(weight, scale)] as const);
    const [[, first] = [0, 0n]] = weights;
    if (weights.every(([, weight]) => weight === first))
      return { mode: 'equal', participants: weights.map(([person]) => personRef(person)) };
    if (weights.every(([, weight]) => weight <= BigInt(splitLimits.weight)))
      return {
        mode: 'shares',
        weights: Object.fromEntries(weights.map(([person, weight]) => [personRef(person), Number(weight)])),
      };
  }
  issues.push(changed(row, 'weights-rounded'));
  return { mode: 'exact', amountsMinor: toRecord(proportionalParts(parts, amount.minor, seed)) };
}

function toPercentages(given: readonly Part[], amount: Amount, context: RowContext): Split {
  const { row, issues } = context;
  const parts = given.filter(([, { digits }]) => digits !== 0n);
  const off = minus(sumOf(parts.map(([, points]) => points)), { digits: BigInt(allBasisPoints), scale: 0 });
  const areWhole = parts.every(([, { digits, scale }]) => scale === 0 && digits > 0n);
  if (off.digits === 0n && areWhole && new Set(parts.map(([person]) => person)).size === parts.length) {
    checkSharers(parts.length, row);
    return {
      mode: 'percentage',
      basisPoints: Object.fromEntries(
        parts.map(([person, { digits }]) => [personRef(person), Number(digits)]),
      ),
    };
  }
  issues.push(changed(row, 'percentages-off', { by: canonicalText(off) }));
  return toWeights(parts, amount, context);
}
