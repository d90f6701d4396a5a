import { maxAmountMinor } from '@nbbang/domain/money/minor-units';
import { limits } from '@nbbang/domain/records/fields';
import { allBasisPoints, splitLimits, splitModes } from '@nbbang/domain/records/split';
import { newWriteId, writeIdAt } from '../documents.ts';
import type { Description } from '../spoil/description.ts';
import {
  futureTimes,
  literally,
  otherMembers,
  otherUids,
  upTo,
  type Substitute,
} from '../spoil/substitutes.ts';

const oddWriteIds = [
  '',
  'a'.repeat(19),
  'a'.repeat(21),
  'with-a-dash000000000',
  'a'.repeat(20) + '\n',
  '가'.repeat(20),
];

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
    writeId: literally(...oddWriteIds, writeIdAt(1), writeIdAt(2)),
    previousWriteId: literally(...oddWriteIds, writeIdAt(1), writeIdAt(2), newWriteId),
    createdBy: otherUids,
    updatedBy: otherUids,
    createdAt: futureTimes,
    updatedAt: futureTimes,
    deletedAt: futureTimes,
    receivedAt: futureTimes,
  },
};

const claims: readonly Substitute[] = [
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
    'split.participants[0]': otherMembers,
    'split.participants[2]': otherMembers,
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
