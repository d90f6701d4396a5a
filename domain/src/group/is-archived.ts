import type { Group } from '../records/group.ts';

/** Whether the group is put away as finished. One that was brought back holds null, one never put away nothing. */
export function isArchived({ archivedAt }: Pick<Group, 'archivedAt'>): boolean {
  return archivedAt !== undefined && archivedAt !== null;
}
