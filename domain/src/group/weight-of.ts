import type { Group } from '../records/group.ts';

/** What a member counts as, in hundredths of a person: 100 unless somebody said otherwise. */
export function weightOf({ weights }: Group, memberId: string): number {
  return (weights !== undefined && Object.hasOwn(weights, memberId) ? weights[memberId] : undefined) ?? 100;
}
