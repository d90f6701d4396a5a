import { currencyCodes } from '@nbbang/domain/money/currency';
import { maxAmountMinor } from '@nbbang/domain/money/minor-units';
import { categories } from '@nbbang/domain/records/category';
import { limits } from '@nbbang/domain/records/fields';
import { allBasisPoints, splitLimits, splitModes } from '@nbbang/domain/records/split';
import { suitableArbAmong, unsuitableArbAmong } from '@nbbang/domain/testing/random-split';
import fc from 'fast-check';
import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import { group, nameOnly, ownEntry } from '../documents.ts';
import { among } from '../writes.ts';

// What a person enters, anything the schemas take. The rest of a document is in writes.ts.

/** Text as a person may type it. Firestore stores no lone surrogates, so none are made. */
function text(maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'binary', minLength: 1, maxLength })
    .filter((made) => made.length <= maxLength && /\S/.test(made));
}

const memberIds = Object.entries(group.members)
  .filter(([, member]) => member.status === 'active')
  .map(([id]) => id);

const dates = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const amounts = fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: maxAmountMinor }));

const ids = fc
  .stringMatching(/^[A-Za-z0-9]{4,32}$/)
  .filter((id) => !['constructor', 'prototype'].includes(id));

/** At most `maxCount` name-only members; of an id the group of the documents does not have. */
const people = (minCount: number, maxCount: number): fc.Arbitrary<Fields> =>
  fc.dictionary(
    ids.filter((id) => !Object.hasOwn(group.members, id)),
    text(limits.memberName).map(nameOnly),
    { minKeys: minCount, maxKeys: maxCount },
  );

export const userInputs: fc.Arbitrary<Fields> = fc.record({
  name: text(limits.displayName),
  language: fc.constantFrom('ko', 'en'),
});

const emoji = fc.constantFrom('🍞', '👨‍👩‍👧‍👦', 'x', ' ');

/** Of a new group that `uid` makes. */
export const groupInputs = (uid: string): fc.Arbitrary<Fields> =>
  fc
    .record({
      name: text(limits.groupName),
      emoji,
      currency: fc.constantFrom(...currencyCodes),
      ownId: ids,
      ownName: text(limits.memberName),
      others: people(0, 9),
    })
    .map(({ ownId, ownName, others, ...rest }) => ({
      ...rest,
      members: { ...others, [ownId]: { ...ownEntry(uid), name: ownName } },
    }));

/** Another name and emoji of the group of the documents, and perhaps a change of its members. */
export const groupChanges: fc.Arbitrary<Fields> = fc
  .record({
    name: text(limits.groupName),
    emoji,
    members: fc.oneof(
      fc.constant({}),
      people(1, 10),
      text(limits.memberName).map((name) => ({ mMinsu: nameOnly(name) })),
    ),
  })
  .map(({ members, ...rest }) => ({ ...rest, members: { ...group.members, ...members } }));

const perMember = (most: number, minKeys: number): fc.Arbitrary<Fields> =>
  fc.dictionary(fc.constantFrom(...Object.keys(group.members)), fc.integer({ min: 1, max: most }), {
    minKeys,
  });

/** Weights, default split and archiving of a group, whole fields. */
export const groupSettings: fc.Arbitrary<Fields> = fc.record(
  {
    weights: perMember(splitLimits.weight, 0),
    defaultSplit: fc.oneof(
      fc.constantFrom<Fields | null>(null, { mode: 'shares' }),
      perMember(allBasisPoints, 1).map((basisPoints) => ({ mode: 'percentage', basisPoints })),
    ),
    archivedAt: fc.constantFrom(null, serverTime),
  },
  { requiredKeys: [] },
);

export const commentInputs: fc.Arbitrary<Fields> = fc.record({ text: text(limits.comment) });

const line = fc
  .string({ unit: 'binary', maxLength: limits.payoutText })
  .filter((made) => made.length <= limits.payoutText && !/[\n\r]/.test(made));

const link = fc
  .stringMatching(/^https:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+){1,3}(:[0-9]{1,5})?([/?#][!-~]*)?$/)
  .filter((made) => made.length <= limits.payoutLink);

const number = line.filter((made) => /\S/.test(made));

export const payoutInputs: fc.Arbitrary<Fields> = fc.oneof(
  fc.record({ bank: line, holder: line, number, link: fc.oneof(fc.constant(''), link) }),
  fc.record({ bank: line, holder: line, number: line, link }),
);

const note = fc.oneof(fc.constant(''), text(limits.note));

const itemTitle = fc
  .string({ unit: 'binary', maxLength: splitLimits.itemTitle })
  .filter((title) => !/[\n\r]/.test(title));

/** A split with the amount it was made for, or another. Titles of lines are any text of one line. */
const shared = fc
  .tuple(
    fc.oneof(
      ...splitModes.flatMap((mode) => [
        suitableArbAmong(memberIds, mode),
        unsuitableArbAmong(memberIds, mode),
      ]),
    ),
    fc.infiniteStream(itemTitle),
  )
  .map(([{ split, amountMinor }, titles]) => ({
    amountMinor,
    split: split.mode === 'items' ? { ...split, titles: [...titles.take(split.titles.length)] } : split,
  }));

/** Everybody of `some` paid 1, the first one the rest. */
function paidBy([first = '', ...others]: readonly string[], amountMinor: number): Fields {
  const payers = others.slice(0, amountMinor - 1);
  return { ...Object.fromEntries(payers.map((id) => [id, 1])), [first]: amountMinor - payers.length };
}

const foreign = fc.record({
  currency: fc.constantFrom(...currencyCodes),
  amountMinor: amounts,
  rate: fc.stringMatching(/^(0|[1-9][0-9]{0,16})(\.[0-9]{1,18})?$/).filter((rate) => /[1-9]/.test(rate)),
});

/** Of an expense or an income; the kind is the document's. */
export const expenseInputs: fc.Arbitrary<Fields> = fc
  .record({
    title: text(limits.expenseTitle),
    date: dates,
    category: fc.option(fc.constantFrom(...categories)),
    note,
    foreign: fc.option(foreign),
    payers: fc.shuffledSubarray(memberIds, { minLength: 1 }),
    shared,
  })
  .map(({ payers, shared: { amountMinor, split }, ...rest }) => ({
    ...rest,
    amountMinor,
    payers: paidBy(payers, amountMinor),
    split,
  }));

/** As `uid` enters it, who may say that it was received where the receiver is nobody else. */
export const transferInputs = (uid: string): fc.Arbitrary<Fields> =>
  fc
    .record({
      title: fc.oneof(fc.constant(''), text(limits.expenseTitle)),
      amountMinor: amounts,
      date: dates,
      note,
      foreign: fc.option(foreign),
      isReceived: fc.boolean(),
      pair: fc.shuffledSubarray(Object.keys(group.members), { minLength: 2, maxLength: 2 }),
    })
    .map(({ pair: [from = '', to = ''], isReceived, ...rest }) => ({
      ...rest,
      payers: { [from]: rest.amountMinor },
      receivedAt: isReceived && [null, uid].includes(group.members[to]?.uid ?? null) ? serverTime : null,
      ...among(to),
    }));
