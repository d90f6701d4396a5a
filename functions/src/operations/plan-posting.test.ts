import { toPosting } from '@nbbang/domain/balance/posting';
import { emptyTotals } from '@nbbang/domain/balance/totals';
import { expenseSchema } from '@nbbang/domain/records/expense';
import type { Posting, Totals } from '@nbbang/domain/records/totals';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expenseArb } from '@nbbang/domain/testing/random-expense';
import { sumPostings } from '@nbbang/domain/testing/sum-postings';
import * as v from 'valibot';
import { createdAtMs, makeExpense } from '../testing/records.ts';
import { planPosting } from './plan-posting.ts';

const memberIds = ['anna', 'beom', 'cho0', 'dana'];

/** What is stored of one group; `deliver` does to it what one delivery of an event does. */
class StoredGroup {
  readonly expenses = new Map<string, unknown>();
  readonly postings = new Map<string, Posting>();
  totals: Totals = emptyTotals(0);

  deliver(expenseId: string, groupCurrency: string | null = 'KRW') {
    const { writes, unsoundFields } = planPosting({
      expenseId,
      groupCurrency,
      expense: this.expenses.get(expenseId) ?? null,
      posting: this.postings.get(expenseId) ?? null,
      totals: this.totals,
      nowMs: createdAtMs,
    });
    if (writes !== null) {
      this.totals = writes.totals;
      if (writes.posting === null) this.postings.delete(expenseId);
      else this.postings.set(expenseId, writes.posting);
    }
    return { wrote: writes !== null, unsoundFields };
  }
}

/** Of every kind and mode. */
const states = fc.record({
  expense: expenseArb,
  present: fc.constantFrom('sound', 'sound', 'sound', 'deleted', 'missing', 'unsound'),
  revision: fc.integer({ min: 1, max: 4 }),
});
const events = fc.array(
  fc.record({
    expenseId: fc.constantFrom('expenseAAAA', 'expenseBBBB', 'expenseCCCC'),
    write: fc.option(states, { nil: null }),
    deliveries: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 30 },
);

describe('planPosting', () => {
  it('ends with the totals made from scratch, however often, late and out of order events come', () => {
    fc.assert(
      fc.property(events, (script) => {
        const group = new StoredGroup();
        for (const { expenseId, write, deliveries } of script) {
          if (write !== null) {
            const { present, revision } = write;
            const deletedAt = present === 'deleted' ? createdAtMs : null;
            const updatedAt = createdAtMs + revision;
            const expense = { ...write.expense, revision, updatedAt, deletedAt };
            if (present === 'missing') group.expenses.delete(expenseId);
            else
              group.expenses.set(
                expenseId,
                present === 'unsound' ? { ...expense, amountMinor: 1.5 } : expense,
              );
          }
          for (let n = 0; n < deliveries; n++) group.deliver(expenseId);
        }
        // At least one event of each comes after its last write.
        for (const { expenseId } of script) group.deliver(expenseId);

        const sound = [...group.expenses].flatMap(([id, expense]) => {
          const parsed = v.safeParse(expenseSchema, expense);
          return parsed.success ? [[id, toPosting(id, parsed.output)] as const] : [];
        });
        expect(group.totals.members).toEqual(sumPostings(sound.map(([, posting]) => posting)));
        expect(group.postings).toEqual(new Map(sound));
      }),
    );
  });

  it('writes nothing the second time', () => {
    const group = new StoredGroup();
    group.expenses.set(
      'expenseAAAA',
      makeExpense({ amountMinor: 10_001, payer: 'anna', participants: memberIds }),
    );
    expect(group.deliver('expenseAAAA').wrote).toBe(true);
    expect(group.deliver('expenseAAAA').wrote).toBe(false);
  });

  it('posts what the domain says of the expense', () => {
    const group = new StoredGroup();
    const expense = makeExpense({
      amountMinor: 10_001,
      payer: 'anna',
      participants: ['anna', 'beom', 'cho0'],
    });
    group.expenses.set('expenseAAAA', expense);
    group.deliver('expenseAAAA');
    expect(group.postings.get('expenseAAAA')).toEqual(toPosting('expenseAAAA', expense));
    expect(group.totals.members['anna']).toMatchObject({ paid: 10_001, sent: 0 });
  });

  it('counts an expense stored before there were categories, notes and foreign amounts', () => {
    const group = new StoredGroup();
    const whole = makeExpense({ amountMinor: 900, payer: 'anna', participants: ['beom'] });
    const { category: _category, note: _note, foreign: _foreign, ...old } = whole;
    group.expenses.set('expenseAAAA', old);
    expect(group.deliver('expenseAAAA')).toEqual({ wrote: true, unsoundFields: [] });
    expect(group.postings.get('expenseAAAA')).toEqual(toPosting('expenseAAAA', whole));
  });

  it('counts an expense that was removed and made again at its first revision', () => {
    const group = new StoredGroup();
    const inputs = { amountMinor: 900, payer: 'anna', participants: ['beom'] };
    group.expenses.set('expenseAAAA', makeExpense(inputs, { revision: 7 }));
    group.deliver('expenseAAAA');
    // No event of the removal arrives before the expense is there again.
    group.expenses.set('expenseAAAA', makeExpense({ ...inputs, amountMinor: 500 }));
    group.deliver('expenseAAAA');
    expect(group.totals.members).toEqual({
      anna: { paid: 500, share: 0, sent: 0, received: 0 },
      beom: { paid: 0, share: 500, sent: 0, received: 0 },
    });
  });

  it.each([
    ['a fractional amount', { amountMinor: 0.5 }, 'amountMinor'],
    ['an unknown field', { extra: 1 }, 'extra'],
    ['another currency than the group', { currency: 'EUR' }, 'currency'],
    ['no title', { title: undefined }, 'title'],
  ])('takes back an expense that has become unsound: %s', (_, change, field) => {
    const group = new StoredGroup();
    const expense = makeExpense({ amountMinor: 900, payer: 'anna', participants: ['beom'] });
    group.expenses.set('expenseAAAA', expense);
    group.deliver('expenseAAAA');
    group.expenses.set('expenseAAAA', { ...expense, revision: 2, ...change });
    expect(group.deliver('expenseAAAA')).toEqual({ wrote: true, unsoundFields: [field] });
    expect(group.totals.members).toEqual({});
    expect(group.postings.size).toBe(0);
    expect(group.deliver('expenseAAAA').wrote).toBe(false);
  });

  it('does not count a document whose id no client can make', () => {
    const group = new StoredGroup();
    group.expenses.set('a b', makeExpense({ amountMinor: 900, payer: 'anna', participants: ['beom'] }));
    expect(group.deliver('a b')).toEqual({ wrote: false, unsoundFields: ['(id)'] });
  });

  it('writes nothing for a group that is gone', () => {
    const group = new StoredGroup();
    group.expenses.set(
      'expenseAAAA',
      makeExpense({ amountMinor: 900, payer: 'anna', participants: ['beom'] }),
    );
    expect(group.deliver('expenseAAAA', null)).toEqual({ wrote: false, unsoundFields: [] });
  });
});
