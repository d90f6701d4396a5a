import type { Group, Member } from '@nbbang/domain/records/group';
import { formatList } from '#i18n/format.ts';
import type { Locale } from '#i18n/languages.ts';

export type ActiveMember = Member & { id: string };

/** Who is in the group: myself first, then by name. */
export function activeMembers(group: Group, ownMemberId: string, locale: Locale): ActiveMember[] {
  return Object.entries(group.members)
    .map(([id, member]) => ({ ...member, id }))
    .filter(({ status }) => status === 'active')
    .sort(
      (a, b) =>
        Number(b.id === ownMemberId) - Number(a.id === ownMemberId) || a.name.localeCompare(b.name, locale),
    );
}

export function isOwner(group: Group, memberId: string): boolean {
  return group.members[memberId]?.role === 'owner';
}

/** The owners' names as a list to read. */
export function ownerNames(group: Group, locale: Locale): string {
  const owners = Object.values(group.members).filter(
    ({ role, status }) => role === 'owner' && status === 'active',
  );
  return formatList(
    owners.map(({ name }) => name),
    locale,
  );
}
