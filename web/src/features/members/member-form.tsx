import { activeMembers, type FoundMember } from '@nbbang/domain/group/members';
import { splitLimits } from '@nbbang/domain/records/split';
import { renameMember, setWeights } from '#data/group-commands.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { formatHundredths, readHundredths } from '#i18n/hundredths.ts';
import { useMessages, type Messages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
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
  const form = useForm({
    initial: { name: who.name, weight: formatHundredths(weight) },
    check: (values) => ({
      name: isNameOnly ? memberNameWords(values.name, taken, m) : undefined,
      weight: weightProblem(values.weight, m),
    }),
    submit: async (values) => {
      try {
        const name = values.name.trim();
        const typed = readHundredths(values.weight, splitLimits.weight) ?? weight;
        if (isNameOnly && name !== who.name) renameMember(user.uid, group.id, memberId, name);
        if (typed !== weight) setWeights(user.uid, group.id, { [memberId]: typed });
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
  const changed = values.name !== who.name || values.weight !== formatHundredths(weight);
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
      <TextField
        label={m.member.weight}
        description={m.member.weightNote}
        errorMessage={problems.weight}
        value={values.weight}
        onChange={(typed) => change({ weight: typed })}
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="done"
      />
      {changed && (
        <Button type="submit" tone="primary" pending={form.pending}>
          {m.common.save}
        </Button>
      )}
    </form>
  );
}

function weightProblem(typed: string, { member }: Messages): string | undefined {
  const weight = readHundredths(typed, splitLimits.weight);
  return weight === null || weight === 0 ? member.weightInvalid : undefined;
}
