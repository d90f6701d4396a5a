import { reduceSplit } from '@nbbang/domain/expense/reduce-split';
import type { MemberId } from '@nbbang/domain/records/fields';
import type { Split } from '@nbbang/domain/records/split';

/** Everybody the split names. */
export function membersOf(split: Split): MemberId[] {
  return reduceSplit(split).map(({ id }) => id);
}
