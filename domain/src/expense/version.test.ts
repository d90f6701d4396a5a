import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import type { Change } from '../records/activity.ts';
import type { Expense } from '../records/expense.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { changesBetween } from './changes.ts';
import { inputBefore, toInput, versionsOf, type VersionEntry } from './version.ts';

/** Whatever happened was told by then. */
const muchLater = 1_000_000;

/** Versions of one expense, the oldest first: revisions 1, 2, 3… as the rules make them. */
const lifeArb = fc
  .array(expenseArb, { minLength: 1, maxLength: 6 })
  .map((versions) => versions.map((version, at): Expense => ({ ...version, revision: at + 1 })));

/** The history that the trigger writes of them, newest first. */
function historyOf(life: readonly Expense[]): VersionEntry[] {
  return life
    .map((after, at) => {
      const before = life[at - 1];
      const { revision, title, amountMinor, updatedAt } = after;
      return {
        at: updatedAt,
        revision,
        title,
        amountMinor,
        changes: before === undefined ? [] : changesBetween(before, after),
      };
    })
    .toReversed();
}

const presentOf = (life: readonly Expense[]): Expense => {
  const present = life.at(-1);
  if (present === undefined) throw new Error('no version');
  return present;
};

/** Members and keys have no order, so versions are the same when nothing changed between them. */
function expectSame(found: Parameters<typeof toInput>[0] | undefined, version: Expense | undefined) {
  if (found === undefined || version === undefined) throw new Error('a version is missing');
  expect(found.currency).toBe(version.currency);
  expect(changesBetween(found, version)).toEqual([]);
}

describe('versions', () => {
  test('walking back any number of edits gives the inputs before them', () => {
    fc.assert(
      fc.property(lifeArb, (life) => {
        const versions = versionsOf(presentOf(life), historyOf(life), 0);
        expect([...versions.keys()]).toEqual(life.map(({ revision }) => revision).toReversed());
        for (const [revision, input] of versions) expectSame(input, life[revision - 1]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('taking back what was changed between two gives the first', () => {
    fc.assert(
      fc.property(expenseArb, expenseArb, (before, after) => {
        const found = inputBefore(toInput(after), changesBetween(before, after));
        expectSame(found ?? undefined, before);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a write that changed nothing has no entry, and no version is lost or wrong for it', () => {
    const repeated = lifeArb.map((life) =>
      life.flatMap((version) => [version, version]).map((version, at) => ({ ...version, revision: at + 1 })),
    );
    fc.assert(
      fc.property(repeated, (life) => {
        const told = historyOf(life).filter(({ revision, changes }) => revision === 1 || changes.length > 0);
        const versions = versionsOf(presentOf(life), told, muchLater);
        expect([...versions.keys()]).toEqual(told.map(({ revision }) => revision));
        for (const [revision, input] of versions) expectSame(input, life[revision - 1]);
      }),
    );
  });

  test('an entry that does not lead to the version after it ends the walk', () => {
    fc.assert(
      fc.property(expenseArb, expenseArb, expenseArb, (first, second, third) => {
        const change = changesBetween(first, second);
        const differs = change.some(({ field }) =>
          changesBetween(second, third).some((c) => c.field === field),
        );
        fc.pre(differs);
        // What led from the second to the third is not told.
        const life = [first, second, third].map((version, at) => ({ ...version, revision: at + 1 }));
        const history = historyOf(life).filter(({ revision }) => revision !== 3);
        expect(versionsOf(presentOf(life), history, muchLater).size).toBe(0);
      }),
    );
  });
});

const [older, newer]: [Expense, Expense] = fc.sample(expenseArb, { numRuns: 2, seed: 7 }) as [
  Expense,
  Expense,
];
const present: Expense = { ...newer, revision: 3, updatedAt: 500 };
const told = { at: 400, title: present.title, amountMinor: present.amountMinor, changes: [] };

test('a split that was too long to keep ends the walk', () => {
  const outline: Change = {
    field: 'split',
    before: { mode: 'outline', of: 'items', participants: ['anna'] },
    after: newer.split,
  };
  expect(inputBefore(toInput(newer), [outline])).toBeNull();
  const entries = [
    { ...told, revision: 3 },
    { ...told, revision: 2, changes: [outline] },
    { ...told, revision: 1 },
  ];
  expect([...versionsOf(present, entries, 0).keys()]).toEqual([3, 2]);
});

test('a walk that does not come to what the history tells is not believed', () => {
  const entries = [
    { ...told, revision: 3 },
    { ...told, revision: 2, title: older.title, amountMinor: toMinorUnits(present.amountMinor + 1) },
  ];
  expect([...versionsOf(present, entries, 0).keys()]).toEqual([3]);
});

test.each([
  ['of the newest version', [2, 1], 500, []],
  ['of a version in between', [3, 1], 400, [3]],
])('an entry %s that may still come is waited for', (_, revisions, newerAt, meanwhile) => {
  const entries = revisions.map((revision) => ({ ...told, revision }));
  const known = (nowMs: number) => [...versionsOf(present, entries, nowMs).keys()];
  expect(known(newerAt + 119_999)).toEqual(meanwhile);
  expect(known(newerAt + 120_000)).toEqual(revisions);
});

test('entries newer than what is shown are passed over', () => {
  const entries = [4, 3, 2].map((revision) => ({ ...told, revision }));
  expect([...versionsOf(present, entries, 0).keys()]).toEqual([3, 2]);
});
