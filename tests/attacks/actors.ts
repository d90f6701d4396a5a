import type { Auth } from 'firestore-rules-tools/emulator/auth';
import type { Fields } from 'firestore-rules-tools/emulator/fields';
import { group, stored } from '../rules/documents.ts';
import { roles } from '../rules/roles.ts';

/** Who sends a request. `mayRead`, `mayWrite`: in the group, by its table of roles. */
export type Actor = {
  readonly name: string;
  readonly auth: Auth;
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
  /** Who they are in the group; somebody else where they are nobody. */
  readonly memberId: string;
};

const member = (name: string, auth: Auth, memberId: string): Actor => ({
  ...{ name, auth, memberId },
  ...{ mayRead: true, mayWrite: true },
});
const outsider = (name: string, auth: Auth): Actor => ({
  ...{ name, auth, memberId: 'mMinsu' },
  ...{ mayRead: false, mayWrite: false },
});

const guestAuth = (uid: string): Auth => ({ ...roles.guest.auth, uid });

export const actors: readonly Actor[] = [
  member('owner', roles.owner.auth, 'mAlice'),
  member('member', roles.member.auth, 'mBob'),
  member('guest', roles.guest.auth, 'mGina'),
  { ...member('paused guest', guestAuth('paula'), 'mPaula'), mayWrite: false },
  member('guest whose pause is over', guestAuth('olga'), 'mOlga'),
  outsider('departed', roles.former.auth),
  outsider('removed, entry kept', guestAuth('remi')),
  outsider('owner of another group', roles.otherMember.auth),
  outsider('stranger', roles.stranger.auth),
  outsider('uid like a key of every object', guestAuth('constructor')),
  outsider('signed out', null),
];

const entry = (name: string, uid: string | null, status = 'active') => ({
  name,
  uid,
  role: 'member',
  status,
});

/** The group of all of them. */
export const attackedGroup: Fields = {
  ...stored(group),
  members: {
    ...group.members,
    mPaula: entry('Paula', 'paula'),
    mOlga: entry('Olga', 'olga'),
    mRemi: entry('Remi', null, 'departed'),
  },
  memberUids: [...group.memberUids, 'paula', 'olga'],
  departedIds: ['mFrank', 'mRemi'],
  pausedUntil: { paula: new Date('2199-01-01'), olga: new Date('2020-01-01') },
};
