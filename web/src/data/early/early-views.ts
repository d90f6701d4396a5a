import { overlayTotals, type KnownExpense } from '@nbbang/domain/balance/overlay';
import { isBeyondTotals } from '@nbbang/domain/balance/totals';
import { expenseSchema } from '@nbbang/domain/records/expense';
import { groupSchema } from '@nbbang/domain/records/group';
import { totalsSchema } from '@nbbang/domain/records/totals';
import type * as v from 'valibot';
import type { Figures } from '#data/base/figures.ts';
import { firstPageSize } from '#data/base/max-listed.ts';
import { readRecord } from '#data/base/read-record.ts';
import type { Balances } from '#data/firestore/watch-balances.ts';
import type { ExpenseList } from '#data/firestore/watch-expenses.ts';
import type { KnownGroup } from '#data/firestore/watch-groups.ts';
import type { AskedEarly, RestDocument } from './asked-early.ts';
import { decodeFields } from './decode-fields.ts';

/** What a screen shows under the key of its source (`rememberedFromDatabase`). */
type Show = (key: string, value: unknown) => void;

/**
 * Calls `show` with what came early, as the listeners will say it a little later, each as soon as it is there. What was
 * not answered, or cannot be read, is left to them.
 */
export function showEarly({ user, isHome, ...asked }: AskedEarly, show: Show): void {
  void asked.groups.then((documents) => {
    const groups = (documents ?? []).flatMap((document) => knownGroup(document) ?? []);
    for (const known of groups) show(`group/${known.id}`, known);
    if (isHome && groups.length > 0) show(`myGroups/${user.uid}`, groups.toSorted(byChange));
  });
  void Promise.all([asked.totals, asked.latest]).then(([documents, latest]) => {
    if (latest === null) return;
    const changedMs = Math.max(0, ...latest.map(({ fields }) => Number(decodeFields(fields)['updatedAt'])));
    for (const document of documents ?? []) {
      const figures = figuresOf(document, changedMs);
      if (figures !== null) show(`balances/${groupIdOf(document)}`, figures);
    }
  });
  void asked.expenses.then((documents) => {
    const [first] = documents ?? [];
    if (documents !== null && first !== undefined)
      show(`expenses/${groupIdOf(first)}/${firstPageSize}`, listOf(documents));
  });
}

function knownGroup(document: RestDocument): KnownGroup | null {
  const group = recordOf(groupSchema, document);
  return group && { id: groupIdOf(document), group, pending: false };
}

const byChange = (a: KnownGroup, b: KnownGroup) => b.group.updatedAt - a.group.updatedAt;

/** Null where the ledger has not come to what changed last. */
function figuresOf(document: RestDocument, changedMs: number): Figures<Balances> | null {
  const totals = recordOf(totalsSchema, document);
  if (totals === null || isBeyondTotals(totals) || !(changedMs <= totals.appliedUpTo)) return null;
  return { isBehind: false, figures: overlayTotals(totals, [], new Map()) };
}

function listOf(documents: readonly RestDocument[]): ExpenseList {
  const expenses = documents.slice(0, firstPageSize).flatMap((document): KnownExpense[] => {
    const expense = recordOf(expenseSchema, document);
    return expense ? [{ id: segments(document).at(-1) ?? '', expense, pending: false }] : [];
  });
  return { expenses, more: documents.length > firstPageSize, isCut: false };
}

function recordOf<Schema extends v.GenericSchema>(
  schema: Schema,
  { fields }: RestDocument,
): v.InferOutput<Schema> | null {
  const read = readRecord(schema, decodeFields(fields));
  return 'record' in read ? read.record : null;
}

/** `projects/{p}/databases/(default)/documents/groups/{g}/…` */
function segments({ name }: RestDocument): string[] {
  return name.split('/').slice(5);
}

function groupIdOf(document: RestDocument): string {
  return segments(document)[1] ?? '';
}
