import * as v from 'valibot';
import { maxAmountMinor } from '../money/minor-units.ts';
import { amountMinorSchema, limits, memberIdSchema, minorUnitsSchema } from './fields.ts';

export const splitLimits = { weight: 1_000_000, items: 50, itemTitle: 60, portions: 50 } as const;

/** Basis points of a percentage split add up to this: 10,000 are 100 %. */
export const allBasisPoints = 10_000;

const participantsSchema = v.pipe(
  v.array(memberIdSchema),
  v.minLength(1),
  v.maxLength(limits.members),
  v.check((ids) => new Set(ids).size === ids.length, 'must name each member once'),
);

/** A map from members, at least one, to `valueSchema`. */
function perMember<Value extends v.GenericSchema<unknown, number>>(valueSchema: Value) {
  return v.pipe(v.record(memberIdSchema, valueSchema), v.minEntries(1), v.maxEntries(limits.members));
}

function integerSchema(from: number, to: number) {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(from), v.maxValue(to));
}

const fromZeroSchema = v.pipe(
  minorUnitsSchema,
  v.check((amount) => amount >= 0 && amount <= maxAmountMinor, `must be from 0 to ${maxAmountMinor}`),
);

const adjustmentSchema = v.pipe(
  minorUnitsSchema,
  v.check((by) => by !== 0 && Math.abs(by) <= maxAmountMinor, `must be up to ${maxAmountMinor}, not 0`),
);

/** Code points, as RE2 counts them in `matches`; one line, so that rules can join all titles and look once. */
const itemTitleSchema = v.pipe(
  v.string(),
  v.regex(new RegExp(`^[^\\n\\r]{0,${splitLimits.itemTitle}}$`, 'u')),
);

const claimedBySchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9]{4,32}(,[A-Za-z0-9]{4,32})*$/),
  v.check((claims) => {
    const ids = claims.split(',');
    return ids.length <= splitLimits.portions && ids.every((id) => v.is(memberIdSchema, id));
  }, 'must name members'),
);

function columnSchema<Cell extends v.GenericSchema>(cellSchema: Cell) {
  return v.pipe(v.array(cellSchema), v.minLength(1), v.maxLength(splitLimits.items));
}

const equalSchema = v.strictObject({ mode: v.literal('equal'), participants: participantsSchema });

/** In hundredths of a share: 100 is one share, 150 one and a half. */
const sharesSchema = v.strictObject({
  mode: v.literal('shares'),
  weights: perMember(integerSchema(1, splitLimits.weight)),
});

const percentageSchema = v.strictObject({
  mode: v.literal('percentage'),
  basisPoints: perMember(integerSchema(1, allBasisPoints)),
});

const exactSchema = v.strictObject({ mode: v.literal('exact'), amountsMinor: perMember(fromZeroSchema) });

/** Everybody's equal part of what the adjustments leave of the amount, plus their own adjustment. */
const adjustmentSplitSchema = v.pipe(
  v.strictObject({
    mode: v.literal('adjustment'),
    participants: participantsSchema,
    adjustmentsMinor: v.record(memberIdSchema, adjustmentSchema),
  }),
  v.check(
    ({ participants, adjustmentsMinor }) =>
      Object.keys(adjustmentsMinor).every((id) => participants.includes(id)),
    'must adjust participants only',
  ),
);

/**
 * A receipt, one column per list: line i is `titles[i]` (may be empty), `amountsMinor[i]` and `claimedBy[i]`, the
 * ids of those who had it, joined by commas; who is named twice had two portions. Tax, tip and discount are spread
 * in proportion to what everybody's lines come to.
 *
 * Columns, since security rules have no loop: they join a column of texts and check it with one expression, where
 * 50 maps would cost more evaluations than a request may have, and Firestore stores no list in a list.
 */
const itemsSchema = v.pipe(
  v.strictObject({
    mode: v.literal('items'),
    titles: columnSchema(itemTitleSchema),
    amountsMinor: columnSchema(amountMinorSchema),
    claimedBy: columnSchema(claimedBySchema),
    taxMinor: fromZeroSchema,
    tipMinor: fromZeroSchema,
    discountMinor: fromZeroSchema,
  }),
  v.check(
    ({ titles, amountsMinor, claimedBy }) =>
      titles.length === amountsMinor.length && titles.length === claimedBy.length,
    'must have three columns of one length',
  ),
  v.check(
    ({ claimedBy }) => new Set(claimedBy.join(',').split(',')).size <= limits.members,
    'must name no more members than a group has',
  ),
);

/**
 * What a person entered about who shares an amount; what each one owes is derived from it (`expense/shares.ts`).
 * The shape alone: whether the inputs suit the amount is for `expense/split-problem.ts`, since a document where
 * they do not is shared out all the same.
 */
export const splitSchema = v.variant('mode', [
  equalSchema,
  sharesSchema,
  percentageSchema,
  exactSchema,
  adjustmentSplitSchema,
  itemsSchema,
]);

export type Split = v.InferOutput<typeof splitSchema>;
export type SplitMode = Split['mode'];
export type SplitOf<Mode extends SplitMode> = Extract<Split, { mode: Mode }>;

export const splitModes = [
  'equal',
  'shares',
  'percentage',
  'exact',
  'adjustment',
  'items',
] as const satisfies readonly SplitMode[];
