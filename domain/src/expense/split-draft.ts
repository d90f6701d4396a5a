import type { Split, SplitMode } from '../records/split.ts';
import { convertSplit, type Conversion } from './convert-split.ts';
import type { SplitContext } from './split-losses.ts';

/**
 * What a form holds of a split: the mode it shows, and what was entered in each mode, the latest first, at most one
 * for each. What a mode shows that nothing was entered in is derived anew every time (`readDraft`), so it follows
 * the amount and the latest entry.
 */
export type SplitDraft = { mode: SplitMode; entered: readonly [Split, ...Split[]] };

export type SplitDraftAction = { do: 'switch'; mode: SplitMode } | { do: 'edit'; split: Split };

/** The form as it opens: reading it gives the same split, untouched. */
export function openDraft(split: Split): SplitDraft {
  return { mode: split.mode, entered: [split] };
}

/**
 * | action | mode | entered |
 * | --- | --- | --- |
 * | switch | the new one | as it was: there and back again is where one was |
 * | edit, as shown after | that of the split | the split first; what other modes hold stays |
 *
 * Entries are kept as they were made: one who leaves the split in one mode is still there in another mode that had
 * its own entry.
 */
export function reduceDraft(draft: SplitDraft, action: SplitDraftAction): SplitDraft {
  switch (action.do) {
    case 'switch':
      return { ...draft, mode: action.mode };
    case 'edit': {
      const { split } = action;
      return {
        mode: split.mode,
        entered: [split, ...draft.entered.filter(({ mode }) => mode !== split.mode)],
      };
    }
  }
}

/**
 * The split the draft shows, and would save: what was entered in its mode, or else the latest entry converted to
 * it. `lost` says what of that entry saving would give up.
 *
 * @throws RangeError when a participant is named twice.
 */
export function readDraft({ mode, entered }: SplitDraft, context: SplitContext): Conversion {
  const own = entered.find((split) => split.mode === mode);
  return own === undefined ? convertSplit(entered[0], mode, context) : { split: own, lost: [] };
}
