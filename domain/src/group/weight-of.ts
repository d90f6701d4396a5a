import type { Group } from '../records/group.ts';
import { ownValue } from './own-value.ts';

/** One person, in hundredths of a person: what everybody counts as until somebody says otherwise. */
export const usualWeight = 100;

/** What a member counts as, in hundredths of a person. */
export function weightOf({ weights = {} }: Pick<Group, 'weights'>, memberId: string): number {
  return ownValue(weights, memberId) ?? usualWeight;
}
