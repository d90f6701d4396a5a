import { limits } from '@nbbang/domain/records/fields';
import { cleanName } from '@nbbang/domain/group/name-pattern';
import { nameProblem } from '@nbbang/domain/group/name-problem';
import type { Messages } from '#i18n/locale.tsx';

/** What is wrong with a member's name, in words. */
export function memberNameWords(
  name: string,
  taken: readonly string[],
  { group, members }: Messages,
): string | undefined {
  const problem = nameProblem(name, limits.memberName, taken);
  if (problem === 'missing') return members.nameMissing;
  if (problem === 'mixed') return group.nameMixed;
  if (problem === 'too-long') return group.nameTooLong(limits.memberName);
  return problem === 'taken' ? members.nameTaken(cleanName(name)) : undefined;
}

export function groupNameWords(name: string, { group }: Messages): string | undefined {
  const problem = nameProblem(name, limits.groupName);
  if (problem === 'missing') return group.nameMissing;
  if (problem === 'mixed') return group.nameMixed;
  return problem === 'too-long' ? group.nameTooLong(limits.groupName) : undefined;
}
