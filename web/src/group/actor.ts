import { findMemberOf, memberById } from '@nbbang/domain/group/members';
import type { Activity } from '@nbbang/domain/records/activity';
import type { Reader } from './reader.ts';

type Actor = { id: string; name: string; isReader: boolean };

/**
 * Who did it. A member that the function could not name at the time may be found by the account; one who has left
 * since then keeps the name, in the group or, where nothing else names them, in the entry.
 */
export function actorOf(entry: Pick<Activity, 'actorUid' | 'memberId' | 'actorName'>, reader: Reader): Actor {
  const found = entry.memberId ?? findMemberOf(reader, entry.actorUid)?.memberId;
  return {
    id: found ?? entry.actorUid,
    name: memberById(reader.members, found ?? '')?.name ?? entry.actorName ?? reader.m.common.someone,
    isReader: entry.actorUid === reader.uid,
  };
}
