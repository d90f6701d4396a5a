import type { ExpenseInput } from '../records/expense.ts';
import { isSameRecord } from '../records/same-record.ts';
import { changesBetween } from './changes.ts';

/** What people change about an expense independently of each other. The money is one: its parts depend on each other. */
export const parts = ['title', 'date', 'category', 'note', 'money'] as const;
export type Part = (typeof parts)[number];

/** An expense as somebody left it, or wants it. */
export type ExpenseState = { input: ExpenseInput; isDeleted: boolean };

/** What somebody wants of an expense that they saw as `base`. `confirms`: that what was sent has come. */
export type Wish = { base: ExpenseState; mine: ExpenseState; confirms: boolean };

export type Rebased = {
  /** Mine on theirs; where both changed the same, it is theirs. */
  merged: ExpenseState;
  confirms: boolean;
  /** The parts that both changed, each in their own way. */
  conflicts: readonly Part[];
  /**
   * Somebody has to say what becomes of it as a whole: `deleted`, they deleted what I changed; `changed`, they changed
   * what I deleted, or the money that I confirm.
   */
  whole: 'deleted' | 'changed' | null;
};

/**
 * Puts what one person changed of an expense onto what another made of it meanwhile. Every change of each stands in
 * `merged`, or is named in `conflicts` or `whole`.
 *
 * | I | they | becomes |
 * | --- | --- | --- |
 * | changed a part | did not, or alike | mine |
 * | did not change a part | did, or not | theirs |
 * | changed a part | changed it otherwise | theirs, in conflict |
 * | changed something | deleted it | theirs, `deleted` |
 * | deleted it | changed something | theirs, `changed` |
 * | deleted it | deleted it, or nothing | deleted |
 * | restored it | anything | there |
 * | confirm it | changed the money, or deleted it | theirs, not confirmed, `changed` or `deleted` |
 * | confirm it | changed anything else | theirs, confirmed |
 */
export function rebase({ base, mine, confirms }: Wish, theirs: ExpenseState): Rebased {
  const changedByMe = changedParts(base.input, mine.input);
  const changedByThem = changedParts(base.input, theirs.input);
  const differs = changedParts(mine.input, theirs.input);
  const conflicts = changedByMe.filter((part) => changedByThem.includes(part) && differs.includes(part));
  const taken = changedByMe.filter((part) => !conflicts.includes(part));
  const input = takeParts(theirs.input, mine.input, taken);

  const deletes = mine.isDeleted && !base.isDeleted;
  const restores = !mine.isDeleted && base.isDeleted;
  if (deletes) {
    const whole = !theirs.isDeleted && changedByThem.length > 0 ? 'changed' : null;
    const isDeleted = theirs.isDeleted || whole === null;
    return { merged: { input: theirs.input, isDeleted }, confirms: false, conflicts: [], whole };
  }
  const wantsSomething = changedByMe.length > 0 || confirms;
  if (theirs.isDeleted && !restores && wantsSomething && !base.isDeleted) {
    return { merged: theirs, confirms: false, conflicts: [], whole: 'deleted' };
  }
  const isUnsure = confirms && changedByThem.includes('money');
  return {
    merged: { input, isDeleted: restores ? false : theirs.isDeleted },
    confirms: confirms && !isUnsure,
    conflicts,
    whole: isUnsure ? 'changed' : null,
  };
}

/** Mine, wherever it was asked: what I changed, deleted or confirmed stands, and what they changed besides. */
export function insist({ base, mine, confirms }: Wish, theirs: ExpenseState): Rebased {
  const changedByMe = changedParts(base.input, mine.input);
  const input = takeParts(theirs.input, mine.input, changedByMe);
  return { merged: { input, isDeleted: mine.isDeleted }, confirms, conflicts: [], whole: null };
}

/** In what the two differ. Payer, amount, split and what was paid abroad are one part. */
export function changedParts(before: ExpenseInput, after: ExpenseInput): Part[] {
  const fields = new Set(changesBetween(before, after).map(({ field }) => partOf(field)));
  return parts.filter((part) => fields.has(part));
}

function partOf(field: ReturnType<typeof changesBetween>[number]['field']): Part {
  return field === 'title' || field === 'date' || field === 'category' || field === 'note' ? field : 'money';
}

function takeParts(into: ExpenseInput, from: ExpenseInput, taken: readonly Part[]): ExpenseInput {
  const { title, date, category, note, amountMinor, payers, split, foreign } = from;
  return {
    ...into,
    ...(taken.includes('title') && { title }),
    ...(taken.includes('date') && { date }),
    ...(taken.includes('category') && { category }),
    ...(taken.includes('note') && { note }),
    ...(taken.includes('money') && { amountMinor, payers, split, foreign }),
  };
}

/** Whether there is nothing to write where `state` is there already. */
export function isSameState(state: ExpenseState, other: ExpenseState): boolean {
  return state.isDeleted === other.isDeleted && isSameRecord(changedParts(state.input, other.input), []);
}
