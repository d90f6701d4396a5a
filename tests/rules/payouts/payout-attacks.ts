import { removed, serverTime, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';
import { byOne } from '../by.ts';
import {
  earlier,
  group,
  groupPath,
  memberIdOf,
  missingGroupPath,
  newPayout,
  newPayoutPath,
  otherPayoutPath,
  payout,
  payoutPath,
  stored,
} from '../documents.ts';
import { insiders, outsiders, uidOf, type Role, type RoleAttempt } from '../roles.ts';
import { payoutLinks } from './payout-links.ts';
import { setPayout } from '../writes.ts';

const ownClock = new Date();

const byMember = byOne('member');
const own = (name: string, changes: Fields): RoleAttempt =>
  byMember(`writes the own ${name}`, setPayout(newPayoutPath, changes));

const lines: readonly (readonly [string, Value])[] = [
  ['of 61', '가'.repeat(61)],
  ['of 31 emoji, 62 UTF-16 units', '🍊'.repeat(31)],
  ['of two lines', '110-123\n456'],
  ['of two lines of old', '110-123\r456'],
  ['with a line break behind', '110-123\n'],
  ['that is a number', 110_123_456],
  ['that is null', null],
  ['that is a list', ['110-123']],
  ['that is a map', { number: '110-123' }],
  ['of half a megabyte', '1'.repeat(500_000)],
];

const othersIds = (as: Role): string[] =>
  [...Object.keys(group.members), 'mNobody', 'mEve0', uidOf(as), 'constructor'].filter(
    (id) => group.members[id]?.uid !== uidOf(as),
  );
const everybodys = Object.fromEntries(
  Object.keys(group.members).map((id) => [`${groupPath}/payouts/${id}`, stored(payout)]),
);

/** Beside the spoiled writes: whose it is, and where a tap on it would lead. */
export const payoutAttacks: readonly RoleAttempt[] = [
  ...payoutLinks.refused.map((link) => own(`with the link ${JSON.stringify(link)}`, { link })),
  ...[null, 1, ['https://toss.me'], { href: 'https://toss.me' }].map((link) =>
    own(`with ${JSON.stringify(link)} for a link`, { link }),
  ),
  own('with a link of 301', { link: `https://toss.me/${'x'.repeat(285)}` }),
  ...['bank', 'number', 'holder'].flatMap((field) =>
    lines.map(([what, value]) => own(`with a ${field} ${what}`, { [field]: value })),
  ),
  own('with neither number nor link', { number: '', link: '' }),
  own('with a blank number and no link', { number: ' \u3000\u00a0', link: '' }),
  own('with a field too many', { swift: 'x' }),
  own('whose it is', { memberId: 'mBob' }),
  own('by the own clock', { updatedAt: ownClock }),
  own('as of old', { updatedAt: earlier }),
  byMember('writes an empty one', { op: 'set', path: newPayoutPath, data: {} }),
  byMember(
    'takes its number away and leaves no link',
    { op: 'update', path: newPayoutPath, data: { number: removed, updatedAt: serverTime } },
    everybodys,
  ),
  byMember(
    'merges a field into it without the time',
    { op: 'update', path: newPayoutPath, data: { bank: '토스뱅크' } },
    everybodys,
  ),
  ...insiders.flatMap((as) =>
    othersIds(as).flatMap((id): RoleAttempt[] => {
      const path = `${groupPath}/payouts/${id}`;
      return [
        { name: `writes that of ${id}`, as, request: setPayout(path) },
        {
          name: `redirects that of ${id}`,
          as,
          request: { op: 'update', path, data: { number: '1', updatedAt: serverTime } },
          given: everybodys,
        },
        { name: `deletes that of ${id}`, as, request: { op: 'delete', path }, given: everybodys },
      ];
    }),
  ),
  ...outsiders.flatMap((as) =>
    [...Object.keys(group.members), 'mNobody'].flatMap((id): RoleAttempt[] => {
      const path = `${groupPath}/payouts/${id}`;
      return [
        { name: `gets that of ${id}`, as, request: { op: 'get', path }, given: everybodys },
        { name: `writes that of ${id}`, as, request: setPayout(path) },
        { name: `deletes that of ${id}`, as, request: { op: 'delete', path }, given: everybodys },
      ];
    }),
  ),
  byMember('gets that of another group', { op: 'get', path: otherPayoutPath }),
  byMember('writes one in another group', setPayout(otherPayoutPath)),
  byMember('writes one in a group that is not there', setPayout(`${missingGroupPath}/payouts/mBob`)),
  byMember('writes one at the top', setPayout('payouts/mBob')),
  byMember('writes beneath the own', setPayout(`${newPayoutPath}/payouts/mBob`)),
  byMember('lists payouts', { op: 'list', query: { from: `${groupPath}/payouts` } }),
  byMember('lists payouts by collection group', { op: 'list', query: { from: 'payouts', group: true } }),
  byMember('finds a payout by its link', {
    op: 'list',
    query: { from: `${groupPath}/payouts`, where: [['link', '==', 'https://toss.me/na']] },
  }),
  byMember('writes the own and that of another at once', {
    op: 'batch',
    writes: [setPayout(newPayoutPath), setPayout(payoutPath)],
  }),
  byMember('moves the own to the name-only member', {
    op: 'batch',
    writes: [
      { op: 'delete', path: `${groupPath}/payouts/${memberIdOf('bob')}` },
      { op: 'create', path: `${groupPath}/payouts/mMinsu`, data: newPayout() },
    ],
  }),
  // Whoever left has no account in the group any more, even where the list of uids were still the old one.
  byMember('writes the own after leaving', setPayout(newPayoutPath), {
    [groupPath]: stored({
      ...group,
      members: { ...group.members, mBob: { name: 'Bob', uid: null, role: 'member', status: 'departed' } },
    }),
  }),
];
