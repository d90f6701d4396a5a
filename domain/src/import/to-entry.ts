import * as v from 'valibot';
import { participantsOf } from '../expense/participants.ts';
import { exponentOf } from '../money/currency.ts';
import { maxAmountMinor, toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { Decimal } from '../money/read-number.ts';
import { expenseInputSchema, type ExpenseInput, type ExpenseKind } from '../records/expense.ts';
import { limits } from '../records/fields.ts';
import type { Foreign } from '../records/foreign.ts';
import type { Split } from '../records/split.ts';
import type { Category } from '../records/category.ts';
import { categoryOf } from './category-of.ts';
import { cutText } from './cut-text.ts';
import { dateOf } from './date-of.ts';
import { absolute, canonicalText, toMinor } from './decimal.ts';
import { hasMixedSigns, toNets, withPositiveAmount } from './draft-signs.ts';
import { foreignOf } from './foreign-of.ts';
import { personRef, type ImportedEntry, type Issue } from './imported.ts';
import { changed, kept, skipped } from './issue.ts';
import type { Draft } from './reading.ts';
import { Skip, toRecord, type MinorMap, type RowContext } from './row-context.ts';
import { toPayers, toSplit } from './to-parts.ts';

export type EntryResult = { entry: ImportedEntry | null; issues: readonly Issue[] };

/** The draft as an entry of a group with this currency; or none, and why. */
export function toEntry(draft: Draft, currency: string, entryKey: string): EntryResult {
  const issues: Issue[] = [...(draft.issues ?? [])];
  try {
    const context = { row: draft.row, currency, seed: entryKey, issues };
    const input = toInput(withPositiveAmount(draft), context);
    return { entry: { row: draft.row, entryKey, input }, issues };
  } catch (error) {
    if (error instanceof Skip) return { entry: null, issues: [error.issue] };
    throw error;
  }
}

function toInput(draft: Draft, context: RowContext): ExpenseInput {
  const { row, currency, issues } = context;
  const date = dateOf(draft.date);
  if (date === null) throw new Skip(skipped(row, 'bad-date', { text: draft.date }));
  const netted = hasMixedSigns(draft) ? toNets(draft) : draft;
  if (netted.netsOf !== undefined)
    issues.push(changed(row, 'nets-only', { cost: canonicalText(absolute(netted.netsOf)) }));
  if (netted.amount.digits === 0n)
    throw new Skip(skipped(row, owesNobody(netted) ? 'nothing-moved' : 'payer-unknown'));
  const amountMinor = toAmount(netted.amount, context);
  const amount = { minor: amountMinor, exact: netted.amount };
  const payers = toPayers(netted, amount, context);
  const split = toSplit(netted, amount, context);
  const { kind, split: kindSplit } = toKind(netted.kind, payers, split, context);
  const input = {
    kind,
    title: toTitle(draft.title, kind, context),
    amountMinor,
    currency,
    date,
    category: kind === 'transfer' ? null : toCategory(draft.category, context),
    note: toNote(draft.note ?? '', context),
    payers: toRecord(payers),
    split: kindSplit,
    foreign: toForeign(netted, amountMinor, context),
  };
  const parsed = v.safeParse(expenseInputSchema, input);
  if (parsed.success) return parsed.output;
  throw new Skip(skipped(row, 'not-storable', { path: v.getDotPath(parsed.issues[0]) ?? '' }));
}

/** Shares of nothing are nothing, but amounts are owed to somebody. */
function owesNobody({ split }: Draft): boolean {
  return split.mode !== 'exact' || split.amounts.every(([, { digits }]) => digits === 0n);
}

function toAmount(amount: Decimal, { row, currency, issues }: RowContext): MinorUnits {
  const { units, isExact } = toMinor(amount, currency);
  const written = canonicalText(amount);
  if (units < 1n) throw new Skip(skipped(row, 'amount-too-small', { amount: written }));
  if (units > BigInt(maxAmountMinor)) throw new Skip(skipped(row, 'amount-too-large', { amount: written }));
  if (!isExact)
    issues.push(changed(row, 'amount-rounded', { from: written, to: majorText(units, currency) }));
  return toMinorUnits(Number(units));
}

function majorText(units: bigint, currency: string): string {
  return canonicalText({ digits: units, scale: exponentOf(currency) });
}

/** A transfer is from one to another. What is not, counts as an expense to the same effect. */
function toKind(
  kind: ExpenseKind,
  payers: MinorMap,
  split: Split,
  { row, issues }: RowContext,
): { kind: ExpenseKind; split: Split } {
  if (kind !== 'transfer') return { kind, split };
  const [payer] = payers.keys();
  const [receiver, ...others] = participantsOf(split);
  if (payer === undefined || receiver === undefined) throw new Skip(skipped(row, 'nothing-moved'));
  if (payers.size === 1 && others.length === 0) {
    if (receiver === personRef(payer)) throw new Skip(skipped(row, 'nothing-moved'));
    return { kind, split: { mode: 'equal', participants: [receiver] } };
  }
  issues.push(changed(row, 'transfer-as-expense'));
  return { kind: 'expense', split };
}

/** What was paid abroad is for the whole cost: of nets nobody knows which part. */
function toForeign({ foreign, netsOf }: Draft, amountMinor: MinorUnits, context: RowContext): Foreign | null {
  const { row, currency, issues } = context;
  if (foreign !== undefined && netsOf !== undefined) {
    issues.push(kept(row, 'foreign-lost', { currency: foreign.currency }));
    return null;
  }
  const found = foreignOf(foreign, { amountMinor, currency, row });
  issues.push(...found.issues);
  return found.foreign;
}

function toTitle(typed: string, kind: ExpenseKind, { row, issues }: RowContext): string {
  const title = typed.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  if (title === '' && kind !== 'transfer') issues.push(changed(row, 'untitled'));
  const cut = cutText(title, limits.expenseTitle);
  if (cut !== title) issues.push(changed(row, 'title-cut', { length: title.length }));
  return cut;
}

function toNote(typed: string, { row, issues }: RowContext): string {
  const note = typed.replaceAll(/[^\P{Cc}\n\t]/gu, '').trim();
  const cut = cutText(note, limits.note);
  if (cut !== note) issues.push(changed(row, 'note-cut', { length: note.length }));
  return cut;
}

function toCategory(words: string, { row, issues }: RowContext): Category | null {
  const { category, isKnown } = categoryOf(words);
  if (!isKnown) issues.push(kept(row, 'category-unknown', { category: words.trim() }));
  return category;
}
