import { addMinor, toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { ExpenseInput } from '../records/expense.ts';
import type { MemberId } from '../records/fields.ts';
import type { Split } from '../records/split.ts';
import { personRef } from './imported.ts';

/**
 * The entry with members in place of the people of the file. Two of the file may be one member: they paid and owe together.
 *
 * @param memberIds of each person, in the order of `people`.
 * @returns null when nothing is left of it: a transfer from somebody to themselves.
 * @throws RangeError for a person without a member.
 */
export function withMembers(input: ExpenseInput, memberIds: readonly MemberId[]): ExpenseInput | null {
  const byRef = new Map(memberIds.map((id, at) => [personRef(at), id]));
  const memberOf = (ref: string): MemberId => {
    const id = byRef.get(ref);
    if (id === undefined) throw new RangeError(`nobody stands for ${ref}`);
    return id;
  };
  const mapped = {
    ...input,
    payers: together(input.payers, memberOf),
    split: splitAmong(input.split, memberOf),
  };
  const isToSelf = input.kind === 'transfer' && isPayerOnly(mapped);
  return isToSelf ? null : mapped;
}

function isPayerOnly({ payers, split }: ExpenseInput): boolean {
  return split.mode === 'equal' && split.participants.every((id) => Object.hasOwn(payers, id));
}

function together<Value extends number>(
  amounts: Readonly<Record<string, Value>>,
  memberOf: (ref: string) => MemberId,
): Record<MemberId, MinorUnits> {
  const sums = new Map<MemberId, MinorUnits>();
  for (const [ref, amount] of Object.entries(amounts)) {
    const id = memberOf(ref);
    sums.set(id, addMinor(sums.get(id) ?? toMinorUnits(0), toMinorUnits(amount)));
  }
  return Object.fromEntries(sums);
}

/** Imported entries are of these modes; whoever is two of equals has two shares. */
function splitAmong(split: Split, memberOf: (ref: string) => MemberId): Split {
  switch (split.mode) {
    case 'equal': {
      const ids = split.participants.map(memberOf);
      if (new Set(ids).size === ids.length) return { mode: 'equal', participants: ids };
      const each = Object.fromEntries(split.participants.map((ref) => [ref, 100]));
      const weights = together(each, memberOf);
      const [only, ...others] = Object.keys(weights);
      return only !== undefined && others.length === 0
        ? { mode: 'equal', participants: [only] }
        : { mode: 'shares', weights };
    }
    case 'shares':
      return { mode: 'shares', weights: together(split.weights, memberOf) };
    case 'percentage':
      return { mode: 'percentage', basisPoints: together(split.basisPoints, memberOf) };
    case 'exact':
      return { mode: 'exact', amountsMinor: together(split.amountsMinor, memberOf) };
    case 'adjustment':
    case 'items':
      throw new RangeError(`no import has a split by ${split.mode}`);
  }
}
