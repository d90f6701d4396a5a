import { expenseActivitySchema } from '@nbbang/domain/records/activity';
import { categories } from '@nbbang/domain/records/category';
import type { Expense } from '@nbbang/domain/records/expense';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { expenseArb } from '@nbbang/domain/testing/random-expense';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ExpenseEvent, planActivity } from './plan-activity.ts';

const first = makeExpense({ amountMinor: 40_000, payer: 'anna', participants: ['anna', 'beom'] });
const next = (changes: Partial<Expense>): Expense => ({ ...first, revision: 2, updatedAt: 9, ...changes });
const deleted = next({ deletedAt: 9 });
const transfer: Expense = { ...first, kind: 'transfer', split: { mode: 'equal', participants: ['beom'] } };
const received: Expense = { ...transfer, revision: 2, updatedAt: 9, receivedAt: 9 };

describe('planActivity', () => {
  it.each<[string, unknown, unknown, string | null]>([
    ['a new expense', null, first, 'created'],
    ['one made at a later revision', null, deleted, 'created'],
    ['a receipt', transfer, received, 'received'],
    ['a receipt with an edit', transfer, { ...received, note: '고마워' }, 'edited'],
    ['an edit of what was received', received, { ...transfer, revision: 3, note: '고마워' }, 'edited'],
    ['a receipt taken back', received, { ...transfer, revision: 3 }, null],
    ['what was received written again', received, { ...received, revision: 3 }, null],
    ['what was received deleted', received, { ...received, revision: 3, deletedAt: 10 }, 'deleted'],
    ['a transfer recorded by its receiver', null, received, 'created'],
    ['an edit', first, next({ title: '야식' }), 'edited'],
    ['a deletion', first, deleted, 'deleted'],
    ['a restoration', deleted, { ...first, revision: 3 }, 'restored'],
    ['a write of the same inputs', first, next({}), null],
    ['the same revision again', first, { ...first, title: '야식' }, null],
    ['an earlier revision', next({ title: '야식' }), first, null],
    ['a removed document', first, null, null],
    ['an unsound document', first, { ...next({}), amountMinor: 0.5 }, null],
    ['an unsound document mended', { title: 1 }, next({}), 'edited'],
    ['an unsound document deleted', { title: 1 }, deleted, 'deleted'],
  ])('%s', (_name, before, after, what) => {
    expect(planActivity({ expenseId: 'e1', before, after })?.activity.what ?? null).toBe(what);
  });

  it('says who did it and when by the version written, and what changed', () => {
    const after = next({ title: '야식', updatedBy: 'uid-mina', category: categories[0] });
    expect(planActivity({ expenseId: 'e1', before: first, after })).toEqual({
      id: 'e1-2',
      activity: {
        what: 'edited',
        expenseId: 'e1',
        revision: 2,
        writeId: null,
        actorUid: 'uid-mina',
        at: 9,
        kind: 'expense',
        title: '야식',
        amountMinor: 40_000,
        currency: 'KRW',
        transfer: null,
        changes: [
          { field: 'title', before: '저녁', after: '야식' },
          { field: 'category', before: null, after: categories[0] },
        ],
      },
    });
  });

  it('reads a version stored before there were categories, notes and foreign amounts', () => {
    const { category: _category, note: _note, foreign: _foreign, ...former } = first;
    expect(planActivity({ expenseId: 'e1', before: former, after: next({}) })).toBeNull();
  });

  it('says from whom to whom a transfer went', () => {
    const plan = planActivity({ expenseId: 'e1', before: null, after: transfer });
    expect(plan?.activity.transfer).toEqual({ from: 'anna', to: 'beom' });
  });
});

/** A life of an expense: each version follows the one before it. */
const eventsArb: fc.Arbitrary<ExpenseEvent[]> = fc
  .array(expenseArb, { minLength: 1, maxLength: 6 })
  .map((versions) => versions.map((version, at) => ({ ...version, revision: at + 1, updatedAt: at + 1 })))
  .map((versions) =>
    versions.map((after, at) => ({ expenseId: 'e1', before: versions[at - 1] ?? null, after })),
  );

/** As the store does: what is there stays. */
function deliver(events: readonly ExpenseEvent[]): Record<string, unknown> {
  const documents = new Map<string, unknown>();
  for (const event of events) {
    const plan = planActivity(event);
    if (plan !== null && !documents.has(plan.id)) documents.set(plan.id, plan.activity);
  }
  return Object.fromEntries(documents);
}

describe('any order and repetition of the events of an expense', () => {
  it('gives the same documents, each as its schema says', () => {
    const shuffledArb = eventsArb.chain((events) =>
      fc.record({
        events: fc.constant(events),
        delivered: fc.array(fc.nat({ max: events.length - 1 }), { maxLength: 12 }).chain((again) =>
          fc.shuffledSubarray([...events, ...again.flatMap((at) => events.slice(at, at + 1))], {
            minLength: events.length + again.length,
          }),
        ),
      }),
    );
    fc.assert(
      fc.property(shuffledArb, ({ events, delivered }) => {
        const documents = deliver(delivered);
        expect(documents).toEqual(deliver(events));
        expect(Object.keys(documents)).toContain('e1-1');
        for (const document of Object.values(documents))
          v.assert(v.omit(expenseActivitySchema, ['memberId']), document);
      }),
    );
  });
});
