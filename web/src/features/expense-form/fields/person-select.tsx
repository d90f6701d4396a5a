import { Avatar } from '#ui/people/avatar.tsx';
import { Select } from '#ui/fields/select.tsx';
import type { ShownPerson } from '#features/expense-form/choosable-members.ts';

export type PersonSelectProps = {
  label: string;
  name: string;
  people: readonly ShownPerson[];
  value: string;
  onChange: (id: string) => void;
  errorMessage?: string | undefined;
  /** One more choice at the end, which is not a person. */
  more?: { label: string; onChoose: () => void };
};

/** Cannot be the id of a member, which has at least four characters. */
const moreValue = '…';

export function PersonSelect({ people, value, more, onChange, ...rest }: PersonSelectProps) {
  const chosen = people.find(({ id }) => id === value);
  return (
    <Select
      {...rest}
      layout="row"
      value={value}
      leading={chosen && <Avatar id={chosen.id} name={chosen.name} size={28} muted={chosen.departed} />}
      options={[
        ...people.map(({ id, shown }) => ({ value: id, label: shown })),
        ...(more ? [{ value: moreValue, label: more.label }] : []),
      ]}
      onChange={(chosenId) => (chosenId === moreValue ? more?.onChoose() : onChange(chosenId))}
    />
  );
}
