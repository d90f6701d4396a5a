import * as v from 'valibot';
import { groupSchema, memberSchema, type Group, type Member } from '../records/group.ts';
import { createdAtMs } from './created-at.ts';

/** An active member by name only, unless `changes` say otherwise. */
export function makeMember(name: string, changes: Partial<Member> = {}): Member {
  return v.parse(memberSchema, { name, uid: null, role: 'member', status: 'active', ...changes });
}

/**
 * A group of these members, made by the first who has an account; `memberUids` follows from them.
 *
 * @throws ValiError where the store would not hold such a group.
 */
export function makeGroup(members: Record<string, Member>, changes: Partial<Group> = {}): Group {
  const memberUids = Object.values(members).flatMap(({ uid }) => (uid === null ? [] : [uid]));
  return v.parse(groupSchema, {
    name: '제주 여행',
    emoji: '🍊',
    currency: 'KRW',
    members,
    memberUids,
    createdBy: memberUids[0] ?? 'uid-owner',
    createdAt: createdAtMs,
    updatedAt: createdAtMs,
    ...changes,
  });
}
