import * as v from 'valibot';
import type { Decimal } from '../money/read-number.ts';
import { failed, type Issue } from './imported.ts';
import { kept, skipped } from './issue.ts';
import { People } from './people.ts';
import { readShape } from './read-json.ts';
import type { Draft, DraftSplit, Part, ReadingResult } from './reading.ts';

const unitsSchema = v.pipe(v.number(), v.safeInteger());
const optionalText = v.optional(v.nullable(v.string()));
/** Ids of rows of a database were numbers once. */
const idSchema = v.union([v.string(), v.number()]);
/** As a text, so that nothing is rounded; some exports have a number. */
const rateSchema = v.optional(v.nullable(v.union([v.string(), v.number()])));

const expenseSchema = v.object({
  id: v.optional(v.nullable(idSchema)),
  createdAt: optionalText,
  expenseDate: v.string(),
  title: v.string(),
  category: v.optional(v.nullable(v.object({ grouping: optionalText, name: optionalText }))),
  amount: unitsSchema,
  originalAmount: v.optional(v.nullable(v.number())),
  originalCurrency: optionalText,
  conversionRate: rateSchema,
  paidById: idSchema,
  paidFor: v.array(v.object({ participantId: idSchema, shares: unitsSchema })),
  isReimbursement: v.optional(v.nullable(v.boolean())),
  splitMode: v.picklist(['EVENLY', 'BY_SHARES', 'BY_PERCENTAGE', 'BY_AMOUNT']),
  recurrenceRule: optionalText,
  notes: optionalText,
  documents: v.optional(v.nullable(v.array(v.unknown()))),
});

export const spliitSchema = v.object({
  name: v.optional(v.string(), ''),
  information: optionalText,
  currency: optionalText,
  currencyCode: optionalText,
  participants: v.array(v.object({ id: idSchema, name: v.string() })),
  expenses: v.array(expenseSchema),
});

type SpliitExpense = v.InferOutput<typeof expenseSchema>;

/** Spliit's own table: Forint, Rupiah and Colombian peso without decimals, where ISO 4217 has two; any other word two. */
const withoutDecimals = new Set(['JPY', 'KRW', 'ISK', 'HUF', 'IDR', 'COP']);

function scaleOf(currency: string): number {
  return withoutDecimals.has(currency) ? 0 : 2;
}

/** Spliit's own export: the one that says everything, in minor units. */
export function readSpliitJson(value: unknown): ReadingResult {
  const shape = readShape(spliitSchema, value);
  if (!shape.ok) return shape;
  const { name, information, participants, expenses } = shape.value;
  const code = (shape.value.currencyCode ?? '').trim();
  const currency = code === '' ? (shape.value.currency ?? '').trim() : code;
  const people = new People();
  const byId = new Map<string | number, number>();
  for (const participant of participants) byId.set(participant.id, people.add(participant.name));
  const scale = scaleOf(code);

  const drafts: Draft[] = [];
  const issues: Issue[] = [];
  for (const [index, expense] of expenses.entries()) {
    const found = toDraft(expense, index + 1, { byId, currency, scale });
    if ('issue' in found) issues.push(found.issue);
    else drafts.push(found.draft);
  }
  if (byId.size < participants.length) return failed('wrong-type', { path: 'participants' });
  if ((information ?? '').trim() !== '') issues.unshift(kept(null, 'group-text-lost'));
  const groupName = name.trim() === '' ? null : name.trim();
  return {
    ok: true,
    reading: {
      format: 'spliit-json',
      groupName,
      people: people.all,
      drafts,
      issues: [...people.issues, ...issues],
    },
  };
}

type Group = { byId: ReadonlyMap<string | number, number>; currency: string; scale: number };

function toDraft(
  expense: SpliitExpense,
  row: number,
  { byId, currency, scale }: Group,
): { draft: Draft } | { issue: Issue } {
  const payer = byId.get(expense.paidById);
  if (payer === undefined) return { issue: skipped(row, 'payer-unknown') };
  const units = (digits: number, at = scale): Decimal => ({ digits: BigInt(digits), scale: at });
  const amount = units(expense.amount);
  const parts: [number, number][] = [];
  for (const { participantId, shares } of expense.paidFor) {
    const person = byId.get(participantId);
    if (person === undefined) return { issue: skipped(row, 'share-unknown') };
    parts.push([person, shares]);
  }
  const foreignCode = (expense.originalCurrency ?? '').trim();
  const { originalAmount, conversionRate } = expense;
  // What is no number of units is worked out anew, as what has lost its decimals.
  const originalUnits = Number.isSafeInteger(originalAmount) ? (originalAmount ?? 0) : 0;
  const issues = [
    ...((expense.recurrenceRule ?? 'NONE') === 'NONE' ? [] : [kept(row, 'recurrence-lost')]),
    ...((expense.documents ?? []).length > 0 ? [kept(row, 'receipts-lost')] : []),
  ];
  return {
    draft: {
      row,
      ...(expense.id === undefined || expense.id === null ? {} : { sourceId: String(expense.id) }),
      kind: expense.isReimbursement === true ? 'transfer' : 'expense',
      title: expense.title,
      note: expense.notes ?? '',
      date: expense.expenseDate,
      category: expense.category?.name ?? '',
      currency,
      amount,
      payers: [[payer, amount]],
      split: toSplit(expense, parts, units),
      issues,
      ...(foreignCode !== ''
        ? {
            foreign: {
              currency: foreignCode,
              amount: units(originalUnits, scaleOf(foreignCode)),
              rate: conversionRate === null || conversionRate === undefined ? null : String(conversionRate),
            },
          }
        : {}),
    },
  };
}

/**
 * Evenly leaves whatever was typed before in `shares`. Shares are hundredths and percentages basis points, as the domain
 * has them.
 */
function toSplit(
  { splitMode }: SpliitExpense,
  parts: readonly (readonly [number, number])[],
  units: (digits: number, scale?: number) => Decimal,
): DraftSplit {
  const at = (scale?: number): Part[] =>
    parts.map(([person, shares]) => [person, units(shares, scale)] as const);
  switch (splitMode) {
    case 'EVENLY':
      return { mode: 'equal', participants: parts.map(([person]) => person) };
    case 'BY_SHARES':
      return { mode: 'shares', weights: at(2) };
    case 'BY_PERCENTAGE':
      return { mode: 'percentage', basisPoints: at(0) };
    case 'BY_AMOUNT':
      return { mode: 'exact', amounts: at() };
  }
}
