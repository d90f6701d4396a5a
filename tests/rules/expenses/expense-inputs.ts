import { currencyCodes } from '@nbbang/domain/money/currency';
import { fillForeign } from '@nbbang/domain/expense/foreign';
import { suitsAdjustments } from '@nbbang/domain/expense/suits-amount';
import { maxAmountMinor, toMinorUnits } from '@nbbang/domain/money/minor-units';
import { categories } from '@nbbang/domain/records/category';
import { limits } from '@nbbang/domain/records/fields';
import type { Foreign } from '@nbbang/domain/records/foreign';
import { splitLimits, splitModes } from '@nbbang/domain/records/split';
import { suitableArbAmong, unsuitableArbAmong } from '@nbbang/domain/testing/random-split';
import fc from 'fast-check';
import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import { group } from '../documents.ts';
import { typedText } from '../typed-text.ts';
import { among } from '../writes.ts';

const memberIds = Object.entries(group.members)
  .filter(([, member]) => member.status === 'active')
  .map(([id]) => id);

const dates = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const amounts = fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: maxAmountMinor }));

const note = fc.oneof(fc.constant(''), typedText(limits.note));

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
  .filter(([shares]) => suitsAdjustments(shares))
  .map(([{ split, amountMinor }, titles]) => ({
    amountMinor,
    split: split.mode === 'items' ? { ...split, titles: [...titles.take(split.titles.length)] } : split,
  }));

/** Everybody of `some` paid 1, the first one the rest. */
function paidBy([first = '', ...others]: readonly string[], amountMinor: number): Fields {
  const payers = others.slice(0, amountMinor - 1);
  return { ...Object.fromEntries(payers.map((id) => [id, 1])), [first]: amountMinor - payers.length };
}

/** What was paid abroad for an amount in the group's currency, if anything: its rate is the one that gives the amount. */
const abroad = fc.option(fc.record({ currency: fc.constantFrom(...currencyCodes), amountMinor: amounts }));

function foreignOf(
  paid: { currency: string; amountMinor: number } | null,
  amountMinor: number,
): Foreign | null {
  if (paid === null) return null;
  const given = { currency: paid.currency, amountMinor: toMinorUnits(paid.amountMinor), rate: null };
  const filled = fillForeign(given, toMinorUnits(amountMinor), group.currency);
  return filled.ok ? filled.foreign : null;
}

/** What a person enters of an expense or an income: anything the schemas take. The kind is the document's. */
export const expenseInputs: fc.Arbitrary<Fields> = fc
  .record({
    title: typedText(limits.expenseTitle),
    date: dates,
    category: fc.option(fc.constantFrom(...categories)),
    note,
    abroad,
    payers: fc.shuffledSubarray(memberIds, { minLength: 1 }),
    shared,
  })
  .map(({ payers, abroad: paid, shared: { amountMinor, split }, ...rest }) => ({
    ...rest,
    foreign: foreignOf(paid, amountMinor),
    amountMinor,
    payers: paidBy(payers, amountMinor),
    split,
  }));

/** As `uid` enters it, who may say that it was received where the receiver is nobody else. */
export const transferInputs = (uid: string): fc.Arbitrary<Fields> =>
  fc
    .record({
      title: fc.oneof(fc.constant(''), typedText(limits.expenseTitle)),
      amountMinor: amounts,
      date: dates,
      note,
      abroad,
      isReceived: fc.boolean(),
      pair: fc.shuffledSubarray(Object.keys(group.members), { minLength: 2, maxLength: 2 }),
    })
    .map(({ pair: [from = '', to = ''], isReceived, abroad: paid, ...rest }) => ({
      ...rest,
      foreign: foreignOf(paid, rest.amountMinor),
      payers: { [from]: rest.amountMinor },
      receivedAt: isReceived && [null, uid].includes(group.members[to]?.uid ?? null) ? serverTime : null,
      ...among(to),
    }));
