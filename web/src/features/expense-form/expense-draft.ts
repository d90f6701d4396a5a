import { idSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import {
  clearDraft,
  clearOwnDraft,
  loadDraft,
  loadOwnDraft,
  saveDraft,
  saveOwnDraft,
} from '#data/local/drafts.ts';
import { expenseFormSchema, type ExpenseForm } from './expense-form.ts';
import { upgradeForm } from './upgrade-form.ts';

/** The id is kept too, because it decides who carries the odd won: that stays as the form showed it. */
const draftSchema = v.object({
  id: idSchema,
  form: v.pipe(v.unknown(), v.transform(upgradeForm), expenseFormSchema),
  /** What the form showed before anything was typed. Drafts of earlier pages have none. */
  base: v.optional(v.pipe(v.unknown(), v.transform(upgradeForm), expenseFormSchema)),
});

export type ExpenseDraft = v.InferOutput<typeof draftSchema>;

/** Each user has one draft of a new expense in each group on each page, and one draft for each expense that is edited. */
export type DraftPlace = { uid: string; groupId: string; expenseId: string | null };

function nameOf({ uid, groupId, expenseId }: DraftPlace): string {
  return `expense.${uid}.${groupId}.${expenseId ?? 'new'}`;
}

export function loadExpenseDraft(place: DraftPlace): ExpenseDraft | null {
  const load = place.expenseId === null ? loadOwnDraft : loadDraft;
  const parsed = v.safeParse(draftSchema, load(nameOf(place)));
  return parsed.success ? parsed.output : null;
}

export function saveExpenseDraft(
  place: DraftPlace,
  draft: { id: string; form: ExpenseForm; base: ExpenseForm },
): void {
  const save = place.expenseId === null ? saveOwnDraft : saveDraft;
  save(nameOf(place), draft);
}

export function clearExpenseDraft(place: DraftPlace): void {
  const clear = place.expenseId === null ? clearOwnDraft : clearDraft;
  clear(nameOf(place));
}
