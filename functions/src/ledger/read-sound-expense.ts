import { type Expense, expenseSchema } from '@nbbang/domain/records/expense';
import { idSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import { topLevelFields } from '../describe-error.ts';

/**
 * The expense, if it can be counted in a group of this currency; else the top-level fields for which it cannot. A
 * document that does not exist (null) has neither.
 */
export function readSoundExpense(
  expenseId: string,
  document: unknown,
  groupCurrency: string,
): { sound: Expense | null; unsoundFields: string[] } {
  if (document === null) return { sound: null, unsoundFields: [] };
  if (!v.is(idSchema, expenseId)) return { sound: null, unsoundFields: ['(id)'] };
  const parsed = v.safeParse(expenseSchema, document);
  if (!parsed.success) return { sound: null, unsoundFields: topLevelFields(parsed.issues) };
  if (parsed.output.currency !== groupCurrency) return { sound: null, unsoundFields: ['currency'] };
  return { sound: parsed.output, unsoundFields: [] };
}
