import { useMessages } from '#i18n/locale.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Select } from '#ui/fields/select.tsx';
import type { Person } from '#features/expense-form/choosable-members.ts';

export type PersonSelectProps = {
  label: string;
  name: string;
  people: readonly Person[];
  ownMemberId: string;
  value: string;
  onChange: (id: string) => void;
  errorMessage?: string | undefined;
  /** A further choice at the end that is nobody by name. */
  more?: { label: string; onChoose: () => void };
};

/** No id of a member: those have four characters at least. */
const moreValue = '…';

export function PersonSelect({ people, ownMemberId, value, more, onChange, ...rest }: PersonSelectProps) {
  const m = useMessages();
  const chosen = people.find(({ id }) => id === value);
  return (
    <Select
      {...rest}
      layout="row"
      value={value}
      leading={chosen && <Avatar id={chosen.id} name={chosen.name} size={28} muted={chosen.departed} />}
      options={[
        ...people.map(({ id, name }) => ({ value: id, label: id === ownMemberId ? m.common.me : name })),
        ...(more ? [{ value: moreValue, label: more.label }] : []),
      ]}
      onChange={(chosenId) => (chosenId === moreValue ? more?.onChoose() : onChange(chosenId))}
    />
  );
}
