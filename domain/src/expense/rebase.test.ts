import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import type { ExpenseInput } from '../records/expense.ts';
import { makeExpense } from '../testing/make-expense.ts';
import { changedParts, insist, isSameState, parts, rebase, type ExpenseState } from './rebase.ts';
import { toInput } from './version.ts';

const opened = toInput(makeExpense({ title: '저녁', amountMinor: 30_000 }));
const ofAmount = (amountMinor: number): ExpenseInput => ({
  ...opened,
  amountMinor: toMinorUnits(amountMinor),
  payers: { anna: toMinorUnits(amountMinor) },
});
const there = (input: ExpenseInput): ExpenseState => ({ input, isDeleted: false });
const deleted = (input: ExpenseInput): ExpenseState => ({ input, isDeleted: true });
const base = there(opened);
const edit = (input: ExpenseInput) => ({ base, mine: there(input), confirms: false });

/** Few values of each part, so that two people often choose the same. */
const inputs = fc
  .record({
    title: fc.constantFrom('저녁', '야식', '점심'),
    date: fc.constantFrom('2026-01-02', '2026-01-03'),
    category: fc.constantFrom(null, 'food' as const, 'cafe' as const),
    note: fc.constantFrom('', '늦게'),
    amountMinor: fc.constantFrom(30_000, 45_000, 50_000),
    participants: fc.constantFrom<string[][]>(['anna', 'bora'], ['bora', 'anna'], ['anna']),
  })
  .map(({ amountMinor, participants, ...rest }): ExpenseInput => ({
    ...ofAmount(amountMinor),
    ...rest,
    split: { mode: 'equal', participants },
  }));
const states = fc.record({ input: inputs, isDeleted: fc.constantFrom(false, false, false, true) });

describe('rebase', () => {
  it('keeps the amount of one and the title of the other', () => {
    const { merged, conflicts, whole } = rebase(edit({ ...opened, title: '야식' }), there(ofAmount(45_000)));
    expect(merged).toEqual(there({ ...ofAmount(45_000), title: '야식' }));
    expect({ conflicts, whole }).toEqual({ conflicts: [], whole: null });
  });

  it('writes nothing where nothing was changed', () => {
    const theirs = there(ofAmount(45_000));
    expect(isSameState(rebase(edit(opened), theirs).merged, theirs)).toBe(true);
  });

  it.each([
    ['both changed the amount', edit(ofAmount(40_000)), there(ofAmount(45_000)), ['money'], null],
    ['both alike', edit(ofAmount(45_000)), there(ofAmount(45_000)), [], null],
    [
      'one the payers, one the amount',
      edit({ ...opened, payers: { bora: opened.amountMinor } }),
      there(ofAmount(1)),
      ['money'],
      null,
    ],
    ['an edit of what was deleted', edit({ ...opened, title: '야식' }), deleted(opened), [], 'deleted'],
    ['nothing changed of what was deleted', edit(opened), deleted(opened), [], null],
    [
      'a deletion of what was changed',
      { base, mine: deleted(opened), confirms: false },
      there(ofAmount(1)),
      [],
      'changed',
    ],
    [
      'a deletion of what was deleted',
      { base, mine: deleted(opened), confirms: false },
      deleted(opened),
      [],
      null,
    ],
    ['a receipt of another amount', { base, mine: base, confirms: true }, there(ofAmount(1)), [], 'changed'],
    [
      'a receipt of another title',
      { base, mine: base, confirms: true },
      there({ ...opened, title: '야식' }),
      [],
      null,
    ],
    ['a receipt of what was deleted', { base, mine: base, confirms: true }, deleted(opened), [], 'deleted'],
  ])('%s', (_, wish, theirs, conflicts, whole) => {
    expect(rebase(wish, theirs)).toMatchObject({ conflicts, whole });
  });

  it('brings back what was restored, with what they changed', () => {
    const wish = { base: deleted(opened), mine: base, confirms: false };
    expect(rebase(wish, there(ofAmount(45_000))).merged).toEqual(there(ofAmount(45_000)));
    expect(rebase(wish, deleted(opened)).merged).toEqual(base);
  });

  it('loses no change of anybody without asking', () => {
    fc.assert(
      fc.property(states, states, states, fc.boolean(), (was, mine, theirs, confirms) => {
        const { merged, conflicts, whole } = rebase({ base: was, mine, confirms }, theirs);
        const changedByMe = changedParts(was.input, mine.input);
        for (const part of parts) {
          const asked = conflicts.includes(part) || whole !== null;
          const isMine = !changedParts(merged.input, mine.input).includes(part);
          const isTheirs = !changedParts(merged.input, theirs.input).includes(part);
          const deletes = mine.isDeleted && !was.isDeleted;
          if (changedByMe.includes(part) && !deletes) expect(isMine || asked).toBe(true);
          if (changedParts(was.input, theirs.input).includes(part)) expect(isTheirs || asked).toBe(true);
          if (!changedByMe.includes(part)) expect(isTheirs).toBe(true);
        }
        if (mine.isDeleted !== was.isDeleted)
          expect(merged.isDeleted === mine.isDeleted || whole !== null).toBe(true);
        if (mine.isDeleted === was.isDeleted) expect(merged.isDeleted).toBe(theirs.isDeleted);
      }),
      { numRuns: 3_000 },
    );
  });

  it('lets me insist on mine, with what they changed besides', () => {
    fc.assert(
      fc.property(states, states, states, (was, mine, theirs) => {
        const { merged } = insist({ base: was, mine, confirms: false }, theirs);
        expect(merged.isDeleted).toBe(mine.isDeleted);
        for (const part of parts) {
          const from = changedParts(was.input, mine.input).includes(part) ? mine : theirs;
          expect(changedParts(merged.input, from.input)).not.toContain(part);
        }
      }),
    );
  });
});
