import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { splitModes, type Split, type SplitMode } from '../records/split.ts';
import { suitableArb } from '../testing/random-split.ts';
import { convertSplit } from './convert-split.ts';
import { openDraft, readDraft, reduceDraft, type SplitDraftAction } from './split-draft.ts';

const context = { expenseId: 'expense1', amountMinor: toMinorUnits(12_345) };
const splitArb = fc.oneof(...splitModes.map(suitableArb)).map(({ split }) => split);
const modesArb = fc.array(fc.constantFrom(...splitModes), { maxLength: 8 });

const switchTo = (mode: SplitMode): SplitDraftAction => ({ do: 'switch', mode });

test('open and read, without a change: the very same split, and nothing lost', () => {
  fc.assert(
    fc.property(splitArb, (split) => {
      const read = readDraft(openDraft(split), context);
      expect(read.split).toBe(split);
      expect(read.lost).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('through any modes and back, without an edit: the very same split', () => {
  fc.assert(
    fc.property(splitArb, modesArb, (split, modes) => {
      const draft = [...modes, split.mode].map(switchTo).reduce(reduceDraft, openDraft(split));
      expect(readDraft(draft, context).split).toBe(split);
    }),
    { numRuns: 10_000 },
  );
});

test('what a mode shows does not depend on the way there', () => {
  fc.assert(
    fc.property(splitArb, modesArb, fc.constantFrom(...splitModes), (split, modes, mode) => {
      const draft = [...modes, mode].map(switchTo).reduce(reduceDraft, openDraft(split));
      expect(readDraft(draft, context)).toEqual(convertSplit(split, mode, context));
    }),
    { numRuns: 2_000 },
  );
});

/** The model: what was last entered in each mode, and what was entered last of all. */
test('every entry is there until another is made in its mode, whatever is switched and edited between', () => {
  const actionArb: fc.Arbitrary<SplitDraftAction> = fc.oneof(
    fc.constantFrom(...splitModes).map(switchTo),
    splitArb.map((split): SplitDraftAction => ({ do: 'edit', split })),
  );
  fc.assert(
    fc.property(splitArb, fc.array(actionArb, { maxLength: 6 }), (opened, actions) => {
      const entries = new Map<SplitMode, Split>([[opened.mode, opened]]);
      let latest = opened;
      let shown = opened.mode;
      let draft = openDraft(opened);
      for (const action of actions) {
        draft = reduceDraft(draft, action);
        if (action.do === 'edit') {
          entries.set(action.split.mode, action.split);
          latest = action.split;
        }
        shown = action.do === 'edit' ? action.split.mode : action.mode;
        expect(draft.mode).toBe(shown);
      }
      for (const mode of splitModes) {
        const { split } = readDraft(reduceDraft(draft, switchTo(mode)), context);
        const entered = entries.get(mode);
        if (entered === undefined) expect(split).toEqual(convertSplit(latest, mode, context).split);
        else expect(split).toBe(entered);
      }
    }),
    { numRuns: 1_700 },
  );
});

test('a mode nothing was entered in follows the amount', () => {
  const draft = reduceDraft(openDraft({ mode: 'equal', participants: ['Anna', 'Bora'] }), switchTo('exact'));
  const read = (amount: number) => readDraft(draft, { ...context, amountMinor: toMinorUnits(amount) }).split;
  expect(read(100)).toEqual({ mode: 'exact', amountsMinor: { Anna: 50, Bora: 50 } });
  expect(read(300)).toEqual({ mode: 'exact', amountsMinor: { Anna: 150, Bora: 150 } });
});
