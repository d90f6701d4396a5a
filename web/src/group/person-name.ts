import type { Activity } from '@nbbang/domain/records/activity';
import type { Group } from '@nbbang/domain/records/group';
import type { Messages } from '#i18n/locale.tsx';
import { ownValue } from '@nbbang/domain/group/own-value';

/** Who somebody is to the reader. */
export type Names = {
  members: Group['members'];
  uid: string;
  /** The reader's own member; null when the reader is none. */
  ownMemberId: string | null;
  m: Messages;
};

/** 나, or the name; a member nobody knows any more is said to be one. */
export function nameOf(memberId: string, { members, ownMemberId, m }: Names): string {
  if (memberId === ownMemberId) return m.common.me;
  return ownValue(members, memberId)?.name ?? m.activity.someone;
}

export type Actor = { id: string; name: string; isReader: boolean };

/**
 * Who did it. A member that the function could not name at the time may be found by the account; one who has left
 * since then keeps the name.
 */
export function actorOf(entry: Pick<Activity, 'actorUid' | 'memberId'>, names: Names): Actor {
  const { members, m } = names;
  const found =
    entry.memberId ?? Object.entries(members).find(([, { uid }]) => uid === entry.actorUid)?.[0] ?? null;
  const name = found === null ? undefined : ownValue(members, found)?.name;
  return {
    id: found ?? entry.actorUid,
    name: name ?? m.activity.someone,
    isReader: entry.actorUid === names.uid,
  };
}
