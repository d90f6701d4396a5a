import { memberById, type Members } from '@nbbang/domain/group/members';
import { isOwnMember } from '@nbbang/domain/group/own-member';
import type { Messages } from '#i18n/locale.tsx';

/** What it takes to name the members of a group to its reader. */
export type Names = {
  members: Members;
  /** The reader's own member; null when the reader is none. */
  ownMemberId: string | null;
  m: Messages;
};

/** Who is meant; nobody where the record names none. */
type Meant = string | null | undefined;

/** 나, or the name; a member nobody knows any more is somebody who left. */
export function personName(memberId: Meant, names: Names): string {
  return otherName(memberId, names) ?? names.m.common.me;
}

/** The name; null for the reader, of whom another sentence is said. */
export function otherName(memberId: Meant, names: Names): string | null {
  return isOwnMember(memberId, names.ownMemberId) ? null : memberName(memberId, names);
}

/** The name, of oneself too: for a face, and where the reader is one of several who read it. */
export function memberName(memberId: Meant, { members, m }: Pick<Names, 'members' | 'm'>): string {
  return memberById(members, memberId ?? '')?.name ?? m.common.someone;
}
