import type { SplitOf } from '@nbbang/domain/records/split';
import { useMessages } from '#i18n/locale.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { CheckboxRows } from '#ui/fields/checkbox-rows.tsx';
import { Share } from './share.tsx';
import { withSplit } from './split-form.ts';
import type { SplitRowsProps } from './split-props.ts';

/** Who takes part, each with the share that they will have once the form is saved. */
export function ParticipantRows({ state, split, preview, currency }: SplitRowsProps<SplitOf<'equal'>>) {
  const m = useMessages();
  const { form, change, people, problems } = state;
  const { participants } = split;
  return (
    <CheckboxRows
      label={m.expense.participantsCount(participants.length)}
      selected={participants}
      errorMessage={problems.split && m.expense.participantsMissing}
      onChange={(chosen) => change({ split: withSplit(form.split, { mode: 'equal', participants: chosen }) })}
      choices={people.map(({ id, name, shown, departed }) => ({
        value: id,
        label: shown,
        leading: <Avatar id={id} name={name} size={32} muted={departed} />,
        trailing: participants.includes(id) ? (
          <Share shareMinor={preview.shares[id]} isOdd={preview.odd.has(id)} currency={currency} />
        ) : (
          m.expense.excluded
        ),
        ...(departed ? { description: m.members.departed } : {}),
      }))}
    />
  );
}
