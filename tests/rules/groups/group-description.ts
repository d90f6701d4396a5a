import { limits } from '@nbbang/domain/records/fields';
import { allBasisPoints, splitLimits, splitModes } from '@nbbang/domain/records/split';
import type { Description } from '../spoil/description.ts';
import { futureTimes, literally, otherUids, upTo } from '../spoil/substitutes.ts';

export const ofGroup: Description = {
  texts: { name: limits.groupName, emoji: limits.emoji },
  others: {
    currency: literally('ZZZ', 'XAU', 'KR', 'KRWW', 'EUR', 'KRW|EUR'),
    createdBy: otherUids,
    updatedBy: otherUids,
    'memberUids[0]': otherUids,
    createdAt: futureTimes,
    updatedAt: futureTimes,
  },
};

export const ofMember = (path: string): Description => ({
  texts: { [`${path}.name`]: limits.memberName },
  others: {
    [`${path}.uid`]: [...otherUids, ['the uid of a member', 'gina']],
    [`${path}.role`]: literally('owner', 'member', 'admin'),
    [`${path}.status`]: literally('departed', 'invited'),
  },
});

/** What weights and a default split of the group may hold. */
export const ofSettings: Description = {
  others: {
    'weights.mBob': upTo(splitLimits.weight),
    weights: [
      ['of nobody in the group', { mNobody: 100 }],
      ['of somebody of another group', { mEve0: 100 }],
      ['of an account', { alice: 100 }],
      ['of a departed member', { mFrank: 100 }],
      ['of a key that no object holds', { constructor: 100 }],
    ],
    'defaultSplit.mode': literally(...splitModes, 'amounts'),
    'defaultSplit.basisPoints.mAlice': upTo(allBasisPoints),
    'defaultSplit.basisPoints': [
      ['of nobody in the group', { mNobody: 10_000 }],
      ['of a departed member', { mFrank: 10_000 }],
    ],
    defaultSplit: [
      ['by shares', { mode: 'shares' }],
      ['by shares of its own', { mode: 'shares', weights: { mAlice: 100 } }],
      ['equal', { mode: 'equal', participants: ['mAlice'] }],
    ],
    archivedAt: futureTimes,
  },
};
