import { limits } from '@nbbang/domain/records/fields';
import { maxAmountMinor } from '@nbbang/domain/money/minor-units';
import type { Oddity } from './oddities.ts';
import type { Description } from './spoil.ts';

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

export const ofUser: Description = {
  texts: { name: limits.displayName },
  others: { language: literally('fr', 'en-GB'), createdAt: future, updatedAt: future },
};

export const ofGroup: Description = {
  texts: { name: limits.groupName, emoji: limits.emoji },
  others: {
    currency: literally('ZZZ', 'XAU', 'KR', 'KRWW', 'EUR', 'KRW|EUR'),
    createdBy: another,
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
  texts: { title: limits.expenseTitle },
  others: {
    kind: literally('income', 'expense', 'transfer'),
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
    'split.mode': literally('shares', 'amounts'),
    'split.participants[0]': misfits,
    'split.participants[2]': misfits,
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
