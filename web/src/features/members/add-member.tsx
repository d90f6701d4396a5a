import { activeMembers } from '@nbbang/domain/group/members';
import { cleanName } from '@nbbang/domain/group/name-pattern';
import { limits } from '@nbbang/domain/records/fields';
import { addMembers } from '#data/group-commands.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { TextField } from '#ui/fields/text-field.tsx';
import { useForm } from '#ui/fields/use-form.ts';
import { memberNameWords } from '#group/name-words.ts';
import styles from './members-panel.module.css';

/** One more by name; who it is can come later, by the invite link. */
export function AddMember() {
  const { group, user } = useGroupContext();
  const m = useMessages();
  const taken = activeMembers(group.group).map(({ name }) => name);
  const form = useForm({
    initial: { name: '' },
    check: ({ name }) => ({ name: memberNameWords(name, taken, m) }),
    submit: async ({ name }) => {
      try {
        addMembers(user.uid, group.id, [cleanName(name)]);
        form.reset({ name: '' });
        return null;
      } catch (error) {
        console.error('the member could not be added', error);
        return { message: m.failure.network };
      }
    },
  });
  if (taken.length >= limits.members) return <p className={styles.full}>{m.refusals['group-full']}</p>;
  if (Object.keys(group.group.members).length >= limits.everMembers)
    return <p className={styles.full}>{m.refusals['too-many-departed']}</p>;
  return (
    <form {...form.formProps} className={styles.add}>
      {form.failure !== null && <Banner tone="error">{form.failure}</Banner>}
      <TextField
        label={m.members.name}
        description={m.members.addDescription}
        errorMessage={form.problems.name}
        value={form.values.name}
        onChange={(name) => form.change({ name })}
        placeholder={m.members.namePlaceholder}
        autoComplete="off"
        enterKeyHint="done"
      />
      <Button type="submit" icon="plus" pending={form.pending}>
        {m.members.add}
      </Button>
    </form>
  );
}
