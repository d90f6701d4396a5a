import { useEffect, useState } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import type { Category } from '@nbbang/domain/records/category';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { newId } from '#data/local/ids.ts';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { useKnownExpenses } from '#data/local/known-expenses.ts';
import { personName } from '#group/person-name.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { choosableMembers, keepChoosable, type Person, type ShownPerson } from './choosable-members.ts';
import { clearExpenseDraft, loadExpenseDraft, saveExpenseDraft, type DraftPlace } from './expense-draft.ts';
import type { ExpenseForm, FormProblems } from './expense-form.ts';
import { takeForm } from './meet-form.ts';
import { useGround, type Met } from './use-ground.ts';
import { guessCategory } from '#features/expense-form/fields/guess-category.ts';
import { readForm, type FormReading } from './read-form.ts';
import { isSameForm } from './same-form.ts';
import type { SplitView } from '#features/expense-form/split/split-form.ts';
import { startSplit } from '#features/expense-form/split/start-split.ts';
import { emptyForm, toForm } from './to-form.ts';

export type ExpenseFormOptions = {
  group: KnownGroup;
  user: SessionUser;
  ownMemberId: string;
  /** What is edited; null for a new expense. */
  expense: KnownExpense | null;
  /** What the form begins with instead, when it is given. */
  draft: ExpenseInput | undefined;
  /** The reader's calendar date. */
  today: string;
};

export type ExpenseFormState = {
  /** Made when the form opens, so that saving twice writes the same document. */
  expenseId: string;
  form: ExpenseForm;
  change: (changes: Partial<ExpenseForm>) => void;
  people: readonly ShownPerson[];
  /** The expenses of the group that this page knows. */
  history: readonly KnownExpense[];
  /** The chosen category, or a guess while none is chosen. */
  category: Category | null;
  /** The amount in the group's currency; null while it is not known. */
  amountMinor: MinorUnits | null;
  view: SplitView;
  /** The form began with an equal split, because the group's default percentages do not come to 100 % any more. */
  percentagesOff: boolean;
  reading: FormReading;
  /** There are none before the first attempt to save. */
  problems: FormProblems;
  /** How often saving failed. With every failure the first problem gets the focus. */
  attempts: number;
  refuse: () => void;
  /** The expense has changed since the form opened; null: it has not, or what there was to say has been said. */
  met: Met | null;
  /** Ends a conflict with what was typed, or with what is there. */
  answer: (choice: 'mine' | 'theirs') => void;
  /** The form holds what was typed earlier and never saved. */
  resumed: boolean;
  startOver: () => void;
  /** Ends the keeping of a draft: what was typed is saved, or thrown away. */
  forget: () => void;
};

const noWeights: SplitView['weights'] = {};

/** The state of the form. It keeps a draft, so that nothing typed is lost by a reload or by closing the sheet. */
export function useExpenseForm(options: ExpenseFormOptions): ExpenseFormState {
  const { group, user, ownMemberId, expense } = options;
  const { currency, members, weights = noWeights } = group.group;
  const locale = useLocale();
  const m = useMessages();
  const before = expense?.expense ?? options.draft ?? null;
  const people = choosableMembers(members, ownMemberId, before, locale);
  const place: DraftPlace = { uid: user.uid, groupId: group.id, expenseId: expense?.id ?? null };
  const [opening] = useState(() => openForm(options, people, place, locale));
  const [expenseId, setExpenseId] = useState(opening.expenseId);
  const [typed, setForm] = useState(opening.form);
  const form = keepChoosable(typed, people, ownMemberId);
  const ground = useGround(expense, opening, locale, (meet) => setForm(meet(typed)));
  const [resumed, setResumed] = useState(opening.resumed);
  const [attempts, setAttempts] = useState(0);
  const [kept, setKept] = useState(true);
  const history = useKnownExpenses(group.id);
  const guessed = guessCategory(form.title, history);
  const reading = readForm(form, {
    expenseId,
    currency,
    locale,
    weights,
    before: expense?.expense ?? null,
    guessed,
  });
  const { amount, view, outcome } = reading;

  useKeptDraft(place, expenseId, kept && !isSameForm(typed, ground.base) ? typed : null, ground.base);

  return {
    expenseId,
    form,
    change: (changes) => setForm((current) => ({ ...current, ...changes })),
    people: people.map((person) => ({
      ...person,
      shown: personName(person.id, { members, ownMemberId, m }),
    })),
    history,
    category: form.category.chosen ? form.category.value : guessed,
    amountMinor: amount.ok ? amount.amountMinor : null,
    view,
    percentagesOff: opening.percentagesOff,
    reading,
    problems: attempts > 0 && !outcome.ok ? outcome.problems : {},
    attempts,
    refuse: () => setAttempts((count) => count + 1),
    met: ground.met,
    answer: (choice) => {
      if (choice === 'theirs') setForm(takeForm(typed, ground.base, ground.met?.conflicts ?? []));
      ground.settle();
    },
    resumed,
    startOver: () => {
      setForm(ground.base);
      ground.settle();
      setExpenseId(expense?.id ?? newId());
      setResumed(false);
      setAttempts(0);
    },
    forget: () => {
      clearExpenseDraft(place);
      setKept(false);
    },
  };
}

function useKeptDraft(
  { uid, groupId, expenseId }: DraftPlace,
  id: string,
  form: ExpenseForm | null,
  base: ExpenseForm,
): void {
  useEffect(() => {
    const place = { uid, groupId, expenseId };
    if (form) saveExpenseDraft(place, { id, form, base });
    else clearExpenseDraft(place);
  }, [uid, groupId, expenseId, id, form, base]);
}

type Opening = {
  expenseId: string;
  form: ExpenseForm;
  /** What the form showed before anything was typed, and what it shows of the expense as it is. */
  base: ExpenseForm;
  fresh: ExpenseForm;
  resumed: boolean;
  percentagesOff: boolean;
};

function openForm(
  { group, expense, draft, ownMemberId, today }: ExpenseFormOptions,
  people: readonly Person[],
  place: DraftPlace,
  locale: string,
): Opening {
  const active = activeOf(people);
  const { split, percentagesOff } = startSplit(
    group.group.defaultSplit,
    group.group.weights ?? noWeights,
    active,
  );
  const fresh = expense
    ? toForm(expense.expense, locale)
    : { ...emptyForm(ownMemberId, active, today), split };
  const opening = {
    expenseId: expense?.id ?? newId(),
    base: fresh,
    fresh,
    resumed: false,
    percentagesOff: false,
  };
  if (draft) return { ...opening, form: toForm(draft, locale) };
  const stored = loadExpenseDraft(place);
  // A stored entry keeps its kind, and a new one is never a transfer: another draft would not fit the form.
  if (!stored || (expense ? stored.form.kind !== fresh.kind : stored.form.kind === 'transfer')) {
    return { ...opening, form: fresh, percentagesOff: expense === null && percentagesOff };
  }
  // What others changed since the draft was left is put into it like what they change while it is open.
  return { ...opening, expenseId: stored.id, form: stored.form, base: stored.base ?? fresh, resumed: true };
}

function activeOf(people: readonly Person[]): string[] {
  return people.filter(({ departed }) => !departed).map(({ id }) => id);
}
