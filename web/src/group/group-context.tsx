import { createContext, use, useMemo, type ReactNode } from 'react';
import { findMemberOf, type FoundMember } from '@nbbang/domain/group/members';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { SessionUser } from '#data/shell/session.ts';

/** The group whose page is open, and who its reader is there. */
type GroupContext = {
  group: KnownGroup;
  user: SessionUser;
  /** The member that the reader is. */
  own: FoundMember;
  ownMemberId: string;
};

const Context = createContext<GroupContext | null>(null);

type GroupProviderProps = {
  group: KnownGroup;
  user: SessionUser;
  /** Shown to a user who is no member. */
  stranger: ReactNode;
  children: ReactNode;
};

export function GroupProvider({ group, user, stranger, children }: GroupProviderProps) {
  // Made once for each group and user: the rows of a long list hang on it.
  const context = useMemo(() => contextOf(group, user), [group, user]);
  return context === null ? stranger : <Context value={context}>{children}</Context>;
}

function contextOf(group: KnownGroup, user: SessionUser): GroupContext | null {
  const own = findMemberOf(group.group, user.uid);
  return own === undefined ? null : { group, user, own, ownMemberId: own.memberId };
}

/** @throws Error outside of a group's page. */
export function useGroupContext(): GroupContext {
  const context = use(Context);
  if (!context) throw new Error('GroupProvider is missing');
  return context;
}
