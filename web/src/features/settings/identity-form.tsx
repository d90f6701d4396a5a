import { useEffect, useMemo, useState } from 'react';
import { cleanName } from '@nbbang/domain/group/name-pattern';
import { updateGroup } from '#data/group-commands.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { groupNameWords } from '#group/name-words.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { EmojiField } from '#ui/fields/emoji-field.tsx';
import { TextField } from '#ui/fields/text-field.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { useForm } from '#ui/fields/use-form.ts';
import { identityDraft, untouched, type IdentityValues } from './identity-draft.ts';
import styles from './settings.module.css';

/** The group's name and picture, edited in place. What is refused stands here again, to be saved once more. */
export function IdentityForm() {
  const { group, user } = useGroupContext();
  const m = useMessages();
  const words = m.groupSettings;
  const present = group.group;
  const draft = useMemo(() => identityDraft(user.uid, group.id), [user.uid, group.id]);
  const [choosing, setChoosing] = useState(false);
  const [sent, setSent] = useState<IdentityValues | null>(null);
  const form = useForm<IdentityValues>({
    initial: draft.load(),
    // A name of before stays as it is.
    check: ({ name }) => ({
      name: name === null || name === present.name ? undefined : groupNameWords(name, m),
    }),
    submit: async (values) => {
      const typed = {
        ...(values.name === null || values.name === present.name ? {} : { name: cleanName(values.name) }),
        ...(values.emoji === null ? {} : { emoji: values.emoji }),
      };
      try {
        const { acknowledged } = updateGroup(user.uid, group.id, typed, present.name);
        setSent({ ...untouched, ...typed });
        setChoosing(false);
        showToast({ message: words.saved, tone: 'success' });
        void keepRefused(values, acknowledged);
        return null;
      } catch (error) {
        console.error('the group could not be changed', error);
        return { message: m.failure.network };
      }
    },
  });
  const { values, change } = form;

  async function keepRefused(typed: IdentityValues, acknowledged: Promise<boolean>): Promise<void> {
    if (await acknowledged) return;
    draft.save(typed);
    change(typed);
  }

  const name = values.name ?? present.name;
  const emoji = values.emoji ?? present.emoji;
  const changed = name !== present.name || emoji !== present.emoji;

  // The listener shows what was sent: from now on the fields follow the group again.
  if (
    sent !== null &&
    (sent.name ?? present.name) === present.name &&
    (sent.emoji ?? present.emoji) === present.emoji
  ) {
    setSent(null);
    if (!changed || cleanName(name) === present.name) form.reset(untouched);
  }

  useEffect(() => {
    if (changed) draft.save(values);
    else if (!group.pending) draft.clear();
  }, [draft, changed, values, group.pending]);

  return (
    <form {...form.formProps} className={styles.identity} aria-label={words.identity}>
      {form.failure !== null && <Banner tone="error">{form.failure}</Banner>}
      <div className={styles.name}>
        <button
          type="button"
          className={styles.emoji}
          aria-label={words.changeEmoji}
          title={words.changeEmoji}
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        >
          <span aria-hidden="true">{emoji}</span>
        </button>
        <TextField
          label={m.group.name}
          errorMessage={form.problems.name}
          value={name}
          onChange={(text) => change({ name: text })}
          autoComplete="off"
          enterKeyHint="done"
          required
        />
      </div>
      {choosing && <EmojiField value={emoji} onChange={(next) => change({ emoji: next })} />}
      {changed && (
        <div className={styles.buttons}>
          <Button
            onPress={() => {
              draft.clear();
              setChoosing(false);
              form.reset(untouched);
            }}
          >
            {words.discard}
          </Button>
          <Button tone="primary" type="submit" pending={form.pending}>
            {m.common.save}
          </Button>
        </div>
      )}
    </form>
  );
}
