import type { ExpenseActivity } from '@nbbang/domain/records/activity';
import { versionsOf } from '@nbbang/domain/expense/version';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { describe, expect, it } from 'vitest';
import { planActivity, planFoundActivity, type PlannedActivity } from './plan-activity.ts';
import { planPredecessor } from './plan-predecessor.ts';

const at = (revision: number, changes: object = {}) => makeExpense({ title: '저녁', revision, ...changes });
const versions = [
  at(1),
  at(2, { title: '야식', updatedBy: 'uid-mina' }),
  at(3, { title: '야식', note: '늦게' }),
  at(4, { title: '야식', note: '늦게', deletedAt: createdAtMs + 4 }),
] as const;

const told = (planned: PlannedActivity | null): ExpenseActivity => {
  if (planned === null) throw new Error('nothing is told');
  return { ...planned.activity, memberId: null };
};
const posted = ({ title, note, ...rest }: (typeof versions)[number]) => {
  const { kind, amountMinor, currency, date, category, payers, split, foreign } = rest;
  const input = { kind, title, amountMinor, currency, date, category, note, payers, split, foreign };
  return { revision: rest.revision, version: { ...input, writeId: null, deletedAt: null, receivedAt: null } };
};

describe('several writes that the ledger met together', () => {
  const together = told(planFoundActivity('e1', posted(versions[0]), versions[3]));

  it('are told in one entry, with all that was entered', () => {
    expect(together).toMatchObject({
      what: 'deleted',
      revision: 4,
      since: 1,
      changes: [{ field: 'title' }, { field: 'note' }],
    });
  });

  it('leave those before the last one in an entry of their own when its event comes', () => {
    const before = planPredecessor(together, versions[2], versions[3]);
    expect(before).toMatchObject({
      id: 'e1-3',
      activity: { what: 'edited', since: 1, changes: [{ field: 'title' }, { field: 'note' }] },
    });
    const first = planPredecessor(told(before), versions[1], versions[2]);
    expect(first).toMatchObject({
      id: 'e1-2',
      activity: { what: 'edited', actorUid: 'uid-mina', changes: [{ field: 'title' }] },
    });
    expect(first?.activity).not.toHaveProperty('since');
    expect(planPredecessor(told(first), versions[0], versions[1])).toBeNull();
  });

  it('can be walked back over, whichever of their events came', () => {
    const exact = told(planActivity({ expenseId: 'e1', before: versions[2], after: versions[3] }));
    const left = told(planPredecessor(together, versions[2], versions[3]));
    const created = told(planActivity({ expenseId: 'e1', before: null, after: versions[0] }));
    for (const entries of [
      [together, created],
      [exact, left, created],
    ]) {
      const found = versionsOf(versions[3], entries, createdAtMs + 1_000_000);
      expect(found.get(1)).toMatchObject({ title: '저녁', note: '' });
    }
  });
});
