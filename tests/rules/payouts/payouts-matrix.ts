import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import {
  groupPath,
  newPayoutPath,
  otherGroupPath,
  otherPayoutPath,
  payout,
  payoutPath,
  stored,
} from '../documents.ts';
import { insiders, nobody, type RoleCase, type RoleSection } from '../roles.ts';
import { payoutPathOf, setPayout } from '../writes.ts';

const ofMember = (id: string): string => `${groupPath}/payouts/${id}`;
const ofAnother = (uid: string): string => (uid === 'alice' ? newPayoutPath : payoutPath);
const everybodys = Object.fromEntries(
  ['mAlice', 'mBob', 'mGina', 'mMinsu', 'mFrank'].map((id) => [ofMember(id), stored(payout)]),
);

const set = (name: string, allowed: RoleCase['allowed'], path: string): RoleCase => ({
  name,
  allowed,
  request: setPayout(path),
});

const own = (name: string, allowed: RoleCase['allowed'], changes: Fields): RoleCase => ({
  name,
  allowed,
  request: ({ uid }) => setPayout(payoutPathOf(uid), changes),
});

export const payoutsMatrix: RoleSection = {
  path: 'groups/{groupId}/payouts/{memberId}',
  cases: [
    { name: 'of a member', allowed: insiders, request: { op: 'get', path: payoutPath } },
    { name: 'not there', allowed: insiders, request: { op: 'get', path: newPayoutPath } },
    { name: 'of another group', allowed: ['otherMember'], request: { op: 'get', path: otherPayoutPath } },
    { name: 'all', allowed: nobody, request: { op: 'list', query: { from: `${groupPath}/payouts` } } },
    {
      name: 'by collection group',
      allowed: nobody,
      request: { op: 'list', query: { from: 'payouts', group: true } },
    },

    own('the own', insiders, {}),
    { ...own('the own again', insiders, { link: '' }), given: everybodys },
    own('the own with a link of another scheme', nobody, { link: 'supertoss://send' }),
    own('the own with neither number nor link', nobody, { number: '', link: '' }),
    {
      name: 'that of another member',
      allowed: nobody,
      request: ({ uid }) => setPayout(ofAnother(uid)),
    },
    set('that of a name-only member', nobody, ofMember('mMinsu')),
    set('that of a former member', nobody, ofMember('mFrank')),
    set('that of nobody', nobody, ofMember('mNobody')),
    set('of another group', ['otherMember'], otherPayoutPath),
    set('of somebody new in another group', nobody, `${otherGroupPath}/payouts/mMinsu`),

    {
      name: 'a field of the own',
      allowed: insiders,
      request: ({ uid }) => ({
        op: 'update',
        path: payoutPathOf(uid),
        data: { bank: '토스뱅크', updatedAt: serverTime },
      }),
      given: everybodys,
    },
    {
      name: 'a field of that of another member',
      allowed: nobody,
      request: ({ uid }) => ({
        op: 'update',
        path: ofAnother(uid),
        data: { number: '1', updatedAt: serverTime },
      }),
      given: everybodys,
    },

    {
      name: 'the own',
      allowed: insiders,
      request: ({ uid }) => ({ op: 'delete', path: payoutPathOf(uid) }),
      given: everybodys,
    },
    {
      name: 'that of another member',
      allowed: nobody,
      request: ({ uid }) => ({ op: 'delete', path: ofAnother(uid) }),
      given: everybodys,
    },
    {
      name: 'that of a name-only member',
      allowed: nobody,
      request: { op: 'delete', path: ofMember('mMinsu') },
      given: everybodys,
    },
    {
      name: 'that of a former member',
      allowed: nobody,
      request: { op: 'delete', path: ofMember('mFrank') },
      given: everybodys,
    },
  ],
};
