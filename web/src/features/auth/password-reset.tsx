import { useState } from 'react';
import { sendPasswordReset } from '#data/auth/auth-client.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { useForm } from '#ui/fields/use-form.ts';
import { emailWords, refusalWords } from './auth-words.ts';
import { EmailField } from './email-field.tsx';
import styles from './auth.module.css';

/**
 * Asks for the mail with which a new password is set. An address nobody signed up with gets the same answer, so
 * that this tells no one who has an account.
 */
export function PasswordReset({ email, onDone }: { email: string; onDone: () => void }) {
  const m = useMessages();
  const locale = useLocale();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    initial: { email },
    check: (values) => ({ email: emailWords(values.email, m) }),
    submit: async (values) => {
      const result = await sendPasswordReset(values.email.trim(), locale);
      const unknown = !result.ok && result.reason === 'wrong-credentials';
      if (result.ok || unknown) {
        setSentTo(values.email.trim());
        return null;
      }
      const refused = refusalWords(result, m);
      return refused && { field: refused.field === 'email' ? 'email' : undefined, message: refused.message };
    },
  });
  return (
    <div className={styles.stack}>
      {sentTo !== null && <Banner tone="success">{m.auth.resetSent(sentTo)}</Banner>}
      <form {...form.formProps} className={styles.form}>
        {form.failure !== null && <Banner tone="error">{form.failure}</Banner>}
        <EmailField
          errorMessage={form.problems.email}
          value={form.values.email}
          onChange={(typed) => {
            setSentTo(null);
            form.change({ email: typed });
          }}
        />
        <Button tone="primary" type="submit" block pending={form.pending}>
          {m.auth.sendReset}
        </Button>
      </form>
      <Button tone="quiet" block onPress={onDone}>
        {m.auth.backToSignIn}
      </Button>
    </div>
  );
}
