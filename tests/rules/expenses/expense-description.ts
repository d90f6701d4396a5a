import { limits } from '@nbbang/domain/records/fields';
import { maxAmountMinor } from '@nbbang/domain/money/minor-units';
import { allBasisPoints, splitLimits, splitModes } from '@nbbang/domain/records/split';
import { links } from '../payouts/payout-links.ts';
import type { Oddity } from '../spoil/substitutes.ts';
import type { Description } from '../spoil/spoil.ts';

const future: readonly Oddity[] = [['in the future', new Date('2100-01-01T00:00:00Z')]];
const another: readonly Oddity[] = [['the uid of another', 'hana']];

const literally = (...texts: string[]): readonly Oddity[] => texts.map((text) => [`'${text}'`, text]);

const misfits: readonly Oddity[] = [
  ['the id of nobody', 'mNobody'],
  ['an id of another group', 'mEve0'],
  ['an account', 'alice'],
  ['a former member', 'mFrank'],
  ['another member', 'mGina'],
  ['a key that no object holds', 'constructor'],
];

/** The largest, and the first beyond it. */
const upTo = (max: number): readonly Oddity[] => [
  ['as large as may be', max],
  ['too large by one', max + 1],
];

export const ofUser: Description = {
  texts: { name: limits.displayName },
  others: { language: literally('fr', 'en-GB'), createdAt: future, updatedAt: future },
};

export const ofGroup: Description = {
  texts: { name: limits.groupName, emoji: limits.emoji },
  others: {
    currency: literally('ZZZ', 'XAU', 'KR', 'KRWW', 'EUR', 'KRW|EUR'),
    createdBy: another,
    updatedBy: another,
    'memberUids[0]': another,
    createdAt: future,
    updatedAt: future,
  },
};

export const ofMember = (path: string): Description => ({
  texts: { [`${path}.name`]: limits.memberName },
  others: {
    [`${path}.uid`]: [...another, ['the uid of a member', 'gina']],
    [`${path}.role`]: literally('owner', 'member', 'admin'),
    [`${path}.status`]: literally('departed', 'invited'),
  },
});

export const ofExpense: Description = {
  texts: { title: limits.expenseTitle, note: limits.note },
  others: {
    kind: literally('income', 'expense', 'transfer'),
    category: literally('cafe', 'other', 'Food', 'food|cafe', 'rent'),
    amountMinor: [
      ['too large by one', maxAmountMinor + 1],
      ['one more', 10_002],
    ],
    'payers.mBob': [
      ['too large by one', maxAmountMinor + 1],
      ['one less', 10_000],
    ],
    currency: literally('EUR', 'ZZZ'),
    date: literally(
      '1969-12-31',
      '2200-01-01',
      '2023-02-29',
      '2100-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-00-10',
      '2026-13-01',
      '2026-1-1',
      '2026-11-21T00:00:00Z',
      '２０２６-11-21',
    ),
    revision: [
      ['one less', 0],
      ['two more', 3],
      ['ten more', 11],
    ],
    createdBy: another,
    updatedBy: another,
    createdAt: future,
    updatedAt: future,
    deletedAt: future,
    receivedAt: future,
  },
};

export const ofComment: Description = {
  texts: { text: limits.comment },
  others: { memberId: misfits, createdBy: another, createdAt: future },
};

export const ofPayout: Description = {
  texts: { bank: limits.payoutText, number: limits.payoutText, holder: limits.payoutText },
  others: {
    bank: literally('a\nb', 'a\rb'),
    number: literally('a\nb', 'a\rb'),
    link: literally(...links.opened, ...links.refused),
    updatedAt: future,
  },
};

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
    archivedAt: future,
  },
};

const claims: readonly Oddity[] = [
  ['all', 'mAlice,mBob,mMinsu,mGina'],
  ['one after nobody', ',mAlice'],
  ['one before nobody', 'mAlice,'],
  ['of two lines', 'mAlice;mBob'],
  ['an id of another group', 'mAlice,mEve0'],
  ['a former member', 'mAlice,mFrank'],
  ['a key that no object holds', 'constructor'],
  ['fifty portions', Array.from({ length: 50 }, () => 'mBob').join(',')],
  ['fifty-one portions', Array.from({ length: 51 }, () => 'mBob').join(',')],
];

/** Of every mode: a path that a split has not says nothing. */
export const ofSplit: Description = {
  texts: { 'split.titles[0]': splitLimits.itemTitle, 'split.titles[1]': splitLimits.itemTitle },
  others: {
    'split.mode': literally(...splitModes, 'amounts'),
    'split.participants[0]': misfits,
    'split.participants[2]': misfits,
    'split.weights.mBob': upTo(splitLimits.weight),
    'split.basisPoints.mAlice': upTo(allBasisPoints),
    'split.amountsMinor.mBob': upTo(maxAmountMinor),
    'split.adjustmentsMinor.mBob': [...upTo(maxAmountMinor), ['too low by one', -maxAmountMinor - 1]],
    'split.amountsMinor[0]': upTo(maxAmountMinor),
    'split.taxMinor': upTo(maxAmountMinor),
    'split.titles[0]': literally('a\nb', 'a\rb', '.', '\u2028'),
    'split.claimedBy[0]': claims,
    'split.claimedBy[1]': claims,
  },
};

export const ofForeign: Description = {
  others: {
    'foreign.currency': literally('EUR', 'KRW', 'ZZZ', 'JPY|EUR'),
    'foreign.amountMinor': upTo(maxAmountMinor),
    'foreign.rate': literally(
      '1',
      '0.000000000000000001',
      '99999999999999999.999999999999999999',
      '100000000000000000',
      '1.0000000000000000001',
      '0',
      '0.000',
      '01',
      '.5',
      '5.',
      '-1',
      '1e3',
      '1,352.5',
      '１',
    ),
  },
};

/** One description of several; of two that describe the same path the later holds. */
export function merge(...descriptions: readonly Description[]): Description {
  return {
    texts: Object.fromEntries(descriptions.flatMap(({ texts = {} }) => Object.entries(texts))),
    others: Object.fromEntries(descriptions.flatMap(({ others = {} }) => Object.entries(others))),
    leftAlone: descriptions.flatMap(({ leftAlone = [] }) => leftAlone),
  };
}

/** Says that a write changes these keys of `map` at `path` and leaves the others alone. */
export function changing(map: object, keys: readonly string[], path = ''): Description {
  return {
    leftAlone: Object.keys(map)
      .filter((key) => !keys.includes(key))
      .map((key) => path + key),
  };
}
