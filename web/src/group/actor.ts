import { findMemberOf } from '@nbbang/domain/group/members';
import type { Activity } from '@nbbang/domain/records/activity';
import { memberName } from './person-name.ts';
import type { Reader } from './reader.ts';

type Actor = { id: string; name: string; isReader: boolean };

/**
 * Who did it. A member that the function could not name at the time may be found by the account; one who has left
 * since then keeps the name.
 */
export function actorOf(entry: Pick<Activity, 'actorUid' | 'memberId'>, reader: Reader): Actor {
  const found = entry.memberId ?? findMemberOf(reader, entry.actorUid)?.memberId;
  return {
    id: found ?? entry.actorUid,
    name: memberName(found, reader),
    isReader: entry.actorUid === reader.uid,
  };
}
