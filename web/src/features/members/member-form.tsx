import { useState } from 'react';
import { activeMembers, type FoundMember } from '@nbbang/domain/group/members';
import { cleanName } from '@nbbang/domain/group/name-pattern';
import { splitLimits } from '@nbbang/domain/records/split';
import { renameMember, setWeights } from '#data/group-commands.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { formatHundredths, parseHundredths } from '#i18n/hundredths.ts';
import { useMessages, type Messages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { amountMessage } from '#ui/amount-field/amount-message.ts';
import { useNumberTyping } from '#ui/amount-field/use-number-typing.ts';
import { Field } from '#ui/fields/field.tsx';
import { TextField } from '#ui/fields/text-field.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { useForm } from '#ui/fields/use-form.ts';
import { memberNameWords } from '#group/name-words.ts';
import { weightOf } from '@nbbang/domain/group/weight-of';
import styles from './member-sheet.module.css';

export type MemberFormProps = {
  who: FoundMember;
  onSaved: () => void;
};

/** What every member may change about another: what they count as, and the name of one who has no account. */
export function MemberForm({ who, onSaved }: MemberFormProps) {
  const { group, user } = useGroupContext();
  const m = useMessages();
  const { memberId } = who;
  const isNameOnly = who.uid === null;
  const weight = weightOf(group.group, memberId);
  const taken = activeMembers(group.group)
    .filter((other) => other.memberId !== memberId)
    .map(({ name }) => name);
  // What somebody else changes while it is open is not taken back by saving the rest.
  const [opened] = useState({ name: who.name, weight: formatHundredths(weight) });
  const form = useForm({
    initial: opened,
    check: (values) => ({
      // A name of before stays as it is.
      name: isNameOnly && values.name !== who.name ? memberNameWords(values.name, taken, m) : undefined,
      weight: weightProblem(values.weight, m),
    }),
    submit: async (values) => {
      try {
        const name = values.name === who.name ? who.name : cleanName(values.name);
        const reading = parseHundredths(values.weight, splitLimits.weight);
        const typed = reading.ok ? reading.hundredths : weight;
        const isRenamed = isNameOnly && values.name !== opened.name && name !== who.name;
        if (isRenamed) renameMember(user.uid, group.id, memberId, name);
        if (values.weight !== opened.weight && typed !== weight)
          setWeights(user.uid, group.id, { [memberId]: typed });
        if (changed) showToast({ message: m.member.saved(name), tone: 'success' });
        onSaved();
        return null;
      } catch (error) {
        console.error('the member was not changed', error);
        return { message: m.failure.network };
      }
    },
  });
  const { values, change, problems } = form;
  const weightInput = useNumberTyping(values.weight, { kind: 'share' }, (typed) => change({ weight: typed }));
  const changed = values.name !== opened.name || values.weight !== opened.weight;
  return (
    <form {...form.formProps} className={styles.form}>
      {form.failure !== null && <Banner tone="error">{form.failure}</Banner>}
      {isNameOnly && (
        <TextField
          label={m.members.name}
          description={m.member.nameNote}
          errorMessage={problems.name}
          value={values.name}
          onChange={(name) => change({ name })}
          autoComplete="off"
          enterKeyHint="done"
        />
      )}
      <Field label={m.member.weight} description={m.member.weightNote} errorMessage={problems.weight}>
        {(control) => (
          <input {...control} {...weightInput.inputProps} autoComplete="off" enterKeyHint="done" />
        )}
      </Field>
      {changed && (
        <Button type="submit" tone="primary" pending={form.pending}>
          {m.common.save}
        </Button>
      )}
    </form>
  );
}

function weightProblem(typed: string, m: Messages): string | undefined {
  const reading = parseHundredths(typed, splitLimits.weight);
  if (reading.ok) return reading.hundredths === 0 ? m.member.weightInvalid : undefined;
  return amountMessage(m, reading.problem, typed, null);
}
