import type { MinorUnits } from '../money/minor-units.ts';
import type { Decimal } from '../money/read-number.ts';
import type { MemberId } from '../records/fields.ts';
import { personRef, type Issue } from './imported.ts';

/** What is asked of an amount while a row becomes an entry. `issues` grows. */
export type RowContext = {
  row: number;
  currency: string;
  /** Odd units go by it. */
  seed: string;
  issues: Issue[];
};

export type Amount = { minor: MinorUnits; exact: Decimal };

/** Of each person who has any. */
export type MinorMap = ReadonlyMap<number, MinorUnits>;

/** A reason to leave the row out; `to-entry.ts` catches it. */
export class Skip extends Error {
  readonly issue: Issue;
  constructor(issue: Issue) {
    super(issue.code);
    this.issue = issue;
  }
}

export function toRecord(parts: MinorMap): Record<MemberId, MinorUnits> {
  return Object.fromEntries([...parts].map(([person, amount]) => [personRef(person), amount]));
}
