import { reduceSplit } from './reduce-split.ts';
import type { MemberId } from '../records/fields.ts';
import type { Split } from '../records/split.ts';

/** Everybody the split names. */
export function membersOf(split: Split): MemberId[] {
  return reduceSplit(split).map(({ id }) => id);
}
