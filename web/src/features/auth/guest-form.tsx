import { cleanName } from '@nbbang/domain/group/name-pattern';
import type { AuthResult } from '#data/auth/auth-client.ts';
import { loadAuthClient } from '#data/shell/chunks.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { TextField } from '#ui/fields/text-field.tsx';
import { useForm } from '#ui/fields/use-form.ts';
import { nameWords, refusalWords } from './auth-words.ts';
import styles from './auth.module.css';

export type GuestFormProps = {
  /** What the button says. */
  label?: string;
  autoFocus?: boolean;
};

/** In with a name and nothing else. */
export function GuestForm({ label, autoFocus = false }: GuestFormProps) {
  const m = useMessages();
  const form = useForm({
    initial: { name: '' },
    check: ({ name }) => ({ name: nameWords(name, m) }),
    submit: async ({ name }) => {
      const refused = refusalWords(await signInAsGuest(cleanName(name)), m);
      return refused && { message: refused.message };
    },
  });
  return (
    <form {...form.formProps} className={styles.guest}>
      {form.failure !== null && <Banner tone="error">{form.failure}</Banner>}
      <div className={styles.guestRow}>
        <TextField
          label={m.auth.name}
          description={m.auth.guestNote}
          errorMessage={form.problems.name}
          value={form.values.name}
          onChange={(name) => form.change({ name })}
          name="name"
          autoComplete="nickname"
          enterKeyHint="go"
          autoFocus={autoFocus}
          placeholder={m.auth.guestPlaceholder}
          required
        />
        <Button tone="primary" type="submit" block pending={form.pending}>
          {label ?? m.auth.asGuest}
        </Button>
      </div>
    </form>
  );
}

/** The page is shown before the part that signs in has come. */
async function signInAsGuest(name: string): Promise<AuthResult> {
  try {
    return await (await loadAuthClient()).signInAsGuest(name);
  } catch (error) {
    console.error('the way in could not be loaded', error);
    return { ok: false, reason: 'network' };
  }
}
