import { changesBetween } from '@nbbang/domain/expense/changes';
import type { ExpenseActivity } from '@nbbang/domain/records/activity';
import { type Expense, type ExpenseInput, expenseSchema } from '@nbbang/domain/records/expense';
import { idSchema } from '@nbbang/domain/records/fields';
import type { ExpenseVersion } from '@nbbang/domain/records/totals';
import * as v from 'valibot';

type State = ExpenseInput & Pick<Expense, 'deletedAt' | 'receivedAt'>;

/** Both versions as the event carries them, instants in milliseconds; null where there is none. Not parsed yet. */
export type ExpenseEvent = { expenseId: string; before: unknown; after: unknown };

/** The document to write, without who the actor is in the group: the event does not say that. */
export type PlannedActivity = { id: string; activity: Omit<ExpenseActivity, 'memberId' | 'actorName'> };

/**
 * | before | after | says |
 * | --- | --- | --- |
 * | any | missing or unsound | nothing: nobody may do that, an admin did |
 * | missing | sound | created |
 * | unsound | sound, not deleted | edited, without what changed |
 * | sound | sound, deleted only now | deleted |
 * | sound | sound, not deleted any more | restored |
 * | sound | sound, at a later revision, some inputs changed | edited |
 * | sound, not received | sound, at a later revision, received, the same inputs | received |
 * | sound | sound, any other | nothing |
 *
 * It follows from the event alone, and its id from the version written: the same event gives the same document.
 */
export function planActivity({ expenseId, before, after }: ExpenseEvent): PlannedActivity | null {
  const now = readExpense(after);
  if (now === null || !v.is(idSchema, expenseId)) return null;
  const then = readExpense(before);
  if (then !== null && then.revision >= now.revision) return null;
  if (before !== null && then === null) return entryOf(expenseId, now, whatOfUnsound(now), []);
  return tell(expenseId, then, now);
}

/**
 * The same for what the ledger finds: the expense as it is now, and the version that it posted last (null: none). Where
 * there were writes in between, the entry tells of all of them, and says so (`since`).
 */
export function planFoundActivity(
  expenseId: string,
  posted: { revision: number; version: ExpenseVersion } | null,
  now: Expense,
): PlannedActivity | null {
  const since = posted?.revision ?? 0;
  if (since >= now.revision) return null;
  const planned = tell(expenseId, posted?.version ?? null, now);
  if (planned === null || since === now.revision - 1) return planned;
  const actorUid = posted === null ? now.createdBy : now.updatedBy;
  // Whatever they came to, what was entered meanwhile is not lost.
  const changes = posted === null ? [] : changesBetween(posted.version, now);
  return { ...planned, activity: { ...planned.activity, actorUid, since, changes } };
}

function tell(expenseId: string, then: State | null, now: Expense): PlannedActivity | null {
  const what = then === null ? 'created' : whatOf(then, now);
  if (what === null) return null;
  return entryOf(expenseId, now, what, what === 'edited' && then !== null ? changesBetween(then, now) : []);
}

function entryOf(
  expenseId: string,
  now: Expense,
  what: ExpenseActivity['what'],
  changes: ExpenseActivity['changes'],
): PlannedActivity {
  return {
    id: `${expenseId}-${now.revision}`,
    activity: {
      what,
      expenseId,
      revision: now.revision,
      writeId: now.writeId,
      actorUid: now.updatedBy,
      at: now.updatedAt,
      kind: now.kind,
      title: now.title,
      amountMinor: now.amountMinor,
      currency: now.currency,
      transfer: transferOf(now),
      changes,
    },
  };
}

function readExpense(document: unknown): Expense | null {
  const parsed = v.safeParse(expenseSchema, document);
  return parsed.success ? parsed.output : null;
}

function whatOfUnsound(now: Expense): ExpenseActivity['what'] {
  return now.deletedAt === null ? 'edited' : 'deleted';
}

function whatOf(then: State, now: Expense): ExpenseActivity['what'] | null {
  if (then.deletedAt === null && now.deletedAt !== null) return 'deleted';
  if (then.deletedAt !== null && now.deletedAt === null) return 'restored';
  if (changesBetween(then, now).length > 0) return 'edited';
  return then.receivedAt === null && now.receivedAt !== null ? 'received' : null;
}

/** From whom to whom, of a transfer. */
export function transferOf({ kind, payers, split }: Expense): ExpenseActivity['transfer'] {
  if (kind !== 'transfer' || split.mode !== 'equal') return null;
  const [from] = Object.keys(payers);
  const [to] = split.participants;
  return from !== undefined && to !== undefined ? { from, to } : null;
}
