import type { Decimal } from '../money/read-number.ts';
import { negate, sumOf, zero } from './decimal.ts';
import { skipped } from './issue.ts';
import type { Draft, DraftSplit, Part } from './reading.ts';
import { Skip } from './row-context.ts';

const opposite = { expense: 'income', income: 'expense' } as const;

/** What is less than nothing goes the other way. */
export function withPositiveAmount(draft: Draft): Draft {
  if (draft.amount.digits >= 0n) return draft;
  const { kind, amount, payers, split } = draft;
  const flipped = { ...draft, amount: negate(amount), payers: negated(payers), split: negatedSplit(split) };
  if (kind !== 'transfer') return { ...flipped, kind: opposite[kind] };
  const [payer, receiver] = [onlyOf(payers), receiverOf(split)];
  if (payer === null || receiver === null) return { ...flipped, kind: 'income' };
  return {
    ...flipped,
    payers: [[receiver, flipped.amount]],
    split: { mode: 'exact', amounts: [[payer, flipped.amount]] },
  };
}

function negated(parts: readonly Part[]): Part[] {
  return parts.map(([person, value]) => [person, negate(value)] as const);
}

function negatedSplit(split: DraftSplit): DraftSplit {
  return split.mode === 'exact' ? { ...split, amounts: negated(split.amounts) } : split;
}

function onlyOf(parts: readonly Part[]): number | null {
  const people = new Set(parts.filter(([, { digits }]) => digits !== 0n).map(([person]) => person));
  const [first = null] = people;
  return people.size === 1 ? first : null;
}

function receiverOf(split: DraftSplit): number | null {
  switch (split.mode) {
    case 'equal':
      return onlyOf(split.participants.map((person) => [person, { digits: 1n, scale: 0 }] as const));
    case 'shares':
      return onlyOf(split.weights);
    case 'percentage':
      return onlyOf(split.basisPoints);
    case 'exact':
      return onlyOf(split.amounts);
  }
}

export function hasMixedSigns({ payers, split }: Draft): boolean {
  const isNegative = ([, { digits }]: Part) => digits < 0n;
  return payers.some(isNegative) || (split.mode === 'exact' && split.amounts.some(isNegative));
}

/** Some paid less than nothing, or owe less: only what each is owed of it can be stored. */
export function toNets(draft: Draft): Draft {
  const { row, payers, split, amount } = draft;
  if (split.mode !== 'exact' || draft.isConverted === true) throw new Skip(skipped(row, 'mixed-signs'));
  const sums = new Map<number, Decimal>();
  const move = ([person, value]: Part) => sums.set(person, sumOf([sums.get(person) ?? zero, value]));
  for (const part of payers) move(part);
  for (const part of negated(split.amounts)) move(part);
  return { ...draft, ...netsOf([...sums]), netsOf: amount };
}

/** An entry that leaves each what they are owed: who is owed has paid, who owes shares. */
export function netsOf(nets: readonly Part[]): Pick<Draft, 'payers' | 'split' | 'amount'> {
  const payers = nets.filter(([, { digits }]) => digits > 0n);
  const amounts = negated(nets.filter(([, { digits }]) => digits < 0n));
  return { payers, split: { mode: 'exact', amounts }, amount: sumOf(payers.map(([, value]) => value)) };
}
