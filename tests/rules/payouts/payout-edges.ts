import { limits } from '@nbbang/domain/records/fields';
import { serverTime } from 'firestore-rules-tools/emulator/fields';
import { by } from '../by.ts';
import { groupPath, memberIdOf, newPayout, newPayoutPath, payoutPath } from '../documents.ts';
import { insiders, type RoleAttempt } from '../roles.ts';
import { payoutPathOf, setPayout } from '../writes.ts';
import { payoutLinks } from './payout-links.ts';

const byOwner = by('owner');
const byMember = by('member');

export const payoutEdges: readonly RoleAttempt[] = [
  ...payoutLinks.opened.map((link): RoleAttempt => ({
    name: `writes a payout with the link ${link}`,
    as: 'member',
    request: setPayout(newPayoutPath, { link, number: '' }),
  })),
  ...by(...insiders)('writes the own payout', (uid) => setPayout(payoutPathOf(uid))),
  ...byMember('creates the own payout', () => ({ op: 'create', path: newPayoutPath, data: newPayout() })),
  ...byMember('writes a number alone', () =>
    setPayout(newPayoutPath, { bank: '', holder: '', number: '1', link: '' }),
  ),
  ...byMember('writes a link alone', () => setPayout(newPayoutPath, { bank: '', holder: '', number: '' })),
  ...byMember('writes lines of 60', () =>
    setPayout(newPayoutPath, {
      bank: '가'.repeat(limits.payoutText),
      number: '1'.repeat(limits.payoutText),
      holder: '🍊'.repeat(limits.payoutText / 2),
    }),
  ),
  ...byOwner('changes the bank', () => ({
    op: 'update',
    path: payoutPath,
    data: { bank: '토스뱅크', updatedAt: serverTime },
  })),
  ...byOwner('deletes the own payout', () => ({ op: 'delete', path: payoutPath })),
  ...byMember('deletes the own payout that is not there', (uid) => ({
    op: 'delete',
    path: `${groupPath}/payouts/${memberIdOf(uid)}`,
  })),
];
