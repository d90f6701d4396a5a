import { keepMembers } from '@nbbang/domain/expense/keep-members';
import { participantsOf } from '@nbbang/domain/expense/participants';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { Member } from '@nbbang/domain/records/group';
import type { ExpenseForm } from './expense-form.ts';

export type Person = {
  id: string;
  name: string;
  departed: boolean;
};

export type ShownPerson = Person & {
  /** 나, or the name. */
  shown: string;
};

/**
 * Who can pay or take part: the active members, oneself first, the others by name; then the departed ones whom
 * the expense concerns already, for history keeps them.
 */
export function choosableMembers(
  members: Readonly<Record<string, Member>>,
  ownMemberId: string,
  before: ExpenseInput | null,
  locale: string,
): Person[] {
  const concerned = before ? [...Object.keys(before.payers), ...participantsOf(before.split)] : [];
  return Object.entries(members)
    .map(([id, { name, status }]) => ({ id, name, departed: status === 'departed' }))
    .filter(({ id, departed }) => !departed || concerned.includes(id))
    .sort(
      (a, b) =>
        Number(a.departed) - Number(b.departed) ||
        Number(b.id === ownMemberId) - Number(a.id === ownMemberId) ||
        a.name.localeCompare(b.name, locale) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** What is typed may name somebody who has left since. */
export function keepChoosable(
  form: ExpenseForm,
  people: readonly Person[],
  ownMemberId: string,
): ExpenseForm {
  const isChoosable = (id: string) => people.some((person) => person.id === id);
  const { draft, texts } = form.split;
  const [latest, ...earlier] = draft.entered;
  return {
    ...form,
    payer: isChoosable(form.payer) ? form.payer : ownMemberId,
    receiver: form.receiver !== null && isChoosable(form.receiver) ? form.receiver : null,
    coPayers: Object.fromEntries(Object.entries(form.coPayers).filter(([id]) => isChoosable(id))),
    split: {
      draft: {
        ...draft,
        entered: [
          keepMembers(latest, isChoosable),
          ...earlier.map((split) => keepMembers(split, isChoosable)),
        ],
      },
      texts: Object.fromEntries(Object.entries(texts).filter(([key]) => isOfSomebody(key, isChoosable))),
    },
  };
}

/** Texts of a receipt are of its lines, all others of a member. */
function isOfSomebody(key: string, isChoosable: (id: string) => boolean): boolean {
  return key.startsWith('items.') || isChoosable(key.slice(key.indexOf('.') + 1));
}
