import { isSameSplit } from '@nbbang/domain/expense/is-same-split';
import { participantsOf } from '@nbbang/domain/expense/participants';
import { readDraft, reduceDraft, type SplitDraft } from '@nbbang/domain/expense/split-draft';
import type { SplitContext } from '@nbbang/domain/expense/split-losses';
import { weightOf } from '@nbbang/domain/group/weight-of';
import { memberIdSchema, minorUnitsSchema, type MemberId } from '@nbbang/domain/records/fields';
import { splitModes, type Split, type SplitMode, type SplitOf } from '@nbbang/domain/records/split';
import * as v from 'valibot';

/**
 * The split as a form holds it: `draft` has what was entered in each mode, `texts` has each text exactly as it was
 * typed, also `12,` or `1.`. A text that is no number yet counts in the draft as not entered.
 */
export type SplitForm = { draft: SplitDraft; texts: Readonly<Record<string, string>> };

/** What a split depends on, beside the form itself. */
export type SplitView = SplitContext & {
  currency: string;
  locale: string;
  /** How much the household of a member counts, in hundredths. A member who is not named counts 100. */
  weights: Readonly<Record<MemberId, number>>;
};

export type SplitExtra = 'tax' | 'tip' | 'discount';

/** The key of a text. `of` is a member, a line of the receipt (from 0), or an extra of the receipt. */
export function textKey(mode: SplitMode, of: string | number): string {
  return `${mode}.${of}`;
}

/**
 * The split that the form shows. In a mode in which nothing was entered, it follows the latest entry of another mode;
 * shares also follow the household weights.
 */
export function splitOf(form: SplitForm, view: SplitView): Split {
  return sharesByWeights(form, view) ?? readDraft(form.draft, view).split;
}

/** Whether `split`, which the form shows, has the household weights, and these are not all the same. */
export function isByWeights(split: Split, view: SplitView): boolean {
  return split.mode === 'shares' && isUneven(split) && isSameSplit(split, householdShares(split, view));
}

function sharesByWeights({ draft }: SplitForm, view: SplitView): SplitOf<'shares'> | null {
  const [latest] = draft.entered;
  const isEntered = draft.entered.some(({ mode }) => mode === 'shares');
  if (draft.mode !== 'shares' || isEntered || latest.mode !== 'equal') return null;
  return householdShares(latest, view);
}

/** Shares for everybody whom `split` names, by the weight of their household. */
export function householdShares(
  split: SplitOf<'equal'> | SplitOf<'shares'>,
  { weights }: Pick<SplitView, 'weights'>,
): SplitOf<'shares'> {
  const entries = participantsOf(split).map((id) => [id, weightOf({ weights }, id)] as const);
  return { mode: 'shares', weights: Object.fromEntries(entries) };
}

function isUneven({ weights }: SplitOf<'shares'>): boolean {
  return new Set(Object.values(weights)).size > 1;
}

export function withSplit(
  form: SplitForm,
  split: Split,
  texts: Readonly<Record<string, string>> = {},
): SplitForm {
  return { draft: reduceDraft(form.draft, { do: 'edit', split }), texts: { ...form.texts, ...texts } };
}

export function withMode(form: SplitForm, mode: SplitMode): SplitForm {
  return { ...form, draft: reduceDraft(form.draft, { do: 'switch', mode }) };
}

const participants = v.array(memberIdSchema);
const numbers = v.record(memberIdSchema, v.number());
const amounts = v.record(memberIdSchema, minorUnitsSchema);

/** Wider than what may be stored: perhaps nobody is chosen yet, or a line has no amount or nobody who had it. */
const enteredSchemas = {
  equal: v.object({ mode: v.literal('equal'), participants }),
  shares: v.object({ mode: v.literal('shares'), weights: numbers }),
  percentage: v.object({ mode: v.literal('percentage'), basisPoints: numbers }),
  exact: v.object({ mode: v.literal('exact'), amountsMinor: amounts }),
  adjustment: v.object({ mode: v.literal('adjustment'), participants, adjustmentsMinor: amounts }),
  items: v.object({
    mode: v.literal('items'),
    titles: v.array(v.string()),
    amountsMinor: v.array(minorUnitsSchema),
    claimedBy: v.array(v.string()),
    taxMinor: minorUnitsSchema,
    tipMinor: minorUnitsSchema,
    discountMinor: minorUnitsSchema,
  }),
} satisfies { [Mode in SplitMode]: v.GenericSchema<unknown, SplitOf<Mode>> };

const enteredSchema = v.variant('mode', Object.values(enteredSchemas));

export const splitFormSchema = v.object({
  draft: v.object({
    mode: v.picklist(splitModes),
    entered: v.tupleWithRest([enteredSchema], enteredSchema),
  }),
  texts: v.record(v.string(), v.string()),
});
