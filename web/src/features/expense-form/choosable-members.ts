import { keepMembers } from '@nbbang/domain/expense/keep-members';
import { participantsOf } from '@nbbang/domain/expense/participants';
import { memberOrder } from '@nbbang/domain/group/member-order';
import { activeMembers, departedMembers, isActive, type Members } from '@nbbang/domain/group/members';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
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
 * Who can pay or take part. First come the active members: oneself, then the others by name. After them come the
 * departed members whom the expense already names, because what was entered about them stays.
 */
export function choosableMembers(
  members: Members,
  ownMemberId: string,
  before: ExpenseInput | null,
  locale: string,
): Person[] {
  const concerned = before ? [...Object.keys(before.payers), ...participantsOf(before.split)] : [];
  const departed = departedMembers({ members }).filter(({ memberId }) => concerned.includes(memberId));
  return [...activeMembers({ members }), ...departed]
    .sort(memberOrder(ownMemberId, locale))
    .map((member) => ({ id: member.memberId, name: member.name, departed: !isActive(member) }));
}

/** The form without those who cannot be chosen any more: somebody may have left while the form was open. */
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

/** A text of a receipt belongs to one of its lines. Any other text belongs to a member. */
function isOfSomebody(key: string, isChoosable: (id: string) => boolean): boolean {
  return key.startsWith('items.') || isChoosable(key.slice(key.indexOf('.') + 1));
}
